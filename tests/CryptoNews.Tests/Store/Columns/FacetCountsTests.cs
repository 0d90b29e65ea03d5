using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Tests.Oracle;
using FsCheck.Xunit;

namespace CryptoNews.Tests.Store.Columns;

/// <summary>Every number next to a choice is the size of the listing that the choice leads to.</summary>
public sealed class FacetCountsTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private static readonly DateTime Now = TestStore.Start.UtcDateTime;
    private static readonly DateTime[] Periods = [Now.AddHours(-1), Now.AddDays(-2), Now.AddDays(-7), Now.AddYears(-1)];

    [Property(MaxTest = 300, Arbitrary = [typeof(ListingFilters)])]
    public void Every_choice_of_any_filter_counts_what_its_listing_has(ArticleFilter filter)
    {
        var counts = Columns(filter.Language).Facets(filter, Periods, most: 100);
        var site = sample.Site.Oracle;

        Assert.Equal(Expected(TermKind.Category, filter.Categories, slug => site.WithCategory(filter, slug)), Sorted(counts.Categories));
        Assert.Equal(Expected(TermKind.Source, filter.Sources, key => site.WithSource(filter, key)), Sorted(counts.Sources));
        Assert.Equal(Expected(TermKind.Tag, filter.Tags, slug => site.WithTag(filter, slug)).Where(t => t.Count > 0 || filter.Tags.Contains(t.Slug)), Sorted(counts.Tags));
        Assert.All(Enum.GetValues<Sentiment>(), s => Assert.Equal(site.WithSentiment(filter, s), counts.Of(s)));
        Assert.Equal(Periods.Select(p => site.WithDates(filter, p, null)), counts.Periods);
        Assert.Equal(site.WithDates(filter, null, null), counts.AllTime);

        IEnumerable<TermCount> Expected(TermKind kind, IReadOnlyList<string> chosen, Func<string, int> count) =>
            site.Terms(kind, filter.Language).Select(t => t.Slug).Union(chosen).Order(StringComparer.Ordinal).Select(slug => new TermCount(slug, count(slug)));
    }

    [Property(MaxTest = 300, Arbitrary = [typeof(ListingFilters)])]
    public void The_articles_of_any_filter_are_those_of_the_oracle(ArticleFilter filter, ushort skip, byte take)
    {
        var selection = Columns(filter.Language).Select(filter);
        var expected = sample.Site.Oracle.Listing(filter, ListingOrder.NewestFirst);

        Assert.Equal(expected.Count, selection.Total);
        Assert.Equal(expected.Select(a => a.Path), Paths(selection.Page(0, int.MaxValue)));
        Assert.Equal(
            expected.Select(a => new SelectedArticle(a.PublishedAt.UtcDateTime, Slug.From(a.Category), a.Source?.Key, a.Sentiment)),
            selection.Articles);
        Assert.Equal(expected.Skip(skip % 700).Take(take).Select(a => a.Path), Paths(selection.Page(skip % 700, take)));
        Assert.Equal(expected is [.., var oldest] ? oldest.PublishedAt.UtcDateTime : (DateTime?)null, selection.Oldest);
        var (from, until) = (Now.AddHours(-90), Now.AddHours(-20));
        Assert.Equal(sample.Site.Oracle.Sentiments(filter, from, until).OrderBy(s => s.Key).Select(s => s.Value), selection.Sentiments(from, until));
    }

    [Property(MaxTest = 200, Arbitrary = [typeof(ListingFilters)])]
    public void What_follows_an_article_is_what_the_oracle_says_whether_or_not_it_matches(ArticleFilter filter, ushort which)
    {
        var site = sample.Site.Oracle;
        using var db = sample.Site.Store.Read();
        var last = site.Articles.Where(a => a.Language == filter.Language).ElementAt(which % 250);
        var id = db.Articles.Single(a => a.Path == last.Path).Id;

        Assert.Equal(site.After(filter, last, 7).Select(a => a.Path), Paths(Columns(filter.Language).Select(filter).After(id, 7)));
    }

    [Property(MaxTest = 200, Arbitrary = [typeof(ListingFilters)])]
    public void Among_what_a_search_found_only_that_counts(ArticleFilter filter, int seed)
    {
        var columns = Columns(filter.Language);
        var random = new Random(seed);
        var found = columns.Select(new ArticleFilter { Language = filter.Language }).Page(0, int.MaxValue).Where(_ => random.Next(4) == 0).ToHashSet();
        var among = columns.Rows([.. found, 1, long.MaxValue]);
        var all = columns.Select(filter).Page(0, int.MaxValue);

        var selection = columns.Select(filter, among);
        var counts = columns.Facets(filter, Periods, most: 100, among);

        Assert.Equal(found.Count, among.Count);
        Assert.Equal(all.Where(found.Contains), selection.Page(0, int.MaxValue));
        foreach (var category in counts.Categories)
            Assert.Equal(columns.Select(filter with { Categories = [category.Slug] }, among).Total, category.Count);
        foreach (var tag in counts.Tags)
            Assert.Equal(columns.Select(filter with { Tags = [.. filter.Tags, tag.Slug] }, among).Total, tag.Count);
        Assert.Equal(columns.Select(filter with { From = Periods[1], Until = null }, among).Total, counts.Periods[1]);
    }

    [Fact]
    public void The_most_used_choices_come_first_and_the_chosen_are_never_left_out()
    {
        var filter = new ArticleFilter { Language = "en", Categories = ["unknown"], Tags = ["c", "none"] };

        var counts = Columns("en").Facets(new ArticleFilter { Language = "en" }, [], most: 2);
        var chosen = Columns("en").Facets(filter, [], most: 1);

        Assert.Equal(sample.Site.Oracle.Terms(TermKind.Tag, "en").OrderByDescending(t => t.Count).ThenBy(t => t.Slug, StringComparer.Ordinal).Take(2).Select(t => t.Slug), counts.Tags.Select(t => t.Slug));
        Assert.Contains(new TermCount("unknown", 0), chosen.Categories);
        Assert.Equal(2, chosen.Categories.Count);
        Assert.Equal([new("c", 0), new TermCount("none", 0)], chosen.Tags);
    }

    [Fact]
    public void Days_are_counted_as_the_oracle_counts_them()
    {
        foreach (var (day, count) in sample.Site.Oracle.Days("uk", TimeZoneInfo.Utc))
        {
            var start = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            Assert.Equal(count, Columns("uk").CountBetween(start, start.AddDays(1)));
        }

        Assert.Equal(0, Columns("uk").CountBetween(Now.AddDays(1), Now));
        Assert.Equal(0, Columns("tlh").Count);
    }

    private EditionColumns Columns(string language)
    {
        using var db = sample.Site.Store.Read();
        return sample.Columns.ReadAsync(db, language, CancellationToken.None).GetAwaiter().GetResult();
    }

    private List<string> Paths(IReadOnlyList<long> ids)
    {
        using var db = sample.Site.Store.Read();
        var paths = db.Articles.Where(a => ids.Contains(a.Id)).ToDictionary(a => a.Id, a => a.Path);
        return [.. ids.Select(id => paths[id])];
    }

    private static IEnumerable<TermCount> Sorted(IEnumerable<TermCount> counts) => counts.OrderBy(c => c.Slug, StringComparer.Ordinal);
}
