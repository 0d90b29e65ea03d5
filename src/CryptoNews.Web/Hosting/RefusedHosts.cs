using System.Collections.Concurrent;
using Serilog.Core;
using Serilog.Events;

namespace CryptoNews.Web.Hosting;

/// <summary>
/// Lets the framework say of each host once that it is refused: whoever forgot to pass the name on in a proxy has nothing else
/// to go by. What scanners ask for is without end, so only so many are told.
/// </summary>
internal sealed class RefusedHosts : ILogEventFilter
{
    internal const int Most = 100;
    private const string Teller = "Microsoft.AspNetCore.HostFiltering.HostFilteringMiddleware";
    private const int LongestMessage = 300;

    private readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.OrdinalIgnoreCase);

    public bool IsEnabled(LogEvent logEvent) =>
        logEvent.Properties.GetValueOrDefault("SourceContext") is not ScalarValue { Value: Teller }
        || (_told.Count < Most
            && logEvent.RenderMessage(System.Globalization.CultureInfo.InvariantCulture) is { Length: <= LongestMessage } message
            && _told.TryAdd(message, true));
}
