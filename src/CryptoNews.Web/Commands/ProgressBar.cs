using System.Globalization;

namespace CryptoNews.Web.Commands;

/// <summary>How far long work is, on a terminal only; gone when it is done.</summary>
internal sealed class ProgressBar(Terminal terminal, TimeProvider clock, string what) : IDisposable
{
    private const int Width = 30;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.1);

    private readonly Lock _writing = new();
    private readonly long _started = clock.GetTimestamp();
    private TimeSpan _next = Patience;
    private int _shown;

    /// <summary>From any thread; shows nothing for work that is done at once.</summary>
    public void Report(int done, int total)
    {
        if (!terminal.ShowsProgress || clock.GetElapsedTime(_started) is var elapsed && elapsed < _next || !_writing.TryEnter())
            return;
        try
        {
            _next = elapsed + Pause;
            var full = (int)((long)done * Width / Math.Max(total, 1));
            var line = string.Create(CultureInfo.InvariantCulture, $"[{new string('#', full)}{new string('.', Width - full)}] {done:N0} of {total:N0} {what}");
            terminal.Error.Write($"\r{line.PadRight(_shown)}");
            _shown = line.Length;
        }
        finally
        {
            _writing.Exit();
        }
    }

    public void Dispose()
    {
        if (_shown > 0)
            terminal.Error.Write($"\r{new string(' ', _shown)}\r");
    }
}
