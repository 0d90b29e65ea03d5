using System.Collections.Concurrent;
using Serilog.Core;
using Serilog.Events;

namespace CryptoNews.Web.Hosting;

/// <summary>
/// The log on the console, which may be a pipe that nobody reads. As soon as the host starts, a thread of its own writes there, and
/// nothing waits for it for long: neither a request nor the end of the process. Commands, which have no host, write and wait.
/// </summary>
internal sealed class ConsoleLog(Logger console) : ILogEventSink, IHostedService, IDisposable
{
    private readonly BlockingCollection<LogEvent> _waiting = new(boundedCapacity: 10_000);
    private volatile Thread? _writer;
    private volatile bool _isBehind;
    private int _lost;

    /// <summary>Nobody reads the console when so long nothing has been taken from a full queue: until it is empty, lines are lost.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>So long the end of the process waits for what is in the queue.</summary>
    public TimeSpan Farewell { get; init; } = TimeSpan.FromSeconds(2);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _writer = new Thread(Write) { IsBackground = true, Name = "Log" };
        _writer.Start();
        return Task.CompletedTask;
    }

    public void Emit(LogEvent logEvent)
    {
        if (_writer is null)
        {
            console.Write(logEvent);
            return;
        }

        try
        {
            // What is lost is lost in one piece, so that the log can say where.
            if ((_isBehind && _waiting.Count > 0) || !_waiting.TryAdd(logEvent, Patience))
                Lose();
        }
        catch (InvalidOperationException)
        {
            // Too late: it is disposed.
        }
    }

    // The host goes on logging until it is disposed.
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _waiting.CompleteAdding();
        _writer?.Join(Farewell);
    }

    private void Lose()
    {
        Interlocked.Increment(ref _lost);
        _isBehind = true;
    }

    private void Write()
    {
        foreach (var entry in _waiting.GetConsumingEnumerable())
        {
            console.Write(entry);
            if (_isBehind && _waiting.Count == 0)
                CatchUp();
        }
    }

    private void CatchUp()
    {
        _isBehind = false;
        if (Interlocked.Exchange(ref _lost, 0) is > 0 and var lost)
            console.Warning("Lines of the log that are missing here, because nobody read them: {Lost}", lost);
    }
}
