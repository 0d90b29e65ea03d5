using Microsoft.Extensions.Configuration.Json;

namespace CryptoNews.Web.Commands;

/// <summary>
/// Settings on the command line, which every verb takes: <c>--Site:PageSize=50</c>, <c>--urls http://…</c>. They are
/// taken out before the verb's own words are read. Configuration itself ignores what nobody reads, so that a typo would
/// be a setting without effect; here each must be one that there is.
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
        "--startupAssembly", "--staticWebAssets", "--forwardedHeaders_enabled",
    ];

    // Of the framework, with more keys than could be listed.
    private static readonly string[] OpenSections = ["Serilog", "Logging", "Kestrel", "hostBuilder"];

    // Section → its keys, in any case as configuration reads them.
    private static readonly Lazy<ILookup<string, string>> OwnSections = new(ReadOwnSections);

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
            || HostNames.Contains(name, StringComparer.OrdinalIgnoreCase)
            // '--Site=': hosts of tests pass each section on its own too.
            || OwnSections.Value.Contains(name[2..])
            || OpenSections.Contains(name[2..], StringComparer.OrdinalIgnoreCase));

    private static string? Unknown(string name)
    {
        var parts = name.Split(':');
        if (parts.Length == 1 || OpenSections.Contains(parts[0], StringComparer.OrdinalIgnoreCase))
            return null;
        var sections = OwnSections.Value;
        if (!sections.Contains(parts[0]))
            return $"There is no setting --{name}.{Mistakes.Nearest($"--{name}", [.. sections.SelectMany(s => s.Select(key => $"--{s.Key}:{key}"))])}";
        return sections[parts[0]].Contains(parts[1], StringComparer.OrdinalIgnoreCase)
            ? null
            : $"There is no setting --{name}.{Mistakes.Nearest($"--{name}", [.. sections[parts[0]].Select(key => $"--{parts[0]}:{key}")])}";
    }

    private static ILookup<string, string> ReadOwnSections()
    {
        using var stream = typeof(SettingArguments).Assembly.GetManifestResourceStream("appsettings.json")!;
        var defaults = new ConfigurationBuilder().Add(new JsonStreamConfigurationSource { Stream = stream }).Build();
        return defaults.GetChildren()
            .SelectMany(section => section.GetChildren(), (section, key) => (Section: section.Key, key.Key))
            .ToLookup(pair => pair.Section, pair => pair.Key, StringComparer.OrdinalIgnoreCase);
    }
}
