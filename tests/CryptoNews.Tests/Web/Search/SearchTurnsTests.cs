using System.Net;
using CryptoNews.Web.Caching;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Search;

namespace CryptoNews.Tests.Web.Search;

public sealed class SearchTurnsTests : IDisposable
{
    private const int AtOnce = 2;

    private readonly SearchTurns _turns = new(AtOnce);
    private readonly TaskCompletionSource _found = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _atWork;

    [Fact]
    public async Task So_many_search_at_once_and_the_others_wait()
    {
        var searches = Enumerable.Range(0, AtOnce + 3).Select(i => Search(Request($"10.0.0.{i}"))).ToList();

        Assert.Equal(AtOnce, _atWork);
        Assert.DoesNotContain(searches, search => search.IsCompleted);
        _found.SetResult();
        await Task.WhenAll(searches);
        Assert.Equal(AtOnce + 3, _atWork);
    }

    [Fact]
    public async Task One_client_takes_so_many_places_and_others_still_get_theirs()
    {
        var contexts = Enumerable.Range(0, SearchTurns.MostOfClient + 1).Select(_ => Request("10.0.0.1")).ToList();
        var searches = contexts.ConvertAll(Search);
        var (refused, other) = (contexts[^1].Response, Search(Request("10.0.0.2")));

        Assert.True(searches[^1].IsCompletedSuccessfully);
        Assert.Equal((429, "1"), (refused.StatusCode, refused.Headers.RetryAfter.ToString()));
        Assert.False(other.IsCompleted);
        _found.SetResult();
        await Task.WhenAll([.. searches, other]);
        Assert.Equal(SearchTurns.MostOfClient + 1, _atWork);

        var again = Request("10.0.0.1");
        await Search(again);
        Assert.Equal(200, again.Response.StatusCode);
    }

    [Fact]
    public async Task Others_wait_for_one_search_of_a_client_and_not_for_all()
    {
        using var turns = new SearchTurns(1);
        var flood = Enumerable.Range(0, SearchTurns.MostOfClient).Select(_ => turns.InvokeAsync(Request("10.0.0.1"), Wait)).ToList();
        var before = 0;
        var other = turns.InvokeAsync(Request("10.0.0.2"), _ =>
        {
            before = _atWork;
            return Task.CompletedTask;
        });

        _found.SetResult();
        await Task.WhenAll([.. flood, other]);
        Assert.Equal((1, SearchTurns.MostOfClient), (before, _atWork));
    }

    [Fact]
    public async Task A_search_that_fails_gives_its_turn_back()
    {
        for (var i = 0; i <= AtOnce; i++)
            await Assert.ThrowsAsync<InvalidOperationException>(() => _turns.InvokeAsync(Request("10.0.0.1"), _ => throw new InvalidOperationException()));

        _found.SetResult();
        await Search(Request("10.0.0.1"));
        Assert.Equal(1, _atWork);
    }

    [Fact]
    public async Task Who_goes_away_leaves_the_queue()
    {
        using var gone = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, AtOnce + SearchTurns.MostOfClient).Select(i => Request(i < AtOnce ? $"10.0.1.{i}" : "10.0.0.1")).ToList();
        waiting[^1].RequestAborted = gone.Token;
        var searches = waiting.ConvertAll(Search);

        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => searches[^1]);
        var next = Request("10.0.0.1");
        var taken = Search(next);

        Assert.False(taken.IsCompleted);
        _found.SetResult();
        await Task.WhenAll([.. searches.SkipLast(1), taken]);
        Assert.Equal(200, next.Response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?category=mining")]
    public async Task What_asks_for_no_words_waits_for_nobody(string query)
    {
        var searches = Enumerable.Range(0, AtOnce).Select(i => Search(Request($"10.0.0.{i}"))).ToList();
        var plain = Request("10.0.0.1", query);
        await _turns.InvokeAsync(plain, context =>
        {
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            return Task.CompletedTask;
        });

        Assert.Equal(StatusCodes.Status202Accepted, plain.Response.StatusCode);
        _found.SetResult();
        await Task.WhenAll(searches);
    }

    [Theory]
    [InlineData("/search?q=a")]
    [InlineData("/feed.xml?q=a")]
    [InlineData("/api/v1/articles?q=a")]
    [InlineData("/search/suggest?q=ar")]
    [InlineData("/latest?q=a")]
    public async Task Whatever_looks_for_words_takes_a_turn_and_is_told_to_come_back(string address)
    {
        await using var portal = new Portal().With(Some.Article("a"));
        var turns = portal.Services.GetRequiredService<SearchTurns>();
        // The requests of tests come from no address.
        var others = Enumerable.Range(0, SearchTurns.MostOfClient).Select(_ => turns.InvokeAsync(Request(null), Wait)).ToList();
        using var refused = await portal.Reader.GetAsync(address, TestContext.Current.CancellationToken);
        using var plain = await portal.Reader.GetAsync("/latest", TestContext.Current.CancellationToken);
        _found.SetResult();
        await Task.WhenAll(others);
        using var answered = await portal.Reader.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(1)), (refused.StatusCode, refused.Headers.RetryAfter?.Delta));
        Assert.NotEqual("", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, plain.StatusCode);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, answered.StatusCode);
    }

    public void Dispose() => _turns.Dispose();

    [Fact]
    public async Task Who_goes_away_from_the_queue_of_all_is_not_searched_for()
    {
        using var gone = new CancellationTokenSource();
        var others = Enumerable.Range(0, AtOnce).Select(i => Search(Request($"10.0.1.{i}"))).ToList();
        var request = Request("10.0.0.1");
        request.RequestAborted = gone.Token;
        var search = Search(request);

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => search.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        _found.SetResult();
        await Task.WhenAll(others);
        Assert.Equal(AtOnce, _atWork);
    }

    private Task Search(HttpContext context) => _turns.InvokeAsync(context, Wait);

    private async Task Wait(HttpContext context)
    {
        Interlocked.Increment(ref _atWork);
        await _found.Task;
    }

    private static DefaultHttpContext Request(string? address, string query = "?q=words")
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
        context.Request.QueryString = new QueryString(query);
        context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(new CachedPageAttribute(ListingAddress.TextName)), "search"));
        return context;
    }
}
