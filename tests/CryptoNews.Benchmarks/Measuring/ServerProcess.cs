using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CryptoNews.Benchmarks.Measuring;

/// <summary>The portal as its own process over a corpus, ready to serve; ended with this object.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, HttpClient reader)
    {
        _process = process;
        Reader = reader;
    }

    public HttpClient Reader { get; }

    public static async Task<ServerProcess> StartAsync(TemporaryCorpus corpus)
    {
        var program = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../CryptoNews.Web", new DirectoryInfo(AppContext.BaseDirectory).Name, "cryptonews.dll"));
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", [program])
        {
            WorkingDirectory = Path.GetTempPath(),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_URLS"] = address,
                ["Site__BaseUrl"] = address,
                ["Content__Path"] = corpus.Content,
                ["Store__ConnectionString"] = $"Data Source={corpus.Store}",
                ["Serilog__MinimumLevel__Default"] = "Error",
            },
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } text)
                Console.Error.WriteLine(text);
        };
        process.BeginOutputReadLine();
        var server = new ServerProcess(process, new HttpClient { BaseAddress = new Uri(address) });
        try
        {
            while (!await server.IsReadyAsync())
            {
                if (process.HasExited)
                    throw new InvalidOperationException($"The server ended with code {process.ExitCode}.");
                await Task.Delay(100);
            }

            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _process.Kill(); // nothing when it has ended
        _process.WaitForExit();
        _process.Dispose();
        Reader.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var response = await Reader.GetAsync("/health/ready");
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // not listening yet
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
