using CryptoNews.Store;

namespace CryptoNews.Tests.Store;

public sealed class PublicationClockTests : IDisposable
{
    private static readonly DateTime Noon = TestStore.Start.UtcDateTime;

    private readonly TestStore _store = new();

    [Fact]
    public async Task A_scheduled_article_appears_at_its_moment_and_not_a_millisecond_before()
    {
        _store.Write("story.md", new ArticleFile { PublishedAt = TestStore.Start.AddHours(1), Tags = ["A"] });
        await _store.SyncAsync();
        var generation = _store.Generation();
        AssertIs(ArticleStatus.Scheduled, terms: 0);

        _store.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(Noon.AddHours(1), await _store.TurnClockAsync());
        AssertIs(ArticleStatus.Scheduled, terms: 0);
        Assert.Equal(generation, _store.Generation());

        _store.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null(await _store.TurnClockAsync());
        AssertIs(ArticleStatus.Live, terms: 4);
        Assert.True(_store.Generation() > generation);
    }

    [Fact]
    public async Task An_article_leaves_at_its_moment_and_not_a_millisecond_before()
    {
        _store.Write("story.md", new ArticleFile { ExpiresAt = TestStore.Start.AddHours(1), Tags = ["A"] });
        await _store.SyncAsync();
        var generation = _store.Generation();

        _store.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(Noon.AddHours(1), await _store.TurnClockAsync());
        AssertIs(ArticleStatus.Live, terms: 4);
        Assert.Equal(generation, _store.Generation());

        _store.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null(await _store.TurnClockAsync());
        AssertIs(ArticleStatus.Expired, terms: 0);
        Assert.True(_store.Generation() > generation);
    }

    [Fact]
    public async Task Each_turn_tells_the_next_moment_whichever_kind_it_is()
    {
        _store.Write("a.md", new ArticleFile { PublishedAt = TestStore.Start.AddHours(1), ExpiresAt = TestStore.Start.AddHours(4) });
        _store.Write("b.md", new ArticleFile { ExpiresAt = TestStore.Start.AddHours(2) });
        _store.Write("c.md", new ArticleFile { PublishedAt = TestStore.Start.AddHours(3) });
        _store.Write("d.md", new ArticleFile { PublishedAt = TestStore.Start.AddMinutes(1), Draft = true });
        await _store.SyncAsync();

        foreach (var hour in new[] { 1, 2, 3, 4 })
        {
            Assert.Equal(Noon.AddHours(hour), await _store.TurnClockAsync());
            _store.Clock.SetUtcNow(TestStore.Start.AddHours(hour));
        }

        Assert.Null(await _store.TurnClockAsync());
    }

    [Fact]
    public async Task An_article_whose_whole_life_was_slept_through_ends_as_expired()
    {
        _store.Write("story.md", new ArticleFile { PublishedAt = TestStore.Start.AddHours(1), ExpiresAt = TestStore.Start.AddHours(2) });
        await _store.SyncAsync();

        _store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(await _store.TurnClockAsync());

        AssertIs(ArticleStatus.Expired, terms: 0);
    }

    [Fact]
    public async Task What_the_clock_changes_at_one_moment_changes_in_one_generation()
    {
        foreach (var i in Enumerable.Range(0, 20))
            _store.Write($"s{i}.md", new ArticleFile { PublishedAt = TestStore.Start.AddHours(1) });
        await _store.SyncAsync();
        var generation = _store.Generation();

        _store.Clock.Advance(TimeSpan.FromHours(1));
        await _store.TurnClockAsync();

        Assert.Equal(generation + 1, _store.Generation());
    }

    [Fact]
    public async Task A_turn_at_which_nothing_happens_writes_nothing()
    {
        _store.Write("story.md", new ArticleFile());
        await _store.SyncAsync();
        var (rows, generation) = (Rows.In(_store.File, Rows.OfTheSiteAndFiles), _store.Generation());

        _store.Clock.Advance(TimeSpan.FromDays(400));
        Assert.Null(await _store.TurnClockAsync());

        Assert.Equal(generation, _store.Generation());
        Assert.Equal(rows, Rows.In(_store.File, Rows.OfTheSiteAndFiles));
    }

    [Fact]
    public async Task A_clock_corrected_by_some_seconds_takes_nothing_down()
    {
        _store.Write("a.md", new ArticleFile { PublishedAt = TestStore.Start.AddSeconds(30), ExpiresAt = TestStore.Start.AddSeconds(80) });
        _store.Write("b.md", new ArticleFile { PublishedAt = TestStore.Start.AddSeconds(31) });
        await _store.SyncAsync();
        SetClock(30);
        Assert.Equal(Noon.AddSeconds(31), await _store.TurnClockAsync());

        SetClock(-20);
        Assert.Equal(Noon.AddSeconds(31), await _store.TurnClockAsync());
        _store.Write("c.md", new ArticleFile { PublishedAt = TestStore.Start.AddSeconds(25) });
        await _store.SyncAsync();

        Assert.Equal(["a", "c"], Live());
        SetClock(31);
        await _store.TurnClockAsync();
        Assert.Equal(["a", "b", "c"], Live());
    }

    [Fact]
    public async Task A_clock_that_was_far_ahead_takes_back_what_it_showed_too_early_and_shows_again_what_it_let_expire()
    {
        _store.Write("early.md", new ArticleFile { PublishedAt = TestStore.Start.AddHours(1), Tags = ["A"] });
        _store.Write("expiring.md", new ArticleFile { ExpiresAt = TestStore.Start.AddHours(1), Tags = ["B"] });
        _store.Write("both.md", new ArticleFile { PublishedAt = TestStore.Start.AddHours(1), ExpiresAt = TestStore.Start.AddHours(2) });
        _store.Write("draft.md", new ArticleFile { ExpiresAt = TestStore.Start.AddHours(1), Draft = true });
        await _store.SyncAsync();
        var before = Rows.In(_store.File, Rows.OfTheSite);
        SetClock(48 * 3600);
        await _store.TurnClockAsync();
        Assert.Equal(["early"], Live());

        SetClock(0);
        Assert.Equal(Noon.AddHours(1), await _store.TurnClockAsync());

        Assert.Equal(before, Rows.In(_store.File, Rows.OfTheSite));
    }

    private void SetClock(int secondsFromStart) => _store.Clock.AdjustTime(TestStore.Start.AddSeconds(secondsFromStart));

    private List<string> Live()
    {
        using var db = _store.Read();
        return [.. db.Articles.Visible().OrderBy(a => a.Key).Select(a => a.Key)];
    }

    private void AssertIs(ArticleStatus status, int terms)
    {
        using var db = _store.Read();
        Assert.Equal(status, db.Articles.Single().Status);
        Assert.Equal(terms, db.Terms.Count());
        Assert.Equal(terms, db.TermSpellings.Count());
        Assert.Equal(status == ArticleStatus.Live ? 1 : 0, db.TagEntries.Count());
    }

    public void Dispose() => _store.Dispose();
}
