using CryptoNews.Store;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Syncing;

namespace CryptoNews.Tests.Web.Syncing;

public sealed class SyncLogTests
{
    private readonly Lines _lines = new();
    private readonly SyncLog _log;

    public SyncLogTests() => _log = new(new ContentOptions(), _lines);

    [Fact]
    public void The_end_of_a_failure_is_told_as_its_beginning_is_once()
    {
        _log.Synced(new SyncReport());
        _lines.Clear();

        _log.Failed("The folder is missing", new IOException());
        _log.Failed("The folder is missing", new IOException());
        _log.Synced(new SyncReport());
        _log.Synced(new SyncReport());

        Assert.Equal([(LogLevel.Error, "The folder is missing"), (LogLevel.Information, "The content folder is read again")], _lines);
    }

    [Fact]
    public void So_is_the_end_of_deletions_that_were_held_back()
    {
        _log.Synced(new SyncReport());
        _lines.Clear();

        _log.Synced(new SyncReport { DeletionsHeldBack = 75 });
        _log.Synced(new SyncReport { DeletionsHeldBack = 75 });
        _log.Synced(new SyncReport());
        _log.Synced(new SyncReport());

        Assert.Equal([LogLevel.Error, LogLevel.Information], _lines.Select(l => l.Level));
        Assert.StartsWith("75 content files are gone", _lines[0].Line, StringComparison.Ordinal);
        Assert.Equal("No deletion is held back any more", _lines[1].Line);
    }

    private sealed class Lines : List<(LogLevel Level, string Line)>, ILogger<SyncLog>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Add((logLevel, formatter(state, exception)));
    }
}
