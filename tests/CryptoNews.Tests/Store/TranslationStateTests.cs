using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Tests.Web;

namespace CryptoNews.Tests.Store;

public sealed class TranslationStateTests : IDisposable
{
    private static readonly DateTime Monday = new(2026, 1, 12, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Tuesday = Monday.AddDays(1);
    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task What_no_version_of_a_language_shares_id_or_key_with_is_missing_in_it()
    {
        var state = await ReadAsync(
            Some.Article("both", externalId: "1"),
            Some.Article("beide", language: "uk", externalId: "1", ai: From("en")),
            Some.Article("same-key"),
            Some.Article("same-key", language: "uk"),
            Some.Article("key-only-beside-an-id"),
            Some.Article("key-only-beside-an-id", language: "uk", externalId: "2"),
            Some.Article("alone", at: Portal.Noon.AddHours(-1), externalId: "3"),
            Some.Article("draft-in-work", externalId: "4"),
            Some.Article("v-roboti", language: "uk", externalId: "4", status: ArticleStatus.Hidden),
            Some.Article("hidden", externalId: "5", status: ArticleStatus.Hidden));

        Assert.Equal(["key-only-beside-an-id.en.md", "alone.en.md"], Paths(state.Missing["uk"]));
        Assert.Equal(["key-only-beside-an-id.uk.md"], Paths(state.Missing["en"]));
    }

    [Fact]
    public async Task A_translation_is_not_missed_in_a_third_language_its_original_is()
    {
        var state = await ReadAsync(Some.Article("a", externalId: "1"), Some.Article("b", language: "uk", externalId: "1", ai: From("en")));

        Assert.Equal(["a.en.md"], Paths((await ReadAsync(["en", "uk", "de"])).Missing["de"]));
        Assert.Empty(state.Missing["uk"]);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("EN")]
    [InlineData("1")]
    [InlineData(null)]
    public async Task A_version_is_outdated_when_its_source_was_revised_after_it(string? translatedFrom)
    {
        var ai = translatedFrom is null ? null : From(translatedFrom);
        var state = await ReadAsync(
            Some.Article("a", at: Monday, externalId: "1", updated: Tuesday),
            Some.Article("a", at: Monday, language: "uk", externalId: "1", ai: ai),
            Some.Article("b", at: Monday, externalId: "2", updated: Monday.AddHours(1)),
            Some.Article("b", at: Monday, language: "uk", externalId: "2", ai: ai, updated: Tuesday));

        var outdated = Assert.Single(state.Outdated);
        Assert.Equal(["a.uk.md"], Paths([outdated.Id]));
        Assert.Equal(["a.en.md"], Paths([outdated.SourceId]));
    }

    [Fact]
    public async Task The_work_of_a_machine_is_a_revision_of_either_side()
    {
        var state = await ReadAsync(
            Some.Article("a", at: Monday, updated: Tuesday),
            Some.Article("a", at: Monday, language: "uk", ai: From("en") with { ExpandedAt = new DateTimeOffset(Tuesday.AddHours(1)) }),
            Some.Article("b", at: Monday, ai: new AiProvenance { ExpandedAt = new DateTimeOffset(Tuesday) }),
            Some.Article("b", at: Monday, language: "uk", ai: From("en")));

        Assert.Equal(["b.uk.md"], Paths(state.Outdated.Select(o => o.Id)));
    }

    [Fact]
    public async Task An_original_never_lags_behind_its_translation_whatever_its_language()
    {
        var state = await ReadAsync(
            Some.Article("a", at: Monday, externalId: "1", language: "uk"),
            Some.Article("a", at: Monday, externalId: "1", ai: From("uk"), updated: Tuesday));

        Assert.Empty(state.Outdated);
    }

    [Fact]
    public async Task The_source_may_be_named_by_an_id_of_its_own()
    {
        var state = await ReadAsync(
            Some.Article("a", at: Monday, externalId: "source", updated: Tuesday),
            Some.Article("b", at: Monday, externalId: "other", language: "uk", ai: From("source")));

        Assert.Equal(["b.uk.md"], Paths(state.Outdated.Select(o => o.Id)));
        Assert.Empty(state.Orphans);
    }

    [Theory]
    [InlineData(ArticleStatus.Hidden)]
    [InlineData(ArticleStatus.Expired)]
    [InlineData(ArticleStatus.Scheduled)]
    [InlineData(null)]
    public async Task A_visible_translation_without_a_visible_original_is_an_orphan(ArticleStatus? original)
    {
        List<StoredArticle> articles =
        [
            Some.Article("byid", language: "uk", externalId: "1", ai: From("en")),
            Some.Article("bykey", language: "uk", ai: From("en")),
            Some.Article("named", language: "uk", ai: From("77")),
            Some.Article("fine", externalId: "3"),
            Some.Article("fine", language: "uk", externalId: "3", ai: From("en")),
            Some.Article("hidden-itself", language: "uk", externalId: "4", ai: From("en"), status: ArticleStatus.Hidden),
        ];
        if (original is { } status)
        {
            articles.AddRange(
                Some.Article("byid", externalId: "1", status: status),
                Some.Article("bykey", status: status),
                Some.Article("elsewhere", externalId: "77", status: status));
        }

        var state = await ReadAsync([.. articles]);

        Assert.Equal(["byid.uk.md", "bykey.uk.md", "named.uk.md"], Paths(state.Orphans).Order(StringComparer.Ordinal));
        Assert.Empty(state.Outdated);
    }

    [Fact]
    public async Task Files_carry_what_it_needs()
    {
        _store.Write("a.md", "---\ntitle: A\npublishedAt: 2026-01-01T00:00:00Z\nupdatedAt: 2026-01-05T00:00:00Z\n---\nText.\n");
        _store.Write("a.uk.md", "---\ntitle: A\npublishedAt: 2026-01-01T00:00:00Z\nai:\n  translatedFrom: EN\n  expandedAt: 2026-01-02T00:00:00Z\n---\nText.\n");
        await _store.SyncAsync();

        Assert.Equal(["a.uk.md"], Paths((await ReadAsync(["en", "uk"])).Outdated.Select(o => o.Id)));
    }

    [Theory]
    [InlineData("pt_BR")]
    [InlineData("PT-br")]
    public async Task The_language_of_the_original_is_known_however_it_is_spelled(string translatedFrom)
    {
        using var store = new TestStore(new ContentRules { Languages = ["en", "pt-BR"] });
        store.Write("a.pt-BR.md", "---\ntitle: A\npublishedAt: 2026-01-01T00:00:00Z\nupdatedAt: 2026-01-05T00:00:00Z\n---\nText.\n");
        store.Write("a.md", $"---\ntitle: A\npublishedAt: 2026-01-01T00:00:00Z\nai:\n  translatedFrom: {translatedFrom}\n---\nText.\n");
        await store.SyncAsync();

        await using var db = store.Read();
        var state = await TranslationState.ReadAsync(db, store.Rules.Languages, "en", TestContext.Current.CancellationToken);

        Assert.Empty(state.Orphans);
        Assert.Single(state.Outdated);
    }

    [Fact]
    public async Task A_version_is_outdated_when_its_source_was_only_expanded_after_it()
    {
        _store.Write("a.md", "---\ntitle: A\npublishedAt: 2026-01-01T00:00:00Z\nai:\n  expandedAt: 2026-01-05T00:00:00Z\n---\nText.\n");
        _store.Write("a.uk.md", "---\ntitle: A\npublishedAt: 2026-01-01T00:00:00Z\nupdatedAt: 2026-01-02T00:00:00Z\nai:\n  translatedFrom: en\n---\nText.\n");
        await _store.SyncAsync();

        Assert.Equal(["a.uk.md"], Paths((await ReadAsync(["en", "uk"])).Outdated.Select(version => version.Id)));
    }

    private static AiProvenance From(string original) => new() { TranslatedFrom = original };

    private Task<TranslationState> ReadAsync(params StoredArticle[] articles)
    {
        using (var db = _store.File.OpenForWriting())
        {
            db.Articles.AddRange(articles);
            db.SaveChanges();
        }

        return ReadAsync(["en", "uk"]);
    }

    private async Task<TranslationState> ReadAsync(string[] languages)
    {
        await using var db = _store.Read();
        return await TranslationState.ReadAsync(db, languages, "en", TestContext.Current.CancellationToken);
    }

    private List<string> Paths(IEnumerable<long> ids)
    {
        using var db = _store.Read();
        var paths = db.Articles.ToDictionary(a => a.Id, a => a.Path);
        return [.. ids.Select(id => paths[id])];
    }
}
