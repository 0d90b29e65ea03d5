using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Tests.Store;
using FsCheck.Xunit;

namespace CryptoNews.Tests.Web.Pages;

/// <summary>Whatever happens to the folder in whatever order, readers get the pages that the oracle says, through the cache and all.</summary>
public sealed class PagesOracleTests
{
    [Property(MaxTest = 6, Arbitrary = [typeof(FolderHistories)])]
    public async Task After_every_sync_the_pages_agree_with_the_oracle(FolderHistory history)
    {
        using var disk = new TestStore();
        await using var portal = new Portal(new() { ["Content:Path"] = disk.ContentPath, ["Site:PageSize"] = "3" });
        var loader = portal.Services.GetRequiredService<ContentLoader>();
        var oracle = new Oracle.OracleFolder(portal.Services.GetRequiredService<ContentRules>());
        foreach (var step in history.Steps)
        {
            step.Do(disk, oracle);
            portal.Clock.SetUtcNow(disk.Clock.GetUtcNow());
            if (step is not FolderStep.Sync)
                continue;
            await loader.SyncAsync(cancellationToken: CancellationToken.None);
            await loader.TurnClockAsync(CancellationToken.None);
            await new PagesAgreement(portal, oracle.At(portal.Clock.GetUtcNow())).AssertAsync();
        }
    }
}
