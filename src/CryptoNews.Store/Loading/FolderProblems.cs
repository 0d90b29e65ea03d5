using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>Problems that no single file shows.</summary>
internal static class FolderProblems
{
    public static ContentProblem AddressTaken(string path, string address, string holder) => new(
        path, 1, 1, ProblemSeverity.Error, "CN301",
        $"the address {address} belongs to {holder}, which comes first in order of path",
        "rename one of the two files");

    public static ContentProblem SameExternalId(string path, string language, string externalId, string owner) => new(
        path, 1, 1, ProblemSeverity.Warning, "CN302",
        $"externalId '{externalId}' stands in {owner} too, an article of the same language ({language})",
        "give each article an id of its own; until then the other one owns /id/ and the feed id");

    public static ContentProblem PictureMissing(string path, string picture, int line) => new(
        path, line, 1, ProblemSeverity.Warning, "CN303",
        $"the content folder has no picture {picture}",
        "copy it there, or correct the path");

    public static ContentProblem Unreadable(string path, Exception exception) => new(
        path, 1, 1, ProblemSeverity.Error, "CN304",
        $"the file can't be read ({exception.GetType().Name})",
        "make it readable for the server's account");
}
