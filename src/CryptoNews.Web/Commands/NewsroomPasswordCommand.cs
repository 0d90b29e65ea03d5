using System.Text;
using CryptoNews.Web.Newsroom;

namespace CryptoNews.Web.Commands;

/// <summary><c>newsroom-password</c>: makes the setting that lets editors in. The password itself is kept nowhere.</summary>
internal static class NewsroomPasswordCommand
{
    private const int LongestLine = 8192;

    public static Verb Of(Invocation invocation)
    {
        var verb = new Verb("newsroom-password", "Asks for a password and prints its hash, for the setting Newsroom:PasswordHash")
        {
            Examples =
            [
                ("", "asks twice, and shows nothing of what is typed"),
                ("< password.txt", "takes the first line of a file"),
            ],
        };
        verb.SetAction((_, cancel) => RunAsync(invocation.Terminal, cancel));
        return verb;
    }

    private static async Task<int> RunAsync(Terminal terminal, CancellationToken cancel)
    {
        var password = terminal.ReadHidden is { } ask ? await AskAsync(terminal.Error, ask) : await FirstLineAsync(terminal.Input, cancel);
        if (MistakeIn(password) is { } mistake)
        {
            await terminal.Error.WriteLineAsync(mistake);
            return ExitCodes.CouldNotRun;
        }

        await terminal.Output.WriteLineAsync(NewsroomPassword.Hash(password!));
        if (terminal.ReadHidden is not null)
            await terminal.Error.WriteLineAsync("Give it to the server as Newsroom__PasswordHash in its environment, or as Newsroom:PasswordHash in appsettings.json, and start it again.");
        return ExitCodes.Fine;
    }

    /// <returns>Null when the two are not the same.</returns>
    private static async Task<string?> AskAsync(TextWriter error, Func<string> ask)
    {
        var answers = new List<string>();
        foreach (var question in (string[])["Password: ", "Once more: "])
        {
            await error.WriteAsync(question);
            answers.Add(ask());
            await error.WriteLineAsync();
        }

        return answers[0] == answers[1] ? answers[0] : null;
    }

    private static async Task<string> FirstLineAsync(Stream input, CancellationToken cancel)
    {
        var bytes = new byte[LongestLine];
        var length = await input.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        return text.Split('\n', 2)[0].TrimEnd('\r').TrimStart('\uFEFF');
    }

    private static string? MistakeIn(string? password) => password switch
    {
        null => "The two passwords differ; nothing was made.",
        { Length: < NewsroomPassword.Shortest } => $"A password has at least {NewsroomPassword.Shortest} characters; this one has {password.Length}.",
        { Length: > NewsroomPassword.Longest } => $"A password has at most {NewsroomPassword.Longest} characters.",
        _ when password.Any(c => char.IsControl(c) || c == '\uFFFD') => "A password is one line of text in UTF-8, without control characters.",
        _ => null,
    };
}
