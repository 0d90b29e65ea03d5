using CryptoNews.Content;
using CryptoNews.Tests.Oracle;

namespace CryptoNews.Tests.Store;

/// <summary>What readers could notice of a site at one moment, and the generation that must tell them that it is another.</summary>
internal sealed class NoticedChange
{
    private readonly Dictionary<string, string> _files;
    private readonly HashSet<(string Path, string State, string Text)> _noticeable;
    private readonly HashSet<(string Path, string Id)> _ids;
    private readonly long _generation;

    public NoticedChange(TestStore store, OracleFolder oracle)
    {
        var site = oracle.At(store.Clock.GetUtcNow());
        _generation = store.Generation();
        _files = oracle.Files.ToDictionary(f => f.Key, f => Convert.ToHexString(f.Value), StringComparer.Ordinal);
        _ids = [.. oracle.Shown.Where(s => s.Value.File.Article?.ExternalId is not null).Select(s => (s.Key, s.Value.File.Article!.ExternalId!))];
        _noticeable = [.. from shown in oracle.Shown
                          let state = StateOf(site, shown.Value.File) ?? (SharesId(shown.Value.File, oracle) ? "hidden, with the id of another" : null)
                          where state is not null
                          select (shown.Key, state, Convert.ToHexString(shown.Value.Bytes))];
    }

    public NoticedChange AssertFollows(NoticedChange before)
    {
        if (!_noticeable.SetEquals(before._noticeable))
            Assert.True(_generation > before._generation, "Readers could see a change, and the generation did not rise.");
        else if (!_noticeable.Any(n => IsRewritten(n.Path, n.Text, before)) && !HasPassedOnAnId(before) && before._generation > 0)
            Assert.Equal(before._generation, _generation);
        return this;
    }

    // A file that was broken, and is as before again, is written as before again: to call that a change is allowed.
    private bool IsRewritten(string path, string text, NoticedChange before) =>
        _files.GetValueOrDefault(path) == text && before._files.GetValueOrDefault(path) != text;

    // A hidden article that moves stands beside itself for a moment, with the same id: to call that a change is allowed too.
    private bool HasPassedOnAnId(NoticedChange before)
    {
        var holders = _ids.Union(before._ids).ToLookup(i => i.Id, i => i.Path);
        return _ids.Except(before._ids).Concat(before._ids.Except(_ids)).Any(i => holders[i.Id].Distinct(StringComparer.Ordinal).Skip(1).Any());
    }

    // Who belongs to whom depends on articles to come too. Drafts belong to nobody.
    private static bool SharesId(ParsedFile file, OracleFolder oracle) => file.Article is { Draft: false, ExternalId: { } id } article
        && oracle.Shown.Values.Any(o => o.File.Article is { Draft: false } other && other.ExternalId == id && other.Key != article.Key);

    private static string? StateOf(OracleSite site, ParsedFile file) => file switch
    {
        { Page.Draft: false } => "page",
        { Article: { } article } when site.IsVisible(article) => "live",
        { Article: { } article } when site.IsExpired(article) => "expired",
        _ => null,
    };
}
