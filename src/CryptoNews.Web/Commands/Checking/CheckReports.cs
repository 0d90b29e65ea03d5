namespace CryptoNews.Web.Commands.Checking;

/// <summary>The forms in which a check tells what it found.</summary>
internal static class CheckReports
{
    public static void Write(CheckResult result, string format, Terminal terminal, TextWriter output)
    {
        output.Write(format switch
        {
            "json" => JsonReport.Of(result),
            "sarif" => SarifReport.Of(result),
            "github" => GitHubReport.Of(result),
            _ => TextReport.Of(result, terminal.Colours && output == terminal.Output),
        });
        output.Flush();

        // Whoever looks is told that it is done; a pipe gets problems and nothing else.
        if (format == "text" && terminal.ShowsProgress)
            terminal.Error.WriteLine(TextReport.Summary(result));
    }
}
