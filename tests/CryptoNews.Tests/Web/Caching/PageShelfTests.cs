using System.Globalization;
using CryptoNews.Web.Caching;

namespace CryptoNews.Tests.Web.Caching;

public sealed class PageShelfTests
{
    private static readonly DateTimeOffset Now = new(Portal.Noon);

    [Fact]
    public void Memory_is_limited_and_what_is_read_stays()
    {
        var shelf = new PageShelf(0, TimeZoneInfo.Utc);
        var hot = new PageKey("/", "");
        Fill(shelf, hot, 1000);
        for (var i = 0; i < 300; i++)
        {
            Fill(shelf, new PageKey(i.ToString(CultureInfo.InvariantCulture), ""), 500_000);
            shelf.Find(hot, Now, out var isNew);
            Assert.False(isNew);
            Assert.True(shelf.Size <= PageShelf.Most);
        }

        Assert.True(shelf.Size > PageShelf.Most / 2);
    }

    [Fact]
    public void A_giant_is_given_to_who_waits_and_not_kept()
    {
        var shelf = new PageShelf(0, TimeZoneInfo.Utc);
        var place = Fill(shelf, new PageKey("/", ""), 5_000_000);

        Assert.True(place.Answer.Task.IsCompletedSuccessfully);
        Assert.Equal(0, shelf.Size);
        shelf.Find(new PageKey("/", ""), Now, out var isNew);
        Assert.True(isNew);
    }

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    [InlineData(-1, false)] // corrected
    [InlineData(-3600, true)] // wrong, and right now
    public void An_answer_is_kept_for_a_minute_of_the_clock(int seconds, bool isNew)
    {
        var shelf = new PageShelf(0, TimeZoneInfo.Utc);
        Fill(shelf, new PageKey("/", ""), 1000);

        shelf.Find(new PageKey("/", ""), Now.AddSeconds(seconds), out var isMadeAnew);
        Assert.Equal(isNew, isMadeAnew);
    }

    private static PageShelf.Place Fill(PageShelf shelf, PageKey key, int bytes)
    {
        var place = shelf.Find(key, Now, out var isNew);
        Assert.True(isNew);
        shelf.Fill(key, place, new KeptAnswer(new DefaultHttpContext().Response, new byte[bytes]));
        return place;
    }
}
