using System.Linq.Expressions;
using CryptoNews.Store;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Syncing;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Newsroom;

/// <summary>Reads the lists of the newsroom, a part at a time and each by an index.</summary>
/// <param name="version">Of the sync history, read before the first query of the request.</param>
internal sealed class ListReader(PortalContext db, Edition edition, TranslationWatch translations, SyncHistory history, long version)
{
    private Words Words => edition.Language.Words;

    private Dates Dates => edition.Language.Dates;

    /// <param name="language">Of <see cref="NewsroomList.Untranslated"/>: the one that has no version.</param>
    public Task<ListPart> ReadAsync(NewsroomList list, string? language, int skip, int take, CancellationToken cancel) => list switch
    {
        NewsroomList.Scheduled => ScheduledAsync(skip, take, cancel),
        NewsroomList.Expiring => ExpiringAsync(skip, take, cancel),
        NewsroomList.Drafts => DraftsAsync(skip, take, cancel),
        NewsroomList.Untranslated => UntranslatedAsync(language, skip, take, cancel),
        NewsroomList.Outdated => OutdatedAsync(skip, take, cancel),
        NewsroomList.Orphans => OrphansAsync(skip, take, cancel),
        NewsroomList.LastGood => LastGoodAsync(skip, take, cancel),
        NewsroomList.Waiting => WaitingAsync(skip, take, cancel),
        NewsroomList.Missing => Task.FromResult(MissingFiles(skip, take)),
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, "has a reader of its own"),
    };

    /// <summary>Of each language of the site, how many articles have no version in it.</summary>
    public async Task<IReadOnlyList<(Language Language, int Count)>> UntranslatedCountsAsync(CancellationToken cancel)
    {
        var state = await translations.ReadAsync(db, version, cancel);
        return [.. edition.Languages.All.Select(l => (l, state.Missing[l.Tag].Count))];
    }

    private Task<ListPart> ScheduledAsync(int skip, int take, CancellationToken cancel) => PartAsync(
        db.Articles.Where(a => a.Status == ArticleStatus.Scheduled), a => a.PublishedAt, skip, take, a => Entry(a, a.PublishedAt), cancel);

    private Task<ListPart> ExpiringAsync(int skip, int take, CancellationToken cancel) => PartAsync(
        db.Articles.Where(a => a.Status == ArticleStatus.Live && a.ExpiresAt != null), a => a.ExpiresAt, skip, take, a => Entry(a, a.ExpiresAt), cancel);

    private async Task<ListPart> DraftsAsync(int skip, int take, CancellationToken cancel)
    {
        var drafts = db.Articles.Where(a => a.Status == ArticleStatus.Hidden);
        var part = await drafts.OrderByDescending(a => a.Id).Skip(skip).Take(take).ToListAsync(cancel);
        return new(await drafts.CountAsync(cancel), part.ConvertAll(a => Entry(a)));
    }

    private async Task<ListPart> UntranslatedAsync(string? language, int skip, int take, CancellationToken cancel)
    {
        var state = await translations.ReadAsync(db, version, cancel);
        var ids = language is not null && state.Missing.TryGetValue(language, out var missing) ? missing : [];
        var articles = await ArticlesAsync(ids, skip, take, cancel);
        return new(ids.Count, [.. articles.Select(a => Entry(a))]);
    }

    private async Task<ListPart> OutdatedAsync(int skip, int take, CancellationToken cancel)
    {
        var all = (await translations.ReadAsync(db, version, cancel)).Outdated;
        var part = all.Skip(skip).Take(take).ToList();
        var articles = await ArticlesAsync([.. part.Select(o => o.Id), .. part.Select(o => o.SourceId)], 0, 2 * take, cancel);
        var byId = articles.DistinctBy(a => a.Id).ToDictionary(a => a.Id);
        return new(all.Count,
        [
            .. part.Where(o => byId.ContainsKey(o.Id) && byId.ContainsKey(o.SourceId)).Select(o => Entry(byId[o.Id]) with
            {
                Note = Words.Format("newsroom_source_changed", byId[o.SourceId].Path, Dates.Full(byId[o.SourceId].RevisedAt), Dates.Full(byId[o.Id].RevisedAt)),
            }),
        ]);
    }

    private async Task<ListPart> OrphansAsync(int skip, int take, CancellationToken cancel)
    {
        var ids = (await translations.ReadAsync(db, version, cancel)).Orphans;
        var articles = await ArticlesAsync(ids, skip, take, cancel);
        return new(ids.Count, [.. articles.Select(a => Entry(a) with { Note = Words.Format("newsroom_original_gone", a.TranslatedFrom) })]);
    }

    private async Task<ListPart> LastGoodAsync(int skip, int take, CancellationToken cancel)
    {
        var held =
            from file in db.Files.Rejected()
            join article in db.Articles on file.Path equals article.Path
            orderby file.Outcome, file.Path
            select article;
        return new(await held.CountAsync(cancel), (await held.Skip(skip).Take(take).ToListAsync(cancel)).ConvertAll(a => Entry(a)));
    }

    private async Task<ListPart> WaitingAsync(int skip, int take, CancellationToken cancel)
    {
        var waiting = db.Files.Rejected().Where(f => f.Outcome == FileOutcome.AddressTaken);
        var part = await waiting.OrderBy(f => f.Path).Skip(skip).Take(take).ToListAsync(cancel);
        return new(await waiting.CountAsync(cancel), part.ConvertAll(f => new ListEntry(f.Path, null, null, f.Path)
        {
            Note = f.Problems.Count > 0 ? f.Problems[0].Message : null,
        }));
    }

    private ListPart MissingFiles(int skip, int take)
    {
        var missing = history.Missing;
        return new(missing.Count, [.. missing.Skip(skip).Take(take).Select(path => new ListEntry(path, null, null, path))]);
    }

    private static async Task<ListPart> PartAsync<T>(
        IQueryable<StoredArticle> articles, Expression<Func<StoredArticle, T>> order, int skip, int take, Func<StoredArticle, ListEntry> entry, CancellationToken cancel)
    {
        var part = await articles.OrderBy(order).ThenBy(a => a.Id).Skip(skip).Take(take).ToListAsync(cancel);
        return new(await articles.CountAsync(cancel), part.ConvertAll(a => entry(a)));
    }

    // In the order of the ids.
    private async Task<IReadOnlyList<StoredArticle>> ArticlesAsync(IReadOnlyList<long> ids, int skip, int take, CancellationToken cancel)
    {
        var part = ids.Skip(skip).Take(take).ToList();
        var found = await db.Articles.Where(a => part.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);
        return [.. part.Where(found.ContainsKey).Select(id => found[id])];
    }

    private ListEntry Entry(StoredArticle article, DateTime? moment = null) =>
        new(article.Title, edition.Addresses.OfEditors(article), article.Language, article.Path, moment);
}
