using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Listing;

namespace CryptoNews.Tests.Web.Listing;

public sealed class ListingFilterTests
{
    private static readonly DateTime Now = new(2026, 3, 31, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("UTC", "2024-01-10T00:00Z", "2024-01-12T00:00Z")]
    [InlineData("Europe/Kyiv", "2024-01-09T22:00Z", "2024-01-11T22:00Z")]
    [InlineData("America/New_York", "2024-01-10T05:00Z", "2024-01-12T05:00Z")]
    public void Both_days_are_whole_days_of_the_sites_zone(string zone, string from, string until)
    {
        var filter = Filter(new ListingAddress { From = new(2024, 1, 10), To = new(2024, 1, 11) }, zone);

        Assert.Equal(Utc(from), filter.From);
        Assert.Equal(Utc(until), filter.Until);
    }

    [Fact]
    public void A_day_that_clocks_begin_late_or_twice_begins_at_its_first_moment()
    {
        // Beirut, 31 March 2024: 00:00 does not exist; 27 October 2024: 23:00 to 24:00 of the 26th happens twice.
        var filter = Filter(new ListingAddress { From = new(2024, 3, 31), To = new(2024, 10, 26) }, "Asia/Beirut");

        Assert.Equal(Utc("2024-03-30T22:00Z"), filter.From);
        Assert.Equal(Utc("2024-10-26T22:00Z"), filter.Until);
    }

    [Theory]
    [InlineData(Period.Week, "2026-03-24T22:00Z")]
    [InlineData(Period.Month, "2026-03-01T22:00Z")]
    [InlineData(Period.Quarter, "2025-12-31T22:00Z")]
    [InlineData(Period.Year, "2025-03-31T21:00Z")]
    internal void A_period_is_whole_days_of_the_zone_and_today_the_last_of_them(Period period, string from)
    {
        var filter = Filter(new ListingAddress { Period = period }, "Europe/Kyiv");

        Assert.Equal(Utc(from), filter.From);
        Assert.Null(filter.Until);
    }

    [Fact]
    public void Days_that_no_id_can_hold_are_cut_to_those_it_can()
    {
        var filter = Filter(new ListingAddress { From = DateOnly.MinValue, To = DateOnly.MaxValue }, "Asia/Tokyo");

        Assert.Equal(0, ArticleId.FirstAt(filter.From!.Value));
        Assert.True(ArticleId.FirstAt(filter.Until!.Value) > ArticleId.FirstAt(Utc("2199-12-31T23:59Z")));
        Assert.True(ArticleId.FirstAt(Filter(new ListingAddress { From = DateOnly.MaxValue }).From!.Value) > 0);
    }

    [Fact]
    public void Facets_become_lists_of_terms()
    {
        var address = ListingAddress.Latest.With(Facet.Category, "a").With(Facet.Tag, "z", "b").With(Facet.Sentiment, "unrated", "negative").With(Facet.Source, "S.com");

        var filter = Filter(address);

        Assert.Equal("uk", filter.Language);
        Assert.Equal(["a"], filter.Categories);
        Assert.Equal(["b", "z"], filter.Tags);
        Assert.Equal([Sentiment.Negative, Sentiment.Unrated], filter.Sentiments);
        Assert.Equal(["S.com"], filter.Sources);
        Assert.Null(filter.From);
    }

    private static ArticleFilter Filter(ListingAddress address, string zone = "UTC") =>
        address.ToFilter("uk", TimeZoneInfo.FindSystemTimeZoneById(zone), Now);

    private static DateTime Utc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
}
