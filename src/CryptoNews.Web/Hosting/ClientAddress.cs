using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.HttpOverrides;

namespace CryptoNews.Web.Hosting;

/// <summary>Who asks, as far as limits go.</summary>
internal static class ClientAddress
{
    /// <summary>
    /// Takes the client's address from <c>X-Forwarded-For</c>, as far back as trusted proxies wrote it. Without trusted
    /// proxies the header is what anybody may write, and means nothing.
    /// </summary>
    public static void UseTrustedProxies(this WebApplication app)
    {
        var proxies = app.Services.GetRequiredService<HostingOptions>().TrustedProxies;
        if (proxies.Count == 0)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
                options.KnownProxies.Add(address);
            else
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
        }

        app.UseForwardedHeaders(options);
    }

    /// <summary>One name for all addresses that are one client's: whoever has an IPv6 address has those beside it too, at home 2^72 of them.</summary>
    public static string Of(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address.ToString();
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 7, 9);
        return $"{new IPAddress(bytes)}/56";
    }
}
