using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CryptoNews.Content;

/// <summary>The library's events one by one, with places in the file and one exception for all that it throws.</summary>
internal sealed class YamlEvents
{
    private const int Most = 20_000;

    private readonly int _start;
    private readonly Parser _parser;
    private int _count;

    /// <param name="start">Where the block begins in the file.</param>
    public YamlEvents(string block, int start)
    {
        _start = start;
        _parser = new Parser(new StringReader(block));
        Place = start;
    }

    /// <summary>Where the latest event begins.</summary>
    public int Place { get; private set; }

    /// <summary>More events than an honest file has.</summary>
    public bool AreTooMany => _count > Most;

    /// <exception cref="UnreadableYamlException">The block is not YAML.</exception>
    public ParsingEvent Next()
    {
        try
        {
            if (!_parser.MoveNext())
                throw new UnreadableYamlException("end", Place, null);
        }
        // It throws ArgumentException and InvalidOperationException too; those, and complaints of tabs, carry no place.
        catch (Exception exception) when (exception is not (UnreadableYamlException or OutOfMemoryException))
        {
            var place = exception is YamlException { Start.Index: > 0 } placed ? _start + (int)placed.Start.Index : Place;
            throw new UnreadableYamlException(exception.Message, place, exception);
        }

        _count++;
        Place = StartOf(_parser.Current!);
        return _parser.Current!;
    }

    public int StartOf(ParsingEvent node) => _start + (int)node.Start.Index;

    public int EndOf(ParsingEvent node) => _start + (int)node.End.Index;
}

/// <summary>The library could not read on. <paramref name="place"/> is in the file.</summary>
internal sealed class UnreadableYamlException(string message, int place, Exception? inner) : Exception(message, inner)
{
    public int Place => place;
}
