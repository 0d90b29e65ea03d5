namespace CryptoNews.Store;

/// <summary>The words of a text (<see cref="TokenReader"/>) with what they are searched as.</summary>
internal static class Tokens
{
    public static List<Token> Of(string text)
    {
        var tokens = new List<Token>();
        var recent = RecentWords.OfThread;
        var reader = new TokenReader(text);
        while (reader.MoveNext())
            tokens.Add(new Token(reader.Start, reader.End - reader.Start, recent.Of(reader.Word, out _)));
        return tokens;
    }
}
