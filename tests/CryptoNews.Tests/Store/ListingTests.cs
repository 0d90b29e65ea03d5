using CryptoNews.Content;
using CryptoNews.Store;
using FsCheck;
using FsCheck.Xunit;

namespace CryptoNews.Tests.Store;

/// <summary>Every listing, for every filter, page by page, is what the oracle says: nothing twice, nothing skipped.</summary>
public sealed class ListingTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    [Fact]
    public void Every_listing_of_one_facet_agrees_with_the_oracle()
    {
        foreach (var language in new[] { "en", "uk" })
        {
            var all = new ArticleFilter { Language = language };
            ArticleFilter[] filters =
            [
                all,
                .. SampleSite.Categories.Select(c => all with { Categories = [Slug.From(c)] }),
                .. SampleSite.Tags.Select(t => all with { Tags = [Slug.From(t)] }),
                .. SampleSite.Sources.Select(s => all with { Sources = [s] }),
                .. Enum.GetValues<Sentiment>().Select(s => all with { Sentiments = [s] }),
            ];
            Assert.All(filters, f => AssertAgrees(f, ListingOrder.NewestFirst, 7));
            Assert.All(filters, f => AssertAgrees(f, ListingOrder.PinnedFirst, 7));
        }
    }

    [Property(MaxTest = 150, Arbitrary = [typeof(ListingFilters)])]
    public void Every_listing_of_any_filter_agrees_with_the_oracle(ArticleFilter filter, ListingOrder order, PositiveInt size) =>
        AssertAgrees(filter, order, size.Get);

    [Fact]
    public void An_unknown_language_or_term_lists_nothing()
    {
        AssertAgrees(new ArticleFilter { Language = "tlh" }, ListingOrder.NewestFirst, 10);
        AssertAgrees(new ArticleFilter { Language = "en", Tags = ["none"] }, ListingOrder.NewestFirst, 10);
        AssertAgrees(new ArticleFilter { Language = "en", Tags = ["bitcoin", "none"] }, ListingOrder.PinnedFirst, 10);
        AssertAgrees(new ArticleFilter { Language = "en", Categories = ["'; DROP TABLE Articles; --"] }, ListingOrder.NewestFirst, 10);
    }

    private void AssertAgrees(ArticleFilter filter, ListingOrder order, int size)
    {
        using var db = sample.Site.Store.Read();
        var paths = new List<string>();
        var page = 1;
        do
        {
            var listed = db.Listing(filter, order).Skip((page - 1) * size).Take(size).Select(a => a.Path).ToList();
            Assert.Equal(sample.Site.Oracle.Page(filter, order, page, size).Select(a => a.Path), listed);
            paths.AddRange(listed);
        }
        while (paths.Count == page++ * size && page < 12);

        var whole = sample.Site.Oracle.Listing(filter, order);
        Assert.Equal(whole.Select(a => a.Path).Take(paths.Count), paths);
        Assert.Equal(whole.Count, db.Listing(filter, order).Count());
        Assert.Equal(whole.Count, db.Matching(filter).Count());
    }
}

public sealed class SampleFixture : IAsyncLifetime
{
    public SampleSite Site { get; private set; } = null!;

    public LiveColumns Columns { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await SampleSite.LoadAsync(600, seed: 1);
        Columns = new LiveColumns(Site.Store.File);
    }

    public ValueTask DisposeAsync()
    {
        Columns?.Dispose();
        Site?.Dispose();
        return ValueTask.CompletedTask;
    }
}
