using Serilog.Core;
using Serilog.Data;
using Serilog.Events;

namespace CryptoNews.Web.Hosting;

/// <summary>
/// Passes events on to terminals and files as harmless text: file names and requests in them come from outside.
/// </summary>
internal sealed class PlainText(Logger inner) : LogEventPropertyValueRewriter<object?>, ILogEventSink, IDisposable
{
    public void Emit(LogEvent logEvent) => inner.Write(new LogEvent(
        logEvent.Timestamp,
        logEvent.Level,
        logEvent.Exception is { } exception ? new PlainException(Harmless.Of(exception.ToString())) : null,
        logEvent.MessageTemplate,
        logEvent.Properties.Select(p => new LogEventProperty(p.Key, Visit(null, p.Value))),
        logEvent.TraceId ?? default,
        logEvent.SpanId ?? default));

    public void Dispose() => inner.Dispose();

    protected override LogEventPropertyValue VisitScalarValue(object? state, ScalarValue scalar) =>
        scalar.Value is string text ? new ScalarValue(Harmless.Of(text)) : scalar;

    // Targets write an exception as its text.
    private sealed class PlainException(string text) : Exception
    {
        public override string ToString() => text;
    }
}
