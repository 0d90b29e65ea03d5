using CryptoNews.Content;

namespace CryptoNews.Web.Commands.Checking;

/// <summary>Which files of the folder a check tells of, and the texts that are not saved there.</summary>
/// <param name="Named">Files and folders relative to the content folder; empty for all.</param>
/// <param name="Unsaved">By path.</param>
/// <param name="IsLoose">The one text is of no file of the folder.</param>
internal sealed record CheckTargets(IReadOnlyList<string> Named, IReadOnlyDictionary<string, byte[]> Unsaved, bool IsLoose)
{
    /// <summary>The name of a text from standard input that belongs nowhere.</summary>
    public const string LooseName = "stdin.md";

    /// <exception cref="CommandFailure">A path is not there, or not in the content folder.</exception>
    public static CheckTargets Of(CheckRequest request, Desk desk, Terminal terminal)
    {
        var named = new List<string>();
        foreach (var written in request.Paths)
        {
            var path = ContentPaths.Within(desk.Folder, written)
                ?? throw new CommandFailure(Path.Exists(written)
                    ? $"{written} is not in the content folder {desk.Folder.Root}. Name a file that is, or another folder: --Content:Path=…"
                    : $"There is no {written}, neither here nor in the content folder {desk.Folder.Root}.");
            if (Directory.Exists(desk.Folder.FullPath(path)) || desk.Folder.Find(path) is not null)
                named.Add(path);
            else
                TellNotRead(written);
        }

        if (!request.ReadsInput)
            return new CheckTargets(request.Paths.Count > 0 && named.Count == 0 ? [Nothing] : named, new Dictionary<string, byte[]>(), false);
        var inputPath = request.InputPath is null ? LooseName
            : ContentPaths.Within(desk.Folder, request.InputPath, mustExist: false)
            ?? throw new CommandFailure($"{request.InputPath} is not in the content folder {desk.Folder.Root}.");
        var input = ReadAll(terminal.Input);
        // To be mended, it is wanted back in any case.
        if (request is { InputPath: { } place, Fix: false } && !ContentNames.IsContentPath(inputPath))
        {
            TellNotRead(place);
            return new CheckTargets(named.Count == 0 ? [Nothing] : named, new Dictionary<string, byte[]>(), false);
        }

        return new CheckTargets([.. named, inputPath], new Dictionary<string, byte[]> { [inputPath] = input }, request.InputPath is null && named.Count == 0);

        void TellNotRead(string path) => terminal.Error.WriteLine(Hosting.Harmless.Of(
            $"{path} is not read: articles are files that end with .md, do not begin with a dot, are no links, are not named README.md, and lie in no folder that begins with a dot or _."));
    }

    /// <summary>Whether a file of the folder is one of those asked for.</summary>
    public bool Include(string path) => Named.Count == 0 || Named.Any(named =>
        named.Length == 0 || path == named || (path.StartsWith(named, StringComparison.Ordinal) && path[named.Length] == '/'));

    // No file has this name.
    private const string Nothing = "\0";

    private static byte[] ReadAll(Stream input)
    {
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return bytes.ToArray();
    }
}
