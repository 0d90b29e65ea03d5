namespace CryptoNews.Store;

/// <summary>A text as SQLite keeps it. Made on all processors, where the writer is one.</summary>
internal sealed class Utf8Text(ReadOnlyMemory<byte> bytes)
{
    public ReadOnlySpan<byte> Span => bytes.Span;
}
