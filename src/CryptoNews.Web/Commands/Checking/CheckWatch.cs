using CryptoNews.Content;

namespace CryptoNews.Web.Commands.Checking;

/// <summary>
/// <c>check --watch</c>: checks again whenever a file of the folder changes, until the process is stopped. A line stands
/// before and after each check, by which editors know which problems belong together.
/// </summary>
internal static class CheckWatch
{
    public const string Begins = "Check begins";
    public const string Ended = "Check ended";

    // Looked at again and again rather than listened to: events get lost, and a look costs milliseconds.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.3);

    public static async Task RunAsync(Action check, Desk desk, Terminal terminal, CancellationToken stopping)
    {
        IReadOnlyList<ContentFileStamp>? seen = null;
        while (!stopping.IsCancellationRequested)
        {
            var stamps = Stamps(desk.Folder);
            if (stamps is not null && (seen is null || !stamps.SequenceEqual(seen)))
            {
                Say(Begins, terminal);
                Check(check, isFirst: seen is null, terminal);
                Say(Ended, terminal);
                seen = stamps;
            }

            await Task.Delay(Pause, desk.Clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // What is named may be away for a moment, while somebody saves it by way of another name; what never was there is a slip.
    private static void Check(Action check, bool isFirst, Terminal terminal)
    {
        try
        {
            check();
        }
        catch (CommandFailure e) when (!isFirst)
        {
            terminal.Error.WriteLine(e.Message);
        }
    }

    // Null while the folder is not there: somebody is switching branches or disks.
    private static IReadOnlyList<ContentFileStamp>? Stamps(ContentFolder folder)
    {
        try
        {
            return folder.List();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Say(string line, Terminal terminal)
    {
        terminal.Output.WriteLine(line);
        terminal.Output.Flush();
    }
}
