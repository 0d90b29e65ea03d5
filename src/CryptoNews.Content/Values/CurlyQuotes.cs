namespace CryptoNews.Content;

/// <summary>Quotes of print around a text: in straight quotes they would be meant; without, someone took them for YAML's.</summary>
internal static class CurlyQuotes
{
    /// <param name="node">The text: the value, or an item of its list.</param>
    /// <param name="what">How messages name it.</param>
    public static void Warn(YamlNode node, string what, ProblemList problems)
    {
        if (node is YamlScalar { IsPlain: true } scalar && scalar.Text.Trim() is ['“' or '”' or '„' or '‘' or '’' or '«' or '»', .., '“' or '”' or '‘' or '’' or '«' or '»'])
            problems.Add(ProblemKinds.CurlyQuotes, scalar.Offset, $"the curly quotes around {what} are kept as part of it", "write straight quotes (\"…\"), around the curly ones where those belong to the text");
    }
}
