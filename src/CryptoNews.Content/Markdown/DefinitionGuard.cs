using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CryptoNews.Content;

/// <summary>
/// Replaces the addresses and titles of link definitions that are too long before they are used: Markdig decodes them
/// again for each use, so that 500 KB of definition and a few thousand uses cost minutes. The replacements are too long
/// as well, so that the links that use them are refused for what they are.
/// </summary>
internal sealed class DefinitionGuard : BlockParser
{
    private static readonly object Guarded = new();
    private static readonly string LongAddress = new('-', FileLimits.Address + 1);
    private static readonly string LongTitle = new('-', FileLimits.Value + 1);

    public DefinitionGuard() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (!processor.Document.ContainsData(Guarded))
        {
            processor.Document.SetData(Guarded, Guarded);
            processor.Document.ProcessInlinesBegin += Replace;
        }

        return BlockState.None;
    }

    private static void Replace(InlineProcessor processor, Inline? inline)
    {
        foreach (var definition in processor.Document.GetLinkReferenceDefinitions(addGroup: false).Links.Values)
        {
            if (definition.Url?.Length > FileLimits.Address)
                definition.Url = LongAddress;
            if (definition.Title?.Length > FileLimits.Value)
                definition.Title = LongTitle;
        }
    }
}
