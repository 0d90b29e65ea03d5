using System.Collections.Frozen;
using System.Net;

namespace CryptoNews.Web.Newsroom;

/// <summary>Whether a request comes from this machine itself, from nobody who passes it on, and was meant for this machine.</summary>
internal static class DirectLoopback
{
    private static readonly FrozenSet<string> Forwarding = new[]
    {
        "Forwarded", "Via", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "Client-IP", "True-Client-IP", "Fastly-Client-IP",
        "CF-Connecting-IP", "CF-Ray", "X-ProxyUser-IP", "X-Envoy-External-Address", "X-Envoy-Original-Path", "X-ARR-LOG-ID",
        "X-Azure-ClientIP", "X-Amzn-Trace-Id", "X-Cloud-Trace-Context", "Tailscale-User-Login",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Is(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } client && IPAddress.IsLoopback(client)
        && !context.Request.Headers.Keys.Any(IsForwarding)
        && IsLoopbackName(context.Request.Host.Host);

    // X-Original-* is what the framework's own middleware leaves of X-Forwarded-* when it has believed them.
    private static bool IsForwarding(string header) =>
        header.StartsWith("X-Forwarded", StringComparison.OrdinalIgnoreCase)
        || header.StartsWith("X-Original-", StringComparison.OrdinalIgnoreCase)
        || Forwarding.Contains(header);

    // A page elsewhere can let its own name point to this machine; the browser then asks under that name.
    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
