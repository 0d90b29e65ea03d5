using System.Net;
using Microsoft.Extensions.Options;

namespace CryptoNews.Web.Hosting;

/// <summary>What stands between readers and the server.</summary>
public sealed class HostingOptions
{
    public const string Section = "Hosting";

    /// <summary>Addresses or networks (<c>10.0.0.0/8</c>) of proxies whose <c>X-Forwarded-For</c> is believed; nobody's by default.</summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];
}

internal sealed class HostingOptionsCheck : IValidateOptions<HostingOptions>
{
    public ValidateOptionsResult Validate(string? name, HostingOptions options)
    {
        var found = new SettingProblems(HostingOptions.Section);
        foreach (var proxy in options.TrustedProxies.Where(p => !IPAddress.TryParse(p, out _) && !IPNetwork.TryParse(p, out _)))
            found.Add(nameof(options.TrustedProxies), proxy, "addresses or networks of proxies: 127.0.0.1, 10.0.0.0/8 or ::1");
        return found.Result;
    }
}
