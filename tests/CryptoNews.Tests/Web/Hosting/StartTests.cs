using System.Diagnostics;

namespace CryptoNews.Tests.Web.Hosting;

public sealed class StartTests
{
    [Fact]
    public async Task A_wrong_setting_ends_the_process_with_code_2_and_a_few_lines()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "cryptonews.dll")])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            // Where the command dotnet is a script, its shell would warn of a locale that the machine does not have.
            Environment = { ["Site__PageSize"] = "1000", ["Site__Languages__0"] = "uk", ["LC_ALL"] = "C" },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var told = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, process.ExitCode);
        Assert.Equal(4, told.TrimEnd().Split('\n').Length);
        Assert.Contains("Site:PageSize is '1000'; write a whole number from 1 to 100", told, StringComparison.Ordinal);
        Assert.Contains("Site:DefaultLanguage is 'en'; write one of Site:Languages (uk)", told, StringComparison.Ordinal);
        Assert.Equal("", await output);
    }
}
