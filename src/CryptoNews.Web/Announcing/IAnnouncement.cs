using CryptoNews.Store;

namespace CryptoNews.Web.Announcing;

/// <summary>A service elsewhere that wants to hear what changed.</summary>
internal interface IAnnouncement
{
    /// <summary>For the log.</summary>
    string Name { get; }

    /// <summary>Whether the settings name it.</summary>
    bool IsWanted { get; }

    /// <param name="changes">Articles that readers saw appear, change or go.</param>
    /// <param name="areAll">Whether no more changed: of a large sync only the first are named.</param>
    /// <returns>Requests to send, each at most once if it succeeds.</returns>
    Task<IReadOnlyList<Func<HttpRequestMessage>>> RequestsAsync(IReadOnlyList<ArticleChange> changes, bool areAll, PortalContext db, CancellationToken cancel);
}
