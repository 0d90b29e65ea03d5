using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CryptoNews.BrowserTests;

/// <summary>The real program as a process of its own, over a content folder and a database of its own.</summary>
public sealed class Server : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly string _folder;

    private Server(string folder, int port, IReadOnlyDictionary<string, string> settings)
    {
        _folder = folder;
        Origin = $"http://127.0.0.1:{port}";
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Repository.Program },
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            Environment =
            {
                ["ASPNETCORE_URLS"] = Origin,
                ["Site__BaseUrl"] = Origin,
                ["Content__Path"] = ContentPath,
                ["Store__ConnectionString"] = $"Data Source={Path.Combine(folder, "store.db")}",
            },
        };
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;

        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Origin { get; }

    public string ContentPath => Path.Combine(_folder, "content");

    /// <summary>What it wrote to its console so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Starts over the articles of the repository and those of <paramref name="extra"/>, and waits until it is ready.</summary>
    /// <param name="extra">Path in the content folder → text.</param>
    public static async Task<Server> StartAsync(IReadOnlyDictionary<string, string>? extra = null, IReadOnlyDictionary<string, string>? settings = null, bool withContent = true)
    {
        for (var attempt = 1; ; attempt++)
        {
            var server = new Server(await PrepareAsync(extra, withContent), FreePort(), settings ?? new Dictionary<string, string>());
            try
            {
                await server.BecomeReadyAsync();
                return server;
            }
            catch
            {
                await server.DisposeAsync();
                // Somebody else took the port meanwhile.
                if (attempt == 5 || !server.Output.Contains("already in use", StringComparison.Ordinal))
                    throw;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Ends the process; what it was serving can no longer be reached.</summary>
    public async Task StopAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <returns>The folder of a server.</returns>
    private static async Task<string> PrepareAsync(IReadOnlyDictionary<string, string>? extra, bool withContent)
    {
        var folder = Directory.CreateTempSubdirectory("cryptonews-browser-").FullName;
        var content = Directory.CreateDirectory(Path.Combine(folder, "content")).FullName;
        if (withContent)
            Copy(Path.Combine(Repository.Root, "content"), content);
        foreach (var (path, text) in extra ?? new Dictionary<string, string>())
        {
            var file = Path.Combine(content, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, text);
        }

        return folder;
    }

    private async Task BecomeReadyAsync()
    {
        using var client = new HttpClient();
        var until = Stopwatch.StartNew();
        while (until.Elapsed < LongestStart && !_process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri($"{Origin}/health/ready"));
                // The answer of this very process, not of another one on the same port.
                if (answer.IsSuccessStatusCode && Output.Contains($"Now listening on: {Origin}", StringComparison.Ordinal))
                    return;
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        throw new InvalidOperationException($"The server did not become ready. It said:\n{Output}");
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (_output)
            _output.AppendLine(line);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
