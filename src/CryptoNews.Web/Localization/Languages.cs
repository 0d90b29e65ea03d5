using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Localization;

/// <summary>The languages of the site, in the order of the settings.</summary>
public sealed class Languages
{
    public Languages(SiteOptions site)
    {
        All = [.. site.Languages.Select(tag => new Language(tag, tag == site.DefaultLanguage, site.Zone))];
        Tags = [.. All.Select(l => l.Tag)];
        Default = All.Single(l => l.IsDefault);
    }

    public IReadOnlyList<Language> All { get; }

    public IReadOnlyList<string> Tags { get; }

    public Language Default { get; }

    /// <summary>By tag, whatever its case.</summary>
    public Language? Find(string? tag) => All.FirstOrDefault(l => string.Equals(l.Tag, tag, StringComparison.OrdinalIgnoreCase));

    /// <summary>For the language switch; the tag where two languages of the site have the same two letters.</summary>
    public string ShortNameOf(Language language) =>
        All.Any(l => l != language && l.ShortName == language.ShortName) ? language.Tag.ToUpperInvariant() : language.ShortName;

    /// <summary>
    /// What stands before the path of a route: nothing, or a language, the default one too, since what is not canonical is
    /// redirected by its endpoint. Literal parts and not one parameter: routing multiplies every route behind a parameter
    /// into every route that begins with a word.
    /// </summary>
    public IReadOnlyList<string> Prefixes => ["", .. All.Select(l => "/" + l.Tag)];

    /// <summary>The language of an address: its first part, or the default one.</summary>
    public Language OfPath(PathString path) => NamedBy(path) ?? Default;

    /// <summary>The language that an address begins with.</summary>
    public Language? NamedBy(PathString path)
    {
        var text = path.Value.AsSpan().TrimStart('/');
        var end = text.IndexOf('/');
        return Find((end < 0 ? text : text[..end]).ToString());
    }
}
