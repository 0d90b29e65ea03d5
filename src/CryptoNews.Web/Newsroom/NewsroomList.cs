namespace CryptoNews.Web.Newsroom;

/// <summary>The lists of the newsroom; each has an address of its own.</summary>
internal enum NewsroomList
{
    Problems,
    Scheduled,
    Expiring,
    Drafts,
    Untranslated,
    Outdated,
    Orphans,
    LastGood,
    Waiting,
    Missing,
}

internal static class NewsroomLists
{
    /// <summary>Part of the address.</summary>
    public static string SlugOf(this NewsroomList list) => list switch
    {
        NewsroomList.LastGood => "last-good",
        _ => list.ToString().ToLowerInvariant(),
    };

    public static NewsroomList? Find(string slug) =>
        Enum.GetValues<NewsroomList>().Cast<NewsroomList?>().FirstOrDefault(list => list!.Value.SlugOf().Equals(slug, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A part of one list.</summary>
/// <param name="Total">Entries of the whole list.</param>
internal sealed record ListPart(int Total, IReadOnlyList<ListEntry> Entries);

/// <summary>One line of a list.</summary>
/// <param name="Text">Title of an article, or path of a file.</param>
/// <param name="Address">Of the article or its preview; null when there is none to look at.</param>
/// <param name="Language">BCP 47, of the text; null for a path.</param>
/// <param name="Path">Of the file.</param>
/// <param name="Moment">UTC; when it changes by itself.</param>
/// <param name="Note">In the language of the page.</param>
internal sealed record ListEntry(string Text, string? Address, string? Language, string Path, DateTime? Moment = null, string? Note = null);
