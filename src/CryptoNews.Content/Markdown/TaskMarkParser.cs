using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace CryptoNews.Content;

/// <summary>
/// A box counts only at the start of a list item and before a blank. Markdig takes it anywhere, and so breaks
/// <c>- as [X](https://x.com/…) shows</c>.
/// </summary>
internal sealed class TaskMarkParser : TaskListInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        processor.Inline is null
        && processor.Block is ParagraphBlock { Parent: ListItemBlock item } paragraph
        && item[0] == paragraph
        && char.IsWhiteSpace(slice.PeekChar(3))
        && base.Match(processor, ref slice);
}
