using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>Problems that no single file shows.</summary>
internal static class FolderProblems
{
    public static ContentProblem AddressTaken(string path, string address, string holder) => Of(
        path, 1, ProblemKinds.AddressTaken,
        $"the address {address} belongs to {holder}, which comes first in order of path",
        "rename one of the two files");

    public static ContentProblem SameExternalId(string path, string language, string externalId, string owner) => Of(
        path, 1, ProblemKinds.ExternalIdTwice,
        $"externalId '{externalId}' stands in {owner} too, an article of the same language ({language})",
        "give each article an id of its own; until then the other one owns /id/ and the feed id");

    public static ContentProblem PictureMissing(string path, string picture, int line) => Of(
        path, line, ProblemKinds.PictureMissing,
        $"the content folder has no picture {picture}",
        "copy it there, or correct the path");

    /// <summary>Whether problems of a file say that a picture is missing.</summary>
    public static bool SayMissing(IEnumerable<ContentProblem> problems, string picture) => problems.Any(p =>
        p.Code == ProblemKinds.PictureMissing.Code && p.Message == PictureMissing(p.Path, picture, p.Line).Message);

    public static ContentProblem Unreadable(string path, Exception exception) => Of(
        path, 1, ProblemKinds.FileUnreadable,
        $"the file can't be read ({exception.GetType().Name})",
        "make it readable for the server's account");

    public static ContentProblem NameNotUtf8(string path) => Of(
        path, 1, ProblemKinds.NameNotUtf8,
        "the name is not UTF-8 (\uFFFD stands for what can't be read), so nothing can be opened by it",
        "rename it: letters, digits and hyphens are safe everywhere");

    private static ContentProblem Of(string path, int line, ProblemKind kind, string message, string remedy) =>
        new(path, line, 1, kind.Severity, kind.Code, message, remedy);
}
