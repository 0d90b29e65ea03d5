using CryptoNews.Store;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Tests.Store;

/// <summary>The context as pages have it: pooled, for reading, each from one state of the store.</summary>
public sealed class StoreServicesTests : IDisposable
{
    private readonly TestStore _store = new();
    private readonly ServiceProvider _services;

    public StoreServicesTests() =>
        _services = new ServiceCollection().AddStore(_ => _store.File).BuildServiceProvider();

    [Fact]
    public async Task A_snapshot_keeps_its_view_and_stops_no_writer()
    {
        await WriteAsync("Before");
        await using (var scope = _services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalContext>();
            await using (await ReadSnapshot.BeginAsync(db, TestContext.Current.CancellationToken))
            {
                Assert.Equal("Before", Title(db));
                await WriteAsync("After");
                Assert.Equal("Before", Title(db));
            }

            Assert.Equal("After", Title(db));
        }

        Assert.Equal("After", await TitleAsync());
    }

    [Fact]
    public async Task A_snapshot_that_is_left_open_ends_with_its_scope()
    {
        await WriteAsync("Before");
        await using (var scope = _services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalContext>();
            _ = await ReadSnapshot.BeginAsync(db, TestContext.Current.CancellationToken);
            Assert.Equal("Before", Title(db));
        }

        await WriteAsync("After");
        Assert.Equal("After", await TitleAsync());
    }

    [Fact]
    public async Task No_pooled_context_goes_on_with_a_file_that_was_deleted()
    {
        await WriteAsync("Before");
        await using (var scope = _services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalContext>();
            await using (await ReadSnapshot.BeginAsync(db, TestContext.Current.CancellationToken))
                Assert.Equal("Before", Title(db));
        }

        File.Delete(_store.DatabasePath);
        _store.File.Open();
        await WriteAsync("After");

        Assert.Equal("After", await TitleAsync());
    }

    [Fact]
    public async Task Many_readers_and_a_writer_go_on_side_by_side_and_each_reader_sees_one_state()
    {
        await WriteAsync("0");
        using var done = new CancellationTokenSource();
        var pages = new int[4];
        var readers = Enumerable.Range(0, pages.Length).Select(reader => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                await using var scope = _services.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<PortalContext>();
                await using var snapshot = await ReadSnapshot.BeginAsync(db, CancellationToken.None);
                var title = await db.Articles.Select(a => a.Title).SingleAsync(CancellationToken.None);
                Assert.Equal("tag-" + title, (await db.TagEntries.SingleAsync(CancellationToken.None)).Slug);
                Assert.Equal("tag-" + title, (await db.Terms.SingleAsync(t => t.Kind == TermKind.Tag, CancellationToken.None)).Slug);
                Assert.Equal($"Text of {title}.\n", (await db.Bodies.SingleAsync(CancellationToken.None)).Markdown);
                Interlocked.Increment(ref pages[reader]);
            }
        })).ToList();

        // On a busy machine a reader may begin when all has long been written: none would have read meanwhile.
        for (var i = 1; i <= 60 || (pages.Contains(0) && !readers.Exists(r => r.IsCompleted)); i++)
            await WriteAsync($"{i}");
        await done.CancelAsync();

        await Task.WhenAll(readers);
        Assert.All(pages, count => Assert.NotEqual(0, count));
    }

    private async Task WriteAsync(string title)
    {
        _store.Write("story.md", new ArticleFile { Title = title, Tags = ["tag " + title], Body = $"Text of {title}." });
        Assert.Equal(1, (await _store.SyncAsync()).Changed);
    }

    private async Task<string> TitleAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        return Title(scope.ServiceProvider.GetRequiredService<PortalContext>());
    }

    private static string Title(PortalContext db) => db.Articles.Single().Title;

    public void Dispose()
    {
        _services.Dispose();
        _store.Dispose();
    }
}
