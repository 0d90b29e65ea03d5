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

/// <summary>Refuses keys of a section that nobody reads, wherever they were given.</summary>
internal sealed class KnownSettingsCheck<TOptions>(IConfiguration settings, string section) : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options) =>
        settings.GetSection(section).GetChildren().Select(child => KnownSettings.Mistake(section, child.Key)).OfType<string>().ToList() is { Count: > 0 } mistakes
            ? ValidateOptionsResult.Fail(mistakes)
            : ValidateOptionsResult.Success;
}
