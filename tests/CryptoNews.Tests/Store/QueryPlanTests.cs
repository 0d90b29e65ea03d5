using CryptoNews.Content;
using CryptoNews.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Tests.Store;

/// <summary>
/// Every listing of one facet reads its page and nothing else: found by its index, in order already. What counts is the
/// command that EF Core sends; a literal where it sent a parameter would get other plans.
/// </summary>
public sealed class QueryPlanTests(QueryPlanTests.Site sample) : IClassFixture<QueryPlanTests.Site>
{
    private static readonly ArticleFilter English = new() { Language = "en" };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Listings_read_only_their_page_from_their_index(bool analyzed)
    {
        sample.Analyze(analyzed);
        var (newest, pinned) = (ListingOrder.NewestFirst, ListingOrder.PinnedFirst);
        var (from, until) = (TestStore.Start.UtcDateTime.AddDays(-3), TestStore.Start.UtcDateTime);

        AssertListing(English, newest, "Latest");
        AssertListing(English, pinned, "Pinned");
        AssertListing(English with { Categories = ["mining"] }, newest, "LatestInCategory");
        AssertListing(English with { Categories = ["mining"] }, pinned, "PinnedInCategory");
        AssertListing(English with { Sources = ["coindesk"] }, newest, "LatestOfSource");
        AssertListing(English with { Sentiments = [Sentiment.Negative] }, newest, "LatestOfSentiment");
        AssertListing(English with { Sentiments = [Sentiment.Unrated] }, newest, "LatestOfSentiment");
        AssertListing(English with { Tags = ["bitcoin"] }, newest, "sqlite_autoindex_TagEntries_1");
        AssertListing(English with { Tags = ["bitcoin", "etf"] }, newest, "sqlite_autoindex_TagEntries_1");
        AssertListing(English with { Tags = ["bitcoin"], Categories = ["mining"] }, newest, "sqlite_autoindex_TagEntries_1");
        AssertListing(English with { From = from, Until = until }, newest, "Latest");
        AssertListing(English with { Categories = ["mining"], From = from }, newest, "LatestInCategory");
        AssertListing(English with { Categories = ["mining"], From = from, Until = until }, newest, "LatestInCategory");
        AssertListing(English with { Sources = ["coindesk"], Until = until }, newest, "LatestOfSource");
        AssertListing(English with { Sentiments = [Sentiment.Positive], From = from, Until = until }, newest, "LatestOfSentiment");
        AssertListing(English with { Tags = ["bitcoin"], From = from, Until = until }, newest, "sqlite_autoindex_TagEntries_1");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Several_facets_at_once_are_still_read_in_order(bool analyzed)
    {
        sample.Analyze(analyzed);
        ArticleFilter[] filters =
        [
            English with { Categories = ["mining"], Sentiments = [Sentiment.Positive] },
            English with { Categories = ["mining"], Sources = ["coindesk"] },
            English with { Categories = ["mining"], Sources = ["coindesk"], Sentiments = [Sentiment.Positive] },
            English with { Sources = ["coindesk"], Sentiments = [Sentiment.Positive] },
            English with { Tags = ["bitcoin"], Sources = ["coindesk"], Sentiments = [Sentiment.Positive] },
        ];
        Assert.All(filters, f => AssertInOrder(PlanOf(db => db.Listing(f, ListingOrder.NewestFirst).Take(20))));
        Assert.All(filters.Where(f => f.Categories.Count > 0), f => AssertInOrder(PlanOf(db => db.Listing(f, ListingOrder.PinnedFirst).Take(20))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Single_rows_and_terms_are_found_by_index(bool analyzed)
    {
        sample.Analyze(analyzed);
        AssertUses("IX_Articles_Language_Key", db => db.Articles.Where(a => a.Language == "en" && a.Key == "0/s1"));
        AssertUses("IX_Articles_Path", db => db.Articles.Where(a => a.Path == "0/s1.md"));
        AssertUses("IX_Articles_ExternalId", db => db.Articles.Where(a => a.ExternalId == sample.Parameter));
        AssertUses("INTEGER PRIMARY KEY", db => db.Bodies.Where(b => b.Id == sample.Number));
        AssertUses("sqlite_autoindex_Aliases_1", db => db.Aliases.Where(a => a.Address == sample.Parameter));
        AssertUses("sqlite_autoindex_Pages_1", db => db.Pages.Where(p => p.Slug == sample.Parameter && p.Language == "en"));
        AssertUses("MostUsed", db => db.MostUsed(TermKind.Tag, "en").Take(50));
        AssertUses("sqlite_autoindex_Terms_1", db => db.Terms.Where(t => t.Kind == TermKind.Tag && t.Language == "en" && t.Slug == sample.Parameter));
        string[] asked = ["7", "8", "9"];
        AssertUses("IX_Articles_ExternalId", db => db.Articles.Where(a => asked.Contains(a.ExternalId!)));
        AssertUses("Translations", db => db.Articles.Where(a => asked.Contains(a.ExternalId!) && a.Language == "en").GroupBy(a => a.ExternalId!).Select(g => new { g.Key, Path = g.Min(a => a.Path) }));
        AssertUses("Translations", db => db.Articles.Where(a => a.Language == "en" && asked.Contains(a.Key) && a.ExternalId == null));
        var (first, end) = (ArticleId.FirstAt(TestStore.Start.UtcDateTime.AddDays(-5)), ArticleId.FirstAt(TestStore.Start.UtcDateTime));
        AssertUses("INDEX Latest (", db => db.Articles.Visible().Where(a => a.Language == "en" && a.Id >= first && a.Id < end && a.CanonicalUrl == null).OrderBy(a => a.Id).Skip(20).Take(20));
        AssertUses("WithProblems", db => db.Files.Where(f => f.Outcome != FileOutcome.Loaded));
        AssertUses("Drafts", db => db.Articles.Where(a => a.Status == ArticleStatus.Hidden).OrderByDescending(a => a.Id).Take(20));

        // Partial indexes that hold nothing else: read whole they are the list.
        AssertReads("Due", db => db.Articles.Where(a => a.Status == ArticleStatus.Scheduled).OrderBy(a => a.PublishedAt).Take(20));
        AssertReads("Expiring", db => db.Articles.Where(a => a.Status == ArticleStatus.Live && a.ExpiresAt != null).OrderBy(a => a.ExpiresAt).Take(20));
    }

    // Under our figures alone: of the few ids in this sample SQLite's own would rather read all.
    [Fact]
    public async Task How_far_the_languages_are_apart_is_read_from_indexes_and_single_rows()
    {
        sample.Analyze(false);
        using var log = new CommandLog(sample.Store.File);
        await using var db = sample.Store.Read();
        await TranslationState.ReadAsync(db, ["en", "uk"], "en", TestContext.Current.CancellationToken);

        var steps = log.Commands.SelectMany(c => c.Plan(sample.Store.File)).Where(s => s.StartsWith("SCAN a", StringComparison.Ordinal) || s.StartsWith("SEARCH", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(steps);
        Assert.All(steps, step => Assert.True(step.Contains("COVERING INDEX", StringComparison.Ordinal) || step.Contains("IX_Articles_ExternalId (ExternalId=?)", StringComparison.Ordinal) || step.Contains("IX_Articles_Language_Key (Language=? AND Key=?)", StringComparison.Ordinal), step));
        Assert.All(steps, step => Assert.False(step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("Translations", StringComparison.Ordinal), step));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Moods_are_counted_in_an_index_alone(bool analyzed)
    {
        sample.Analyze(analyzed);
        var week = new TimeStretch(TestStore.Start.UtcDateTime.AddDays(-7), TestStore.Start.UtcDateTime);
        IReadOnlyList<string>[] plans = [PlanOf(db => db.SentimentCounts("en", [week])), PlanOf(db => db.SentimentCounts("en", ["mining"], week))];
        Assert.Contains(plans[0], step => step.Contains("COVERING INDEX LatestOfSentiment (Language=? AND Sentiment=? AND rowid>? AND rowid<?)", StringComparison.Ordinal));
        Assert.Contains(plans[1], step => step.Contains("COVERING INDEX LatestOfSentimentInCategory (Language=? AND CategorySlug=? AND Sentiment=? AND rowid>? AND rowid<?)", StringComparison.Ordinal));
        Assert.All(plans.SelectMany(p => p), step => Assert.DoesNotContain("SCAN article", step, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_clock_looks_only_at_what_it_may_change(bool analyzed)
    {
        sample.Analyze(analyzed);
        using var log = new CommandLog(sample.Store.File);
        await sample.Store.TurnClockAsync();

        var plans = log.Commands.Where(c => c.Text.Contains("\"Articles\"", StringComparison.Ordinal)).Select(c => c.Plan(sample.Store.File)).ToList();
        Assert.Equal(6, plans.Count);
        Assert.All(plans, AssertInOrder);
        Assert.Single(plans, p => p.Any(step => step.Contains("Expired", StringComparison.Ordinal)));
        Assert.Single(plans, p => p.Any(step => step.Contains("INTEGER PRIMARY KEY", StringComparison.Ordinal)));
        Assert.Equal(2, plans.Count(p => p.Any(step => step.Contains("Due", StringComparison.Ordinal))));
        Assert.Equal(2, plans.Count(p => p.Any(step => step.Contains("Expiring", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_sync_of_one_file_reads_no_table_whole(bool analyzed)
    {
        sample.Analyze(analyzed);
        var text = new ArticleFile { Tags = ["Bitcoin", "ETF"], ExternalId = "17", Aliases = ["/old"] };
        using var log = new CommandLog(sample.Store.File);
        sample.Store.Write("0/new.md", text);
        await sample.Store.SyncAsync();
        sample.Store.Write("0/new.md", text with { Title = "Another title" });
        await sample.Store.SyncAsync();
        sample.Store.Touch("0/new.md");
        await sample.Store.SyncAsync();
        sample.Store.Delete("0/new.md");
        await sample.Store.SyncAsync();
        sample.Store.Write("0/new.md", text);
        await sample.Store.SyncPathsAsync("0/new.md");
        sample.Store.Delete("0/new.md");
        await sample.Store.SyncPathsAsync("0/new.md");

        string[] tables = ["Articles", "Bodies", "TagEntries", "Aliases", "Files"];
        var statements = log.Commands.Where(c => tables.Any(t => c.Text.Contains($"\"{t}\"", StringComparison.Ordinal))).DistinctBy(c => c.Text).ToList();
        Assert.NotEmpty(statements);
        Assert.All(statements, s => Assert.All(s.Plan(sample.Store.File), step =>
            Assert.False(step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("WithProblems", StringComparison.Ordinal), $"{step}\n{s.Text}")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_article_that_makes_room_for_another_is_found_by_index_in_every_table(bool analyzed)
    {
        sample.Analyze(analyzed);
        var statements = ChronologicalIds.MoveCommand.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var plans = statements.Select(s => new SentCommand(s, [("$from", 7L), ("$to", 8L)]).Plan(sample.Store.File)).ToList();
        Assert.Equal(4, plans.Count);
        Assert.All(plans, plan => Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("VIRTUAL TABLE", StringComparison.Ordinal)));
    }

    // FTS5 sends this whenever it has put segments of the search index together. The connection that makes a file is kept
    // for a whole first load, and for what follows.
    [Fact]
    public void The_connection_that_made_the_file_finds_a_segment_of_the_index_by_its_key()
    {
        using var store = new TestStore();
        using var db = store.File.OpenForWriting();
        db.Database.OpenConnection();

        var plan = new SentCommand("DELETE FROM \"Search_data\" WHERE id >= $first AND id <= $last", [("$first", 1L), ("$last", 2L)])
            .Plan((SqliteConnection)db.Database.GetDbConnection());

        Assert.StartsWith("SEARCH", Assert.Single(plan), StringComparison.Ordinal);
    }

    [Fact]
    public void The_figures_for_the_planner_are_of_indexes_that_exist()
    {
        using var store = new TestStore();
        using var db = store.Read();
        var named = db.Database.SqlQueryRaw<string>("SELECT idx AS \"Value\" FROM sqlite_stat1").ToHashSet();
        var existing = db.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM sqlite_schema WHERE type = 'index' AND tbl_name IN ('Articles', 'TagEntries')").ToHashSet();
        Assert.Equal(existing, named);
    }

    private void AssertListing(ArticleFilter filter, ListingOrder order, string index)
    {
        var first = PlanOf(db => db.Listing(filter, order).Take(20));
        var deep = PlanOf(db => db.Listing(filter, order).Skip(200).Take(20));
        Assert.All(new[] { first, deep }, plan =>
        {
            AssertInOrder(plan);
            Assert.Contains(plan, step => step.Contains($"INDEX {index} (", StringComparison.Ordinal));
        });
    }

    private void AssertUses(string index, Func<PortalContext, IQueryable> query)
    {
        var plan = PlanOf(query);
        Assert.Contains(plan, step => step.Contains($"{index}", StringComparison.Ordinal));
        if (index != "WithProblems")
            AssertInOrder(plan);
    }

    private void AssertReads(string index, Func<PortalContext, IQueryable> query)
    {
        var plan = PlanOf(query);
        Assert.Contains(plan, step => step.Contains($"USING INDEX {index}", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    private static void AssertInOrder(IReadOnlyList<string> plan) => Assert.All(plan, step =>
    {
        Assert.DoesNotContain("TEMP B-TREE", step, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN", step, StringComparison.Ordinal);
    });

    private IReadOnlyList<string> PlanOf(Func<PortalContext, IQueryable> query)
    {
        using var log = new CommandLog(sample.Store.File);
        using var db = sample.Store.Read();
        foreach (var row in query(db))
            Assert.NotNull(row);
        return Assert.Single(log.Commands).Plan(sample.Store.File);
    }

    public sealed class Site : IAsyncLifetime
    {
        private SampleSite _site = null!;

        public TestStore Store => _site.Store;

        public string Parameter => "text";

        public long Number => 7;

        /// <summary>Lets SQLite count its tables, as somebody might by hand, or gives it our figures; connections read them when they open.</summary>
        public void Analyze(bool analyzed)
        {
            using (var db = Store.File.OpenForWriting())
                db.Database.ExecuteSqlRaw(analyzed ? "ANALYZE" : PlannerStatistics.Script);
            Store.Reopen();
        }

        public async ValueTask InitializeAsync() => _site = await SampleSite.LoadAsync(3000, seed: 2);

        public ValueTask DisposeAsync()
        {
            _site?.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
