using Serilog.Core;
using Serilog.Data;
using Serilog.Events;

namespace CryptoNews.Web.Hosting;

/// <summary>
/// Passes events on without control characters. File names and requests come from outside: of their control characters
/// only the line feed gets through, so that nobody can colour, move or overwrite what an operator reads, on a terminal or
/// in a file.
/// </summary>
internal sealed class PlainText(Logger inner) : LogEventPropertyValueRewriter<object?>, ILogEventSink, IDisposable
{
    public void Emit(LogEvent logEvent) => inner.Write(new LogEvent(
        logEvent.Timestamp,
        logEvent.Level,
        logEvent.Exception is { } exception ? new PlainException(Plain(exception.ToString())) : null,
        logEvent.MessageTemplate,
        logEvent.Properties.Select(p => new LogEventProperty(p.Key, Visit(null, p.Value))),
        logEvent.TraceId ?? default,
        logEvent.SpanId ?? default));

    public void Dispose() => inner.Dispose();

    protected override LogEventPropertyValue VisitScalarValue(object? state, ScalarValue scalar) =>
        scalar.Value is string text ? new ScalarValue(Plain(text)) : scalar;

    private static string Plain(string text) => text.AsSpan().ContainsAny(Controls)
        ? string.Create(text.Length, text, static (plain, text) => text.AsSpan().ReplaceAny(plain, Controls, '\uFFFD'))
        : text;

    private static readonly System.Buffers.SearchValues<char> Controls =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c != '\n')]);

    // Targets write an exception as its text.
    private sealed class PlainException(string text) : Exception
    {
        public override string ToString() => text;
    }
}
