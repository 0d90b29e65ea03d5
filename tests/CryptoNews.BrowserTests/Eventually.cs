using System.Diagnostics;

namespace CryptoNews.BrowserTests;

/// <summary>Waits for a state, however long the machine takes, and not for ever.</summary>
internal static class Eventually
{
    /// <summary>Far more than anything takes on a loaded machine: who waits so long has waited in vain.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    public static async Task TrueAsync(Func<bool> state, string what)
    {
        for (var waited = Stopwatch.StartNew(); !state(); await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken))
            Assert.True(waited.Elapsed < Longest, $"After {Longest.TotalSeconds} seconds: not yet {what}.");
    }

    public static async Task TrueAsync(Func<Task<bool>> state, string what)
    {
        for (var waited = Stopwatch.StartNew(); !await state(); await Task.Delay(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken))
            Assert.True(waited.Elapsed < Longest, $"After {Longest.TotalSeconds} seconds: not yet {what}.");
    }
}
