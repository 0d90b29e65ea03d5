using CryptoNews.Content;
using CryptoNews.Store;

namespace CryptoNews.Tests.Store;

/// <summary>Counts of moods are those of the listings that they stand for.</summary>
public sealed class SentimentQueriesTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    [Theory]
    [InlineData("en")]
    [InlineData("uk")]
    public void Counts_of_stretches_and_categories_agree_with_the_oracle(string language)
    {
        var start = TestStore.Start.UtcDateTime;
        var stretches = Enumerable.Range(0, 9).Select(day => new TimeStretch(start.AddDays(-day), start.AddDays(1 - day))).Append(TimeStretch.Always).ToList();
        string[] categories = [.. SampleSite.Categories.Select(c => Slug.From(c)), "none"];
        using var db = sample.Site.Store.Read();

        AssertAgree(
            [.. db.SentimentCounts(language, stretches)],
            stretches.ConvertAll(s => new ArticleFilter { Language = language, From = s.From, Until = s.Until }));
        foreach (var stretch in stretches)
        {
            AssertAgree(
                [.. db.SentimentCounts(language, categories, stretch)],
                [.. categories.Select(c => new ArticleFilter { Language = language, Categories = [c], From = stretch.From, Until = stretch.Until })]);
        }
    }

    [Fact]
    public async Task Moods_are_made_of_live_articles_alone()
    {
        using var store = new TestStore();
        store.Write("live.md", new ArticleFile { Sentiment = "positive" });
        store.Write("unrated.md", new ArticleFile());
        store.Write("draft.md", new ArticleFile { Sentiment = "positive", Draft = true });
        store.Write("due.md", new ArticleFile { Sentiment = "positive", PublishedAt = TestStore.Start.AddDays(1) });
        store.Write("over.md", new ArticleFile { Sentiment = "positive", ExpiresAt = TestStore.Start.AddHours(-1) });
        store.Write("other.uk.md", new ArticleFile { Sentiment = "positive" });
        await store.SyncAsync();

        using var db = store.Read();
        Assert.Equal(["live"], db.Rated("en").Select(a => a.Key));
    }

    private void AssertAgree(IReadOnlyList<SentimentCount> counts, List<ArticleFilter> filters)
    {
        Sentiment[] ratings = [Sentiment.Positive, Sentiment.Neutral, Sentiment.Negative];
        var expected = filters.Index().SelectMany(f => ratings.Select(rating => new SentimentCount(
            f.Index, rating, sample.Site.Oracle.Listing(f.Item with { Sentiments = [rating] }, ListingOrder.NewestFirst).Count)));
        Assert.Equal(expected, counts.OrderBy(c => c.Place).ThenBy(c => c.Sentiment));
    }
}
