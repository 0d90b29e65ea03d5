using CryptoNews.Store;
using CryptoNews.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Tests.Store;

public sealed class ReadSnapshotTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_committed_meanwhile_is_seen_after_the_snapshot_only()
    {
        await using var portal = new Portal().With(Some.Article("a"));
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalContext>();

        await using (await ReadSnapshot.BeginAsync(db, Cancel))
        {
            Assert.Equal(1, await db.Articles.CountAsync(Cancel));
            portal.With(Some.Article("b"));
            Assert.Equal(1, await db.Articles.CountAsync(Cancel));
        }

        Assert.Equal(2, await db.Articles.CountAsync(Cancel));
    }

    [Fact]
    public async Task One_context_takes_one_snapshot_after_another()
    {
        await using var portal = new Portal().With(Some.Article("a"));
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalContext>();

        for (var i = 0; i < 3; i++)
        {
            await using var snapshot = await ReadSnapshot.BeginAsync(db, Cancel);
            Assert.Equal(1, await db.Articles.CountAsync(Cancel));
        }
    }
}
