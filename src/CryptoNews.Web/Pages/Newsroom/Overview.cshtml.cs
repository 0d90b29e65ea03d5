using CryptoNews.Store;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Newsroom;
using CryptoNews.Web.Syncing;
using Microsoft.AspNetCore.Mvc;

namespace CryptoNews.Web.Pages;

/// <summary>The front of the newsroom: the state of the folder, and the beginning of every list.</summary>
public sealed class OverviewModel(PortalContext db, Edition edition, IServiceProvider services) : NewsroomPage(db, edition)
{
    private const int FilesWithProblems = 10;
    private const int EntriesOfList = 6;
    private const int MostLoaded = 20;
    private const int MostMissingShown = 20;

    /// <summary>Of what is shown; the script reloads when the server names another.</summary>
    public long Version { get; private set; }

    internal SyncEntry? Last { get; private set; }

    internal IReadOnlyList<SyncEntry> Syncs { get; private set; } = [];

    internal NewsroomCounts Counts { get; private set; } = new(0, 0, 0, 0);

    internal TroubledFiles Problems { get; private set; } = new(0, []);

    internal ListPart Scheduled { get; private set; } = new(0, []);

    internal ListPart Expiring { get; private set; } = new(0, []);

    internal ListPart Drafts { get; private set; } = new(0, []);

    internal ListPart Outdated { get; private set; } = new(0, []);

    /// <summary>What has lost its other half, with the number of each; without the lists of which there is nothing.</summary>
    internal IReadOnlyList<(NewsroomList List, int Count)> Orphans { get; private set; } = [];

    internal IReadOnlyList<(Language Language, int Count)> Untranslated { get; private set; } = [];

    internal IReadOnlyList<LoadedFile> Loaded { get; private set; } = [];

    /// <summary>Files that are gone in suspicious number; nothing was deleted.</summary>
    internal IReadOnlyList<string> Missing { get; private set; } = [];

    internal IEnumerable<string> MissingShown => Missing.Take(MostMissingShown);

    internal string MissingDigest => NewsroomActions.DigestOf(Missing);

    /// <summary>Somebody confirmed a list of files that was another one by then.</summary>
    public bool ConfirmedAnother { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Enter(Addresses.Newsroom(Language.Tag)) is { } elsewhere)
            return elsewhere;

        // Before the first query: what is committed later has another version, and is told of.
        var history = services.GetRequiredService<SyncHistory>();
        Version = history.Changed.Version;
        (Last, Syncs, Missing) = (history.Last, history.Entries, history.Missing);
        ConfirmedAnother = Request.Query["other"] == "files" && Missing.Count > 0;

        Counts = await NewsroomCounts.ReadAsync(Db, cancel);
        Problems = await TroubledFiles.ReadAsync(Db, Edition, onlyErrors: false, "", 0, FilesWithProblems, cancel);
        Loaded = await LoadedFile.ReadAsync(Db, Edition, Syncs, MostLoaded, cancel);
        var lists = new ListReader(Db, Edition, services.GetRequiredService<TranslationWatch>(), history, Version);
        Scheduled = await lists.ReadAsync(NewsroomList.Scheduled, null, 0, EntriesOfList, cancel);
        Expiring = await lists.ReadAsync(NewsroomList.Expiring, null, 0, EntriesOfList, cancel);
        Drafts = await lists.ReadAsync(NewsroomList.Drafts, null, 0, EntriesOfList, cancel);
        Outdated = await lists.ReadAsync(NewsroomList.Outdated, null, 0, EntriesOfList, cancel);
        Untranslated = [.. (await lists.UntranslatedCountsAsync(cancel)).Where(u => u.Count > 0)];
        Orphans = await OrphansAsync(lists, cancel);
        Title = Words["newsroom"];
        return Page();
    }

    private static async Task<IReadOnlyList<(NewsroomList List, int Count)>> OrphansAsync(ListReader lists, CancellationToken cancel)
    {
        var counts = new List<(NewsroomList, int)>();
        foreach (var list in (NewsroomList[])[NewsroomList.Orphans, NewsroomList.LastGood, NewsroomList.Waiting, NewsroomList.Missing])
        {
            if ((await lists.ReadAsync(list, null, 0, 0, cancel)).Total is > 0 and var count)
                counts.Add((list, count));
        }

        return counts;
    }
}
