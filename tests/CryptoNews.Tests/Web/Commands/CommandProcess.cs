using System.Diagnostics;
using System.Globalization;

namespace CryptoNews.Tests.Web.Commands;

/// <summary>The program as a process of its own, as an editor or a hook runs it.</summary>
internal sealed record CommandProcess(int ExitCode, string Output, string Error)
{
    /// <summary>Path of the program; not by way of dotnet, which may be a script on somebody's machine.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "cryptonews.exe" : "cryptonews");

    /// <param name="folder">Working directory; a relative <c>Content:Path</c> is relative to it.</param>
    /// <param name="mostHeap">Bytes that the program's objects may take together.</param>
    public static Task<CommandProcess> RunAsync(string folder, string[] args, string input = "", long? mostHeap = null) =>
        RunAsync(Program, folder, args, input, mostHeap);

    /// <summary>Another program, such as a shell that starts this one.</summary>
    public static async Task<CommandProcess> RunAsync(string program, string folder, string[] args, string input = "", long? mostHeap = null)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        if (mostHeap is { } bytes)
            start.Environment["DOTNET_GCHeapHardLimit"] = bytes.ToString("X", CultureInfo.InvariantCulture);
        using var process = Process.Start(start)!;
        var stopping = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(stopping);
        var error = process.StandardError.ReadToEndAsync(stopping);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(stopping);
        return new CommandProcess(process.ExitCode, await output, await error);
    }
}
