namespace CryptoNews.Store;

/// <summary>The words of a text (<see cref="TokenReader"/>) with what they are searched as.</summary>
internal static class Tokens
{
    public static List<Token> Of(string text)
    {
        var tokens = new List<Token>();
        var reader = new TokenReader(text);
        while (reader.MoveNext())
            tokens.Add(new Token(reader.Start, reader.End - reader.Start, Lexemes.Of(reader.Word)));
        return tokens;
    }
}
