using System.Reflection;
using CryptoNews.Web.Commands;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Options;

namespace CryptoNews.Web.Hosting;

/// <summary>
/// The settings there are: those of appsettings.json as it was when the program was built. Configuration itself ignores what
/// nobody reads, so that a typo would be a setting without effect.
/// </summary>
internal static class KnownSettings
{
    // Section → its keys, in any case as configuration reads them.
    private static readonly Lazy<ILookup<string, string>> Sections = new(Read);

    public static IReadOnlyList<string> SectionNames => [.. Sections.Value.Select(section => section.Key)];

    public static bool IsSection(string name) => Sections.Value.Contains(name);

    /// <param name="prefix">Of settings where they were given.</param>
    /// <returns>What is wrong with a setting, or null when there is one of this name.</returns>
    public static string? Mistake(string section, string key, string prefix = "")
    {
        var name = $"{prefix}{section}:{key}";
        var keys = Sections.Value[section].ToList();
        return keys.Contains(key, StringComparer.OrdinalIgnoreCase)
            ? null
            : $"There is no setting {name}.{Mistakes.Nearest(name, keys.Count > 0 ? [.. keys.Select(k => $"{prefix}{section}:{k}")] : [.. Sections.Value.SelectMany(s => s.Select(k => $"{prefix}{s.Key}:{k}"))])}";
    }

    private static ILookup<string, string> Read()
    {
        using var stream = typeof(KnownSettings).Assembly.GetManifestResourceStream("appsettings.json")!;
        var defaults = new ConfigurationBuilder().Add(new JsonStreamConfigurationSource { Stream = stream }).Build();
        return defaults.GetChildren()
            .SelectMany(section => section.GetChildren(), (section, key) => (Section: section.Key, key.Key))
            .ToLookup(pair => pair.Section, pair => pair.Key, StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>Refuses keys of a section that nobody reads, and values of another shape, wherever they were given.</summary>
internal sealed class KnownSettingsCheck<TOptions>(IConfiguration settings, string section) : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var found = new SettingProblems(section);
        foreach (var child in settings.GetSection(section).GetChildren())
        {
            if (KnownSettings.Mistake(section, child.Key) is { } mistake)
                found.Add(mistake);
            else if (!IsList(child.Key) && child.GetChildren().Any())
                found.Add($"{section}:{child.Key} is a list or a section; write one value");
        }

        return found.Result;
    }

    private static bool IsList(string key) =>
        typeof(TOptions).GetProperty(key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)?.PropertyType.IsAssignableTo(typeof(IEnumerable<string>)) == true;
}

/// <summary>Refuses sections of files that nobody reads, and those that are none; the environment is full of what is no setting of ours.</summary>
internal sealed class KnownSectionsCheck(IConfiguration settings) : IValidateOptions<SiteOptions>
{
    public ValidateOptionsResult Validate(string? name, SiteOptions options)
    {
        var found = new SettingProblems();
        foreach (var file in ((IConfigurationRoot)settings).Providers.OfType<JsonConfigurationProvider>())
        {
            foreach (var section in file.GetChildKeys([], null).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (!SettingArguments.IsTop(section))
                    found.Add($"There is no section {section}.{Mistakes.Nearest(section, KnownSettings.SectionNames)}");
                else if (KnownSettings.IsSection(section) && file.TryGet(section, out var value) && !string.IsNullOrEmpty(value))
                    found.Add($"{section} is a section and has no value of its own; write its settings in braces");
            }
        }

        return found.Result;
    }
}
