using System.Globalization;
using CryptoNews.Content;
using CryptoNews.Web.Articles;
using Microsoft.Extensions.Options;

namespace CryptoNews.Web.Hosting;

/// <summary>What the site is called, where it stands and in which languages it speaks.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    public string Name { get; set; } = "CryptoNews";

    /// <summary>Scheme and host that readers see, in ASCII and without slash; every absolute address is made from it, never from a request.</summary>
    public string BaseUrl { get; set; } = "http://localhost:5000";

    /// <summary>BCP 47 tag; the language whose addresses have no prefix.</summary>
    public string DefaultLanguage { get; set; } = "en";

    /// <summary>BCP 47 tags, the default language among them.</summary>
    public IReadOnlyList<string> Languages { get; set; } = ["en", "uk"];

    /// <summary>IANA name of the zone in which times are shown and days begin.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>Articles on one page of a listing, 1 to 100.</summary>
    public int PageSize { get; set; } = 20;

    /// <summary>Of <see cref="BaseUrl"/>, as headers hold it.</summary>
    internal string Host => AsciiHost.Of(new Uri(BaseUrl)) ?? throw new InvalidOperationException("The settings were not checked.");

    /// <summary>Readers come over TLS, here or in front of us.</summary>
    internal bool IsSecure => BaseUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
}

internal sealed class SiteOptionsCheck : IValidateOptions<SiteOptions>
{
    private const string SomeZone = "Europe/Kyiv";

    public ValidateOptionsResult Validate(string? name, SiteOptions options)
    {
        var found = new SettingProblems(SiteOptions.Section);
        if (string.IsNullOrWhiteSpace(options.Name) || new StringInfo(options.Name).LengthInTextElements > 60 || options.Name.Any(char.IsControl))
            found.Add(nameof(options.Name), options.Name, "a name of 1 to 60 characters");
        if (!IsOrigin(options.BaseUrl))
            found.Add(nameof(options.BaseUrl), options.BaseUrl, "scheme and host as readers see them, without a path: https://news.example");
        var knowsLanguages = IsLanguage("en");
        if (!knowsLanguages)
            found.Add("This machine has no data of languages: install ICU (Debian: libicu, Alpine: icu-libs icu-data-full) and take DOTNET_SYSTEM_GLOBALIZATION_INVARIANT away");
        foreach (var language in options.Languages.Where(l => knowsLanguages && !IsLanguage(l)))
            found.Add(nameof(options.Languages), language, "BCP 47 tags such as en, uk or pt-BR");
        if (options.Languages.Contains(ArticleById.FirstPart, StringComparer.OrdinalIgnoreCase))
            found.Add(nameof(options.Languages), ArticleById.FirstPart, $"other languages: addresses under /{ArticleById.FirstPart}/ lead to articles by the id of their origin");
        if (options.Languages.Count == 0)
            found.Add(nameof(options.Languages), "", "at least one BCP 47 tag, for example en");
        if (options.Languages.Distinct(StringComparer.OrdinalIgnoreCase).Count() < options.Languages.Count)
            found.Add(nameof(options.Languages), string.Join(", ", options.Languages), "each language once");
        if (!options.Languages.Contains(options.DefaultLanguage, StringComparer.Ordinal))
            found.Add(nameof(options.DefaultLanguage), options.DefaultLanguage, $"one of Site:Languages ({string.Join(", ", options.Languages)})");
        if (!IsZone(options.TimeZone))
            found.Add(nameof(options.TimeZone), options.TimeZone, $"the IANA name of a time zone: UTC or {SomeZone}{(IsZone(SomeZone) ? "" : ". This machine has no data of zones: install tzdata")}");
        if (options.PageSize is < 1 or > 100)
            found.Add(nameof(options.PageSize), options.PageSize.ToString(CultureInfo.InvariantCulture), "a whole number from 1 to 100");
        return found.Result;
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
        && AsciiHost.Of(uri) is not null;

    private static bool IsZone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);

    private static bool IsLanguage(string tag) => LanguageTag.Known(tag) == tag;
}
