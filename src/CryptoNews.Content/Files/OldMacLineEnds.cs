namespace CryptoNews.Content;

/// <summary>
/// A carriage return without line feed ends a line for YAML but not for editors, so positions would be wrong. In a body
/// it is harmless: there it only ends a line.
/// </summary>
internal static class OldMacLineEnds
{
    /// <param name="end">Where the front matter ends.</param>
    public static bool Report(int end, ProblemList problems)
    {
        var text = problems.Source.Text;
        for (var i = text.IndexOf('\r', StringComparison.Ordinal); i >= 0 && i < end; i = text.IndexOf('\r', i + 1))
        {
            if (i + 1 < text.Length && text[i + 1] == '\n')
                continue;
            problems.Add(ProblemKinds.LoneCarriageReturn, i, "a line ends with a carriage return alone (old Mac)", "save the file with line ends LF or CRLF");
            return true;
        }

        return false;
    }
}
