using System.Collections.Concurrent;
using System.Globalization;
using CryptoNews.Web.Hosting;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace CryptoNews.Tests.Web.Hosting;

public sealed class ConsoleLogTests : IDisposable
{
    private const int Room = 10_000;

    private readonly Pipe _pipe = new();

    [Fact]
    public async Task A_pipe_that_nobody_reads_holds_nobody_up_and_what_is_lost_is_counted()
    {
        using (var log = await OpenAsync(patience: TimeSpan.Zero))
        {
            log.Information("0");
            _pipe.IsStuck.Wait(TestContext.Current.CancellationToken); // the queue is empty again
            for (var i = 1; i <= Room + 3; i++)
                log.Information(i.ToString(CultureInfo.InvariantCulture));
            _pipe.Open.Set();
        }

        Assert.Equal([.. Enumerable.Range(0, Room + 1).Select(i => i.ToString(CultureInfo.InvariantCulture)), "Lines of the log that are missing here, because nobody read them: 3"], _pipe.Lines);
    }

    [Fact]
    public async Task What_is_lost_later_is_counted_anew()
    {
        using (var log = await OpenAsync(patience: TimeSpan.Zero))
        {
            foreach (var lost in (int[])[3, 4])
            {
                var before = _pipe.Lines.Count;
                _pipe.Open.Reset();
                _pipe.IsStuck.Reset();
                log.Information("0");
                _pipe.IsStuck.Wait(TestContext.Current.CancellationToken);
                for (var i = 1; i <= Room + lost; i++)
                    log.Information("1");
                _pipe.Open.Set();
                Assert.True(SpinWait.SpinUntil(() => _pipe.Lines.Count == before + Room + 2, TimeSpan.FromMinutes(1)));
            }
        }

        Assert.Equal(["3", "4"], _pipe.Lines.Where(line => line.Length > 1).Select(line => line[^1..]));
    }

    [Fact(Timeout = 60_000)]
    public async Task The_end_does_not_wait_for_a_pipe_that_nobody_reads()
    {
        var log = await OpenAsync(farewell: TimeSpan.Zero);
        log.Information("lost");
        await Task.Run(log.Dispose, TestContext.Current.CancellationToken);

        Assert.Empty(_pipe.Lines);
    }

    [Fact]
    public async Task More_lines_at_once_than_there_is_room_for_are_written_in_order_when_somebody_reads()
    {
        _pipe.Open.Set();
        using (var log = await OpenAsync())
        {
            for (var i = 0; i < 3 * Room; i++)
                log.Information(i.ToString(CultureInfo.InvariantCulture));
        }

        Assert.Equal(Enumerable.Range(0, 3 * Room).Select(i => i.ToString(CultureInfo.InvariantCulture)), _pipe.Lines);
    }

    [Fact]
    public void Without_a_host_a_line_is_written_before_anything_else_happens()
    {
        _pipe.Open.Set();
        using var log = new LoggerConfiguration().WriteTo.Sink(new ConsoleLog(_pipe.Logger)).CreateLogger();

        log.Information("at once");

        Assert.Equal(["at once"], _pipe.Lines);
    }

    public void Dispose() => _pipe.Open.Set();

    private async Task<Logger> OpenAsync(TimeSpan? patience = null, TimeSpan? farewell = null)
    {
        var console = new ConsoleLog(_pipe.Logger) { Patience = patience ?? TimeSpan.FromMinutes(1), Farewell = farewell ?? TimeSpan.FromMinutes(1) };
        await console.StartAsync(TestContext.Current.CancellationToken);
        return new LoggerConfiguration().WriteTo.Sink(console).CreateLogger();
    }

    /// <summary>Takes nothing until it is opened.</summary>
    private sealed class Pipe : ILogEventSink
    {
        public Pipe() => Logger = new LoggerConfiguration().WriteTo.Sink(this).CreateLogger();

        public Logger Logger { get; }

        public ManualResetEventSlim Open { get; } = new();

        public ManualResetEventSlim IsStuck { get; } = new();

        public ConcurrentQueue<string> Lines { get; } = new();

        public void Emit(LogEvent logEvent)
        {
            IsStuck.Set();
            Open.Wait();
            Lines.Enqueue(logEvent.RenderMessage(CultureInfo.InvariantCulture));
        }
    }
}
