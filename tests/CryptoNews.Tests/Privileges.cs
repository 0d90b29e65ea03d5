using System.Diagnostics;

namespace CryptoNews.Tests;

/// <summary>The superuser may read and enter whatever the mode says.</summary>
internal static class Privileges
{
    private const string AreDropped = "CRYPTONEWS_TESTS_UNPRIVILEGED";

    /// <summary>As the superuser, runs the present test once more, in a process that modes hold for, and fails as it does; nobody else needs that.</summary>
    /// <returns>Whether it was run.</returns>
    public static async Task<bool> RanWithoutThemAsync()
    {
        if (!Environment.IsPrivilegedProcess || Environment.GetEnvironmentVariable(AreDropped) is not null)
            return false;

        // Still the owner of all files, so that it need not be let into any folder.
        using var process = Process.Start(new ProcessStartInfo("setpriv", ["--bounding-set", "-dac_override,-dac_read_search", "--", Environment.ProcessPath!, "-noColor", "-id", TestContext.Current.TestCase!.UniqueID])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { [AreDropped] = "1" },
        })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await error;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, output);
        Assert.Contains("Errors: 0, Failed: 0, Skipped: 0", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Total: 0,", output, StringComparison.Ordinal);
        return true;
    }
}
