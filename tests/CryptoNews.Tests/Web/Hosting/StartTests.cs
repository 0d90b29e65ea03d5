using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CryptoNews.Tests.Web.Commands;
using CryptoNews.Tests.Web.Newsroom;

namespace CryptoNews.Tests.Web.Hosting;

public sealed class StartTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_setting_ends_the_process_with_code_2_and_a_few_lines()
    {
        var (code, output, told) = await RunAsync([], new() { ["Site__PageSize"] = "1000", ["Site__Languages__0"] = "uk" });

        Assert.Equal(2, code);
        Assert.Equal(4, told.TrimEnd().Split('\n').Length);
        Assert.Contains("Site:PageSize is '1000'; write a whole number from 1 to 100", told, StringComparison.Ordinal);
        Assert.Contains("Site:DefaultLanguage is 'en'; write one of Site:Languages (uk)", told, StringComparison.Ordinal);
        Assert.Equal("", output);
    }

    [Fact]
    public async Task A_level_that_the_log_does_not_have_ends_the_process_with_code_2_and_a_few_lines()
    {
        var (code, _, told) = await RunAsync([], new() { ["Serilog__MinimumLevel__Default"] = "Loud" });

        Assert.Equal(2, code);
        Assert.Contains("Serilog: The value Loud is not a valid Serilog level; write", told, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_of_the_log_that_there_is_not_ends_the_process_with_code_2_and_a_few_lines()
    {
        var (code, _, told) = await RunAsync([], new() { ["Serilog__WriteTo__0__Name"] = "Fil" });

        Assert.Equal(2, code);
        Assert.Matches("  Serilog: .*Fil.*; write", told);
        Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_machine_lacks_is_told()
    {
        var (code, _, told) = await RunAsync([], new() { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1", ["TZDIR"] = "/nowhere", ["Site__TimeZone"] = "Europe/Kyiv" });

        Assert.Equal(2, code);
        Assert.Contains("This machine has no data of languages: install ICU", told, StringComparison.Ordinal);
        Assert.Contains("This machine has no data of zones: install tzdata", told, StringComparison.Ordinal);
        Assert.DoesNotContain("BCP 47", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_can_not_be_told_who_signed_out_nothing_starts()
    {
        var folder = Directory.CreateTempSubdirectory("cryptonews-start-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "keys", "ended-sessions"));
        var (code, _, told) = await RunAsync(["--urls", "http://127.0.0.1:0"], Place(folder, ("Newsroom__PasswordHash", Editors.Hash)));

        Directory.Delete(folder, recursive: true);
        Assert.True(code == 2, told);
        Assert.Contains("Newsroom:KeysPath", told, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_another_program_has_or_that_is_none_ends_the_process_with_code_2_and_a_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var folder = Directory.CreateTempSubdirectory("cryptonews-start-").FullName;
        var settings = Place(folder);

        foreach (var (urls, said) in new[]
        {
            ($"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}", "already in use"),
            ("nonsense", "nonsense"),
            ("http://127.0.0.1:99999", "0 to 65535"),
            ("http://127.0.0.1:80a", "0 to 65535"),
            ("http://127.0.0.1:0;http://[::1]:x", "0 to 65535"),
            ("https://127.0.0.1:0", "HTTPS"),
            ("http://127.0.0.1:0/base", "path base"),
            ("ftp://127.0.0.1:0", "ftp"),
        })
        {
            var (code, output, told) = await RunAsync(["--urls", urls], settings);
            Assert.True(code == 2, told);
            Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
            Assert.Contains(said, told, StringComparison.Ordinal);
            Assert.Contains("--urls http://localhost:500", told, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_log_file_of_the_settings_is_written_beside_the_console()
    {
        var folder = Directory.CreateTempSubdirectory("cryptonews-start-").FullName;
        var file = Path.Combine(folder, "logs", "cryptonews.log");
        using var process = Start(["--urls", "http://127.0.0.1:0"], Place(folder, ("Serilog__WriteTo__0__Name", "File"), ("Serilog__WriteTo__0__Args__path", file)));
        try
        {
            var origin = (await LineWithAsync(process, "Now listening on: ")).Split(' ')[^1];
            using var client = new HttpClient();
            using var response = await client.GetAsync(new Uri(origin + "/health/live"), Cancel);
            var line = await LineWithAsync(process, "GET /health/live 200");

            var written = await File.ReadAllTextAsync(file, Cancel);
            Assert.Contains(line[line.IndexOf("GET", StringComparison.Ordinal)..], written, StringComparison.Ordinal);
            Assert.Contains($"Now listening on: {origin}", written, StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_host_that_is_refused_is_told_once_and_nothing_is_written_into_the_home_folder()
    {
        var folder = Directory.CreateTempSubdirectory("cryptonews-start-").FullName;
        using var process = Start(["--urls", "http://127.0.0.1:0"], Place(folder, ("HOME", folder), ("Newsroom__PasswordHash", "")));
        try
        {
            var lines = new List<string>();
            var origin = (await LineWithAsync(process, "Now listening on: ", lines)).Split(' ')[^1];
            using var client = new HttpClient();
            foreach (var host in (string[])["cn", "CN", "127.0.0.1"])
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, origin + "/health/live") { Headers = { Host = host } };
                using var response = await client.SendAsync(request, Cancel);
            }

            await LineWithAsync(process, "GET /health/live 200", lines);
            Assert.Contains("The host 'cn' does not match an allowed host", Assert.Single(lines, line => line.Contains("allowed host", StringComparison.Ordinal)), StringComparison.Ordinal);
            Assert.DoesNotContain(lines, line => line.Contains("XML encryptor", StringComparison.Ordinal));
            Assert.False(Directory.Exists(Path.Combine(folder, ".aspnet")));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>After some 1,300 lines a pipe is full. Each request waited for room in it, and so did the stop.</summary>
    [Fact(Timeout = 120_000)]
    public async Task A_server_whose_log_nobody_reads_goes_on_answering_and_ends_when_it_is_told_to()
    {
        if (OperatingSystem.IsWindows())
            return; // no signals
        var folder = Directory.CreateTempSubdirectory("cryptonews-start-").FullName;
        using var process = Start(["--urls", "http://127.0.0.1:0"], Place(folder));
        try
        {
            await AnswersAndEndsAsync(process, told: process, requests: 4_000, TestContext.Current.CancellationToken);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact(Timeout = 120_000)]
    public async Task A_server_whose_outputs_are_a_full_disk_goes_on_answering()
    {
        if (!OperatingSystem.IsLinux())
            return; // no such outputs
        var folder = Directory.CreateTempSubdirectory("cryptonews-start-").FullName;
        var log = Path.Combine(folder, "server.log");
        using var process = Start("sh", ["-c", "exec \"$0\" --urls http://127.0.0.1:0 >/dev/full 2>&1", CommandProcess.Program], Place(folder, ("Serilog__WriteTo__0__Name", "File"), ("Serilog__WriteTo__0__Args__path", log)));
        using var tail = Start("tail", ["-n", "+1", "-F", log], []);
        try
        {
            await AnswersAndEndsAsync(process, told: tail, requests: 50, TestContext.Current.CancellationToken);
        }
        finally
        {
            process.Kill();
            tail.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            await tail.WaitForExitAsync(CancellationToken.None);
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <param name="told">What tells where the server listens.</param>
    private static async Task AnswersAndEndsAsync(Process server, Process told, int requests, CancellationToken cancel)
    {
        using var client = new HttpClient { BaseAddress = new Uri((await LineWithAsync(told, "Now listening on: ")).Split(' ')[^1]) };
        for (var i = 0; i < requests; i++)
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/live", UriKind.Relative), cancel)).StatusCode);

        using var kill = Process.Start("kill", ["-TERM", $"{server.Id}"]);
        await server.WaitForExitAsync(cancel);
        Assert.Equal(0, server.ExitCode);
    }

    private static async Task<string> LineWithAsync(Process process, string part, List<string>? read = null)
    {
        while (await process.StandardOutput.ReadLineAsync(Cancel) is { } line)
        {
            read?.Add(line);
            if (line.Contains(part, StringComparison.Ordinal))
                return line;
        }

        throw new InvalidOperationException($"It ended without '{part}': {await process.StandardError.ReadToEndAsync(Cancel)}");
    }

    private static Dictionary<string, string> Place(string folder, params (string Key, string Value)[] others) => new(others.Select(o => KeyValuePair.Create(o.Key, o.Value)))
    {
        ["Content__Path"] = Directory.CreateDirectory(Path.Combine(folder, "content")).FullName,
        ["Store__ConnectionString"] = $"Data Source={Path.Combine(folder, "store.db")}",
        ["Newsroom__KeysPath"] = Path.Combine(folder, "keys"),
    };

    private static async Task<(int Code, string Output, string Told)> RunAsync(string[] arguments, Dictionary<string, string> settings)
    {
        using var process = Start(arguments, settings);
        var output = process.StandardOutput.ReadToEndAsync(Cancel);
        var told = await process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        return (process.ExitCode, await output, told);
    }

    private static Process Start(string[] arguments, Dictionary<string, string> settings) => Start(CommandProcess.Program, arguments, settings);

    private static Process Start(string program, string[] arguments, Dictionary<string, string> settings)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        return Process.Start(start)!;
    }
}
