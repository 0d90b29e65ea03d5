using Microsoft.Extensions.Options;

namespace CryptoNews.Web.Hosting;

/// <summary>Names by which the server may be asked. The framework reads them by itself and takes whatever stands there: with a scheme or a port in it, a name fits no request.</summary>
internal sealed class AllowedHosts
{
    public const string Key = "AllowedHosts";

    /// <summary>As written; null when the setting is not there or gives nothing, and the host of the site counts.</summary>
    public string? Names { get; set; }

    /// <summary>A list of the settings has no meaning here: it would be passed over.</summary>
    public static string? Read(IConfiguration settings)
    {
        var setting = settings.GetSection(Key);
        var items = setting.GetChildren().Select(item => item.Value).ToList();
        return items.Count > 0 ? $"[{string.Join(", ", items)}]" : string.IsNullOrEmpty(setting.Value) ? null : setting.Value;
    }
}

internal sealed class AllowedHostsCheck : IValidateOptions<AllowedHosts>
{
    public ValidateOptionsResult Validate(string? name, AllowedHosts options)
    {
        var found = new SettingProblems();
        if (options.Names is { } names && !(names.Split(';', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } hosts && Array.TrueForAll(hosts, IsOne)))
            found.Add(AllowedHosts.Key, names, "names of hosts, without scheme, port, path and blanks, with ';' between them: news.example;localhost");
        return found.Result;
    }

    // As the framework compares them: everything, all below a name, a name, an address.
    private static bool IsOne(string host) => host is "*" or "[::]" or "0.0.0.0"
        || Uri.CheckHostName(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host) switch
        {
            UriHostNameType.Dns or UriHostNameType.IPv4 => true,
            UriHostNameType.IPv6 => host.StartsWith('['),
            _ => false,
        };
}
