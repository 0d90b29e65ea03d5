using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Localization;

/// <summary>The languages of the site, in the order of the settings.</summary>
public sealed class Languages
{
    public Languages(SiteOptions site)
    {
        All = [.. site.Languages.Select(tag => new Language(tag, tag == site.DefaultLanguage, site.Zone))];
        Default = All.Single(l => l.IsDefault);
    }

    public IReadOnlyList<Language> All { get; }

    public Language Default { get; }

    /// <summary>By tag, whatever its case.</summary>
    public Language? Find(string? tag) => All.FirstOrDefault(l => string.Equals(l.Tag, tag, StringComparison.OrdinalIgnoreCase));

    /// <summary>The language of an address: its first part, or the default one.</summary>
    public Language OfPath(PathString path)
    {
        var text = path.Value.AsSpan().TrimStart('/');
        var end = text.IndexOf('/');
        return Find((end < 0 ? text : text[..end]).ToString()) ?? Default;
    }
}
