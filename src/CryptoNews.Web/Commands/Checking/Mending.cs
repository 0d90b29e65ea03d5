using System.Text;
using CryptoNews.Content;
using CryptoNews.Web.Hosting;
using DiffPlex.Renderer;

namespace CryptoNews.Web.Commands.Checking;

/// <summary><c>check --fix</c>: mends what is safe, shows it, and puts it into place.</summary>
internal static class Mending
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <returns>The same targets, with the mended text of standard input.</returns>
    /// <exception cref="CommandFailure">A file can't be read or written.</exception>
    public static CheckTargets Apply(CheckTargets targets, CheckRequest request, Desk desk, Terminal terminal)
    {
        var mender = new FileMender(desk.Rules);
        // Forms for programs have standard output for themselves.
        var shown = request is { Format: "text", ReadsInput: false } ? terminal.Output : terminal.Error;
        foreach (var (path, before, after) in Mended(mender, targets, desk, terminal))
        {
            shown.Write(Describe(desk.Shown(path), after));
            if (!Replace(desk.Folder.FullPath(path), before, Utf8.GetBytes(after.MendedText)))
                shown.Write(Harmless.Of($"{desk.Shown(path)} has changed meanwhile and was left alone.\n"));
        }

        return request.ReadsInput ? targets with { Unsaved = targets.Unsaved.ToDictionary(text => text.Key, text => Input(mender, text.Key, text.Value, terminal)) } : targets;
    }

    private static IReadOnlyList<(string Path, byte[] Before, MendedFile After)> Mended(FileMender mender, CheckTargets targets, Desk desk, Terminal terminal) =>
        desk.OfFolder<IReadOnlyList<(string, byte[], MendedFile)>>(() =>
        {
            var stamps = targets.IsLoose ? [] : desk.Folder.List().Where(stamp => targets.Include(stamp.Path) && !targets.Unsaved.ContainsKey(stamp.Path)).ToList();
            using var bar = new ProgressBar(terminal, desk.Clock, "files looked through");
            var done = 0;
            return
            [
                .. stamps
                    .AsParallel().AsOrdered()
                    .Select(stamp =>
                    {
                        var bytes = desk.Folder.Read(stamp);
                        var after = mender.Mend(stamp.Path, bytes);
                        bar.Report(Interlocked.Increment(ref done), stamps.Count);
                        return (stamp.Path, bytes, after);
                    })
                    .Where(file => file.after.IsChanged),
            ];
        });

    private static string Describe(string path, MendedFile file)
    {
        var text = new StringBuilder($"{path}: mended: {string.Join("; ", file.Mended)}\n");
        if (file.Text != file.MendedText)
            text.Append(UnidiffRenderer.GenerateUnidiff(file.Text, file.MendedText, path, path, ignoreWhitespace: false).TrimEnd().ReplaceLineEndings("\n")).Append('\n');
        return Harmless.Of(text.ToString());
    }

    // Not over what somebody saved meanwhile.
    internal static bool Replace(string path, byte[] before, byte[] after)
    {
        try
        {
            return WholeFile.Write(path, after, overwrite: true, isReady: part =>
            {
                if (!OperatingSystem.IsWindows())
                    File.SetUnixFileMode(part, File.GetUnixFileMode(path));
                return File.ReadAllBytes(path).AsSpan().SequenceEqual(before);
            });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{path} can't be written ({e.Message}).", e);
        }
    }

    private static byte[] Input(FileMender mender, string path, byte[] bytes, Terminal terminal)
    {
        var after = mender.Mend(path, bytes);
        var text = after.IsChanged ? Utf8.GetBytes(after.MendedText) : bytes;
        terminal.Bytes.Write(text);
        terminal.Bytes.Flush();
        return text;
    }
}
