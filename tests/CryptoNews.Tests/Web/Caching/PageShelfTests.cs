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

    // A short answer under a long address was counted for its body alone.
    [Fact]
    public void An_answer_weighs_what_its_address_takes_too()
    {
        var shelf = new PageShelf(0, TimeZoneInfo.Utc);
        for (var i = 0; i < 3000; i++)
            Fill(shelf, new PageKey("/api/v1/tags", "?cursor=" + i.ToString(CultureInfo.InvariantCulture).PadLeft(24_000)), 50);

        var kept = Enumerable.Range(0, 3000).Count(i => Has(shelf, new PageKey("/api/v1/tags", "?cursor=" + i.ToString(CultureInfo.InvariantCulture).PadLeft(24_000)), Now));
        Assert.InRange(kept * 48_000L, PageShelf.Most / 2, PageShelf.Most);
    }

    [Fact]
    public void What_has_ended_makes_room_before_anything_else_does()
    {
        var shelf = new PageShelf(0, TimeZoneInfo.Utc);
        var (before, after) = (KeysOf("before"), KeysOf("after"));
        foreach (var key in before)
        {
            Fill(shelf, key, 1_000_000);
            Assert.True(Has(shelf, key, Now.AddSeconds(1))); // and was asked for
        }

        foreach (var key in after)
            Fill(shelf, key, 1_000_000, Now.AddMinutes(1));

        Assert.All(after, key => Assert.True(Has(shelf, key, Now.AddMinutes(1))));
        Assert.InRange(shelf.Size, 20 * 2_000_000, 20 * 2_100_000);

        static List<PageKey> KeysOf(string name) => [.. Enumerable.Range(0, 20).Select(i => new PageKey(name, i.ToString(CultureInfo.InvariantCulture)))];
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

        shelf.Fill(key, late, Answer(1000), Now);
        Assert.Equal(0, shelf.Size);
        Assert.True(late.Answer.Task.IsCompletedSuccessfully);

        shelf.Fill(key, next, Answer(1000), Now);
        Assert.Equal(Answer(1000).Size + key.Size, shelf.Size);
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
            var filling = Task.Run(() => shelf.Fill(key, place, Answer(1000), Now), TestContext.Current.CancellationToken);
            shelf.Find(key, Now.AddMinutes(1), out _);
            await filling;
        }

        Assert.Equal(0, shelf.Size);
    }

    private static PageShelf.Place Fill(PageShelf shelf, PageKey key, int bytes, DateTimeOffset? at = null)
    {
        var place = shelf.Find(key, at ?? Now, out var isNew);
        Assert.True(isNew);
        shelf.Fill(key, place, Answer(bytes), at ?? Now);
        return place;
    }

    private static bool Has(PageShelf shelf, PageKey key, DateTimeOffset at)
    {
        shelf.Find(key, at, out var isNew);
        return !isNew;
    }

    private static KeptAnswer Answer(int bytes) => new(new DefaultHttpContext().Response, new byte[bytes]);
}
