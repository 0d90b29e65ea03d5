namespace CryptoNews.Content;

/// <summary>Ends the rendering of a body that would cost too much; becomes an error of the file.</summary>
/// <param name="kind">Of severity error.</param>
/// <param name="offset">Place in the body, in UTF-16 units.</param>
internal sealed class BodyRefusal(ProblemKind kind, int offset, string message, string remedy) : Exception(message)
{
    public ProblemKind Kind => kind;

    public int Offset => offset;

    public string Remedy => remedy;
}
