using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Commands;

/// <summary>
/// Settings on the command line, which every verb takes: <c>--Site:PageSize=50</c>, <c>--urls http://…</c>. They are
/// taken out before the verb's own words are read. Each must be one that there is (<see cref="KnownSettings"/>).
/// </summary>
/// <param name="Settings">As ASP.NET reads them.</param>
/// <param name="Words">Everything else, in order.</param>
/// <param name="Mistake">What is wrong with the first wrong setting, or null.</param>
internal sealed record SettingArguments(string[] Settings, string[] Words, string? Mistake)
{
    /// <summary>Settings of the host that have no section, as options.</summary>
    public static IReadOnlyList<string> HostNames { get; } =
    [
        "--urls", "--http_ports", "--https_ports", "--environment", "--contentRoot", "--webRoot", "--applicationName",
        "--AllowedHosts", "--shutdownTimeoutSeconds", "--detailedErrors", "--captureStartupErrors", "--suppressStatusMessages",
        "--preferHostingUrls", "--hostingStartupAssemblies", "--hostingStartupExcludeAssemblies", "--preventHostingStartup",
        "--startupAssembly", "--staticWebAssets", "--forwardedHeaders_enabled", "--reloadStaticAssetsAtRuntime",
    ];

    // Of the framework, with more keys than could be listed.
    private static readonly string[] OpenSections = ["Serilog", "Logging", "Kestrel", "hostBuilder"];

    public static SettingArguments Split(string[] args)
    {
        var settings = new List<string>();
        var words = new List<string>();
        string? mistake = null;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--")
            {
                words.AddRange(args[i..]);
                break;
            }

            var name = args[i].Split('=', 2)[0];
            if (!IsSetting(name))
            {
                words.Add(args[i]);
                continue;
            }

            mistake ??= Unknown(name[2..]);
            settings.Add(args[i]);
            if (args[i].Length > name.Length)
                continue;
            if (++i < args.Length)
                settings.Add(args[i]);
            else
                mistake ??= $"{name} has no value; write {name}=…";
        }

        return new SettingArguments([.. settings], [.. words], mistake);
    }

    private static bool IsSetting(string name) => name.StartsWith("--", StringComparison.Ordinal)
        && (name.Contains(':', StringComparison.Ordinal)
            // '--Site=': hosts of tests pass each section on its own too.
            || IsTop(name[2..]));

    /// <summary>Whether settings may begin with this name, or be called so.</summary>
    public static bool IsTop(string name) =>
        HostNames.Contains("--" + name, StringComparer.OrdinalIgnoreCase)
        || KnownSettings.IsSection(name)
        || OpenSections.Contains(name, StringComparer.OrdinalIgnoreCase)
        || name.StartsWith('$'); // "$schema", for editors

    private static string? Unknown(string name)
    {
        var parts = name.Split(':');
        return parts.Length == 1 || OpenSections.Contains(parts[0], StringComparer.OrdinalIgnoreCase) ? null : KnownSettings.Mistake(parts[0], parts[1], "--");
    }
}
