namespace CryptoNews.Content;

/// <summary>Problems that no single file shows: the words for them, whoever finds them.</summary>
public static class FolderProblems
{
    /// <param name="address">What both files want.</param>
    /// <param name="holder">Path of the file that has it.</param>
    public static ContentProblem AddressTaken(string path, AddressClaim address, string holder) => Of(
        path, 1, ProblemKinds.AddressTaken,
        $"the address {address} belongs to {holder}, which comes first in order of path",
        "rename one of the two files");

    /// <param name="owner">Path of the article that has <c>/id/</c>.</param>
    public static ContentProblem SameExternalId(string path, string language, string externalId, string owner) => Of(
        path, 1, ProblemKinds.ExternalIdTwice,
        $"externalId '{externalId}' stands in {owner} too, an article of the same language ({language})",
        "give each article an id of its own; until then the other one owns /id/ and the feed id");

    /// <param name="place">Where it is named.</param>
    /// <param name="picture">From the content folder, beginning with <c>/</c>.</param>
    internal static ContentProblem PictureMissing(KeyPlace place, string picture) =>
        place.Problem(ProblemKinds.PictureMissing, $"the content folder has no picture {picture}", "copy it there, or correct the path");

    /// <inheritdoc cref="PictureMissing"/>
    internal static ContentProblem PictureUnusable(KeyPlace place, string picture, PictureDefect defect) =>
        place.Problem(ProblemKinds.PictureUnusable, $"the picture {picture} {defect.Message}", defect.Remedy);

    public static ContentProblem Unreadable(string path, Exception exception) => Of(
        path, 1, ProblemKinds.FileUnreadable,
        $"the file can't be read ({exception.GetType().Name})",
        "make it readable for the server's account");

    public static ContentProblem NameNotUtf8(string path) => Of(
        path, 1, ProblemKinds.NameNotUtf8,
        "the name is not UTF-8 (\uFFFD stands for what can't be read), so nothing can be opened by it",
        "rename it: letters, digits and hyphens are safe everywhere");

    /// <param name="line">From 1.</param>
    internal static ContentProblem Of(string path, int line, ProblemKind kind, string message, string remedy) =>
        new(path, line, 1, kind.Severity, kind.Code, message, remedy);
}
