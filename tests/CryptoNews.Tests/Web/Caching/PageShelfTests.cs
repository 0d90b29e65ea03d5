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

    [Fact]
    public void An_answer_whose_place_ended_while_it_was_made_weighs_nothing()
    {
        var shelf = new PageShelf(0, TimeZoneInfo.Utc);
        var key = new PageKey("/", "");
        var late = shelf.Find(key, Now, out _);
        var next = shelf.Find(key, Now.AddMinutes(1), out var isNew);
        Assert.True(isNew);

        shelf.Fill(key, late, Answer(1000));
        Assert.Equal(0, shelf.Size);
        Assert.True(late.Answer.Task.IsCompletedSuccessfully);

        shelf.Fill(key, next, Answer(1000));
        Assert.Equal(Answer(1000).Size, shelf.Size);
        shelf.Find(key, Now.AddMinutes(2), out _);
        Assert.Equal(0, shelf.Size);
    }

    [Fact]
    public async Task Places_that_end_and_are_filled_at_once_are_counted_once()
    {
        var shelf = new PageShelf(0, TimeZoneInfo.Utc);
        for (var i = 0; i < 2000; i++)
        {
            var key = new PageKey(i.ToString(CultureInfo.InvariantCulture), "");
            var place = shelf.Find(key, Now, out _);
            var filling = Task.Run(() => shelf.Fill(key, place, Answer(1000)), TestContext.Current.CancellationToken);
            shelf.Find(key, Now.AddMinutes(1), out _);
            await filling;
        }

        Assert.Equal(0, shelf.Size);
    }

    private static PageShelf.Place Fill(PageShelf shelf, PageKey key, int bytes)
    {
        var place = shelf.Find(key, Now, out var isNew);
        Assert.True(isNew);
        shelf.Fill(key, place, Answer(bytes));
        return place;
    }

    private static KeptAnswer Answer(int bytes) => new(new DefaultHttpContext().Response, new byte[bytes]);
}
