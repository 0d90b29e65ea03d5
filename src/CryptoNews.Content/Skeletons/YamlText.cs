namespace CryptoNews.Content;

/// <summary>Text as a value of YAML that no reader of YAML can take for anything else.</summary>
internal static class YamlText
{
    /// <summary>In single quotes, in which nothing but the quote itself means anything.</summary>
    /// <param name="text">One line.</param>
    public static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
