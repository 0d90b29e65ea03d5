using System.Text;
using CryptoNews.Store;
using CryptoNews.Web.Caching;
using CryptoNews.Web.Hosting;

namespace CryptoNews.Tests.Web.Caching;

/// <summary>The cache around endpoints that do what they should not.</summary>
public sealed class PageCacheTests : IDisposable
{
    private static readonly CachedPageAttribute Page = new("page");
    private static readonly RequestDelegate Never = _ => throw new InvalidOperationException("It is kept already.");

    private readonly string _folder = Directory.CreateTempSubdirectory("cryptonews-cache-").FullName;
    private readonly StoreFile _store;
    private readonly PageCache _cache;

    public PageCacheTests()
    {
        _store = new StoreFile($"Data Source={Path.Combine(_folder, "a.db")}", "");
        _cache = new PageCache(_store, new SiteOptions());
    }

    [Fact]
    public async Task An_answer_cut_short_because_its_reader_left_is_not_kept()
    {
        using var left = new CancellationTokenSource();
        var first = Request();
        first.RequestAborted = left.Token;
        await _cache.AnswerAsync(first, async context =>
        {
            await context.Response.WriteAsync("half", CancellationToken.None);
            await left.CancelAsync();
            // Many an endpoint takes a cancellation for an ordinary end.
        }, Page, Portal.Noon);

        Assert.Equal("whole", await ReadAsync(Writes("whole")));
    }

    [Fact]
    public async Task A_failure_is_for_whom_it_happened_to_alone()
    {
        var started = new TaskCompletionSource();
        var fail = new TaskCompletionSource();
        var first = _cache.AnswerAsync(Request(), async _ =>
        {
            started.SetResult();
            await fail.Task;
            throw new InvalidOperationException("Only once.");
        }, Page, Portal.Noon);
        await started.Task;
        var others = Enumerable.Range(0, 20).Select(_ => ReadAsync(Writes("page"))).ToList();
        fail.SetResult();

        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        Assert.All(await Task.WhenAll(others), text => Assert.Equal("page", text));
    }

    [Fact]
    public async Task Whoever_comes_while_an_answer_is_made_waits_for_it()
    {
        var started = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        var first = ReadAsync(async context =>
        {
            started.SetResult();
            await go.Task;
            await context.Response.WriteAsync("once");
        });
        await started.Task;
        var others = Enumerable.Range(0, 300).Select(_ => ReadAsync(Never)).ToList();
        go.SetResult();

        Assert.Equal("once", await first);
        Assert.All(await Task.WhenAll(others), text => Assert.Equal("once", text));
    }

    [Fact]
    public async Task Whoever_waits_and_leaves_waits_no_longer()
    {
        var go = new TaskCompletionSource();
        var first = ReadAsync(async context =>
        {
            await go.Task;
            await context.Response.WriteAsync("once");
        });
        using var left = new CancellationTokenSource();
        var second = Request();
        second.RequestAborted = left.Token;
        var waiting = _cache.AnswerAsync(second, Never, Page, Portal.Noon);
        await left.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        go.SetResult();
        Assert.Equal("once", await first);
    }

    [Fact]
    public async Task An_answer_made_while_the_store_changed_is_not_given_to_those_who_come_after_the_change()
    {
        await ReadAsync(async context =>
        {
            await context.Response.WriteAsync("before");
            _store.Version.Change(() => { });
        });

        Assert.Equal("after", await ReadAsync(Writes("after")));
        Assert.Equal("after", await ReadAsync(Never));
    }

    [Fact]
    public async Task While_a_change_is_being_committed_nothing_is_kept_and_nothing_kept_is_given()
    {
        await ReadAsync(Writes("old"));
        var during = new List<Task<string>>();
        _store.Version.Change(() => during.AddRange([ReadAsync(Writes("one")), ReadAsync(Writes("two"))]));

        Assert.Equal(["one", "two"], await Task.WhenAll(during));
        Assert.Equal("new", await ReadAsync(Writes("new")));
    }

    [Theory]
    [InlineData("Set-Cookie", "a=b")]
    [InlineData("Cache-Control", "no-store")]
    [InlineData("Cache-Control", "private, max-age=9")]
    public async Task What_is_for_one_reader_is_not_kept(string header, string value)
    {
        var first = Request();
        await _cache.AnswerAsync(first, context =>
        {
            context.Response.Headers[header] = value;
            return context.Response.WriteAsync("mine");
        }, Page, Portal.Noon);

        Assert.Equal(("mine", value), (Text(first), first.Response.Headers[header].ToString()));
        Assert.Equal("another", await ReadAsync(Writes("another")));
    }

    [Fact]
    public async Task An_endpoint_is_asked_for_the_whole_page_and_told_nothing_that_it_does_not_know()
    {
        var context = Request("?utm=1&page=%32&Page=3");
        context.Request.Method = "HEAD";
        var seen = "";
        await _cache.AnswerAsync(context, inner =>
        {
            seen = $"{inner.Request.Method} {inner.Request.QueryString}";
            inner.Response.Headers.LastModified = "Thu, 15 Jan 2026 12:00:00 GMT";
            return inner.Response.WriteAsync("page");
        }, Page, Portal.Noon);
        var later = Request("?page=2&Page=3");
        later.Request.Headers.IfModifiedSince = "Thu, 15 Jan 2026 12:00:00 GMT";
        await _cache.AnswerAsync(later, Never, Page, Portal.Noon);

        Assert.Equal("GET ?page=2&Page=3", seen);
        Assert.Equal(("HEAD", "?utm=1&page=%32&Page=3"), (context.Request.Method, context.Request.QueryString.Value));
        Assert.Equal((4, ""), (context.Response.ContentLength, Text(context)));
        Assert.Equal((304, ""), (later.Response.StatusCode, Text(later)));
    }

    [Theory]
    [InlineData("*", null, 304)]
    [InlineData("\"a\", *", null, 304)]
    [InlineData("nothing in quotes", null, 200)]
    [InlineData("nothing in quotes", "Thu, 15 Jan 2026 11:59:00 GMT", 200)]
    [InlineData(null, "Thu, 15 Jan 2026 11:58:59 GMT", 200)]
    [InlineData(null, "Thu, 15 Jan 2026 11:59:00 GMT", 304)]
    [InlineData(null, "Thu, 15 Jan 2026 11:59:30 GMT", 304)]
    [InlineData(null, "Thu, 15 Jan 2026 12:00:00 GMT", 304)]
    [InlineData(null, "Thu, 15 Jan 2026 12:00:01 GMT", 200)]
    [InlineData(null, "yesterday", 200)]
    public async Task Who_has_the_answer_of_this_moment_is_told_so_and_who_says_anything_else_gets_it(string? tag, string? since, int status)
    {
        var context = Request();
        context.Request.Headers.IfNoneMatch = tag;
        context.Request.Headers.IfModifiedSince = since;
        await _cache.AnswerAsync(context, inner =>
        {
            inner.Response.Headers.LastModified = "Thu, 15 Jan 2026 11:59:00 GMT";
            return inner.Response.WriteAsync("page");
        }, Page, Portal.Noon);

        Assert.Equal((status, status == 304 ? "" : "page"), (context.Response.StatusCode, Text(context)));
    }

    [Fact]
    public async Task Of_an_answer_that_is_not_kept_HEAD_gets_the_length_and_no_more()
    {
        var context = Request();
        context.Request.Method = "HEAD";
        await _cache.AnswerAsync(context, inner =>
        {
            inner.Response.StatusCode = StatusCodes.Status404NotFound;
            return inner.Response.WriteAsync("none");
        }, Page, Portal.Noon);

        Assert.Equal((404, 4, ""), (context.Response.StatusCode, context.Response.ContentLength, Text(context)));
    }

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static RequestDelegate Writes(string text) => context => context.Response.WriteAsync(text);

    private async Task<string> ReadAsync(RequestDelegate endpoint)
    {
        var context = Request();
        await _cache.AnswerAsync(context, endpoint, Page, Portal.Noon);
        return Text(context);
    }

    private static DefaultHttpContext Request(string query = "")
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "GET";
        context.Request.Path = "/page";
        context.Request.QueryString = new QueryString(query);
        context.Response.Body = new MemoryStream();
        return context;
    }

    private static string Text(HttpContext context) => Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray());
}
