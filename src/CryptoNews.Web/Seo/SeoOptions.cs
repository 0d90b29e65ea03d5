using CryptoNews.Web.Hosting;
using Microsoft.Extensions.Options;

namespace CryptoNews.Web.Seo;

/// <summary>What search engines and other machines are told they may do.</summary>
public sealed class SeoOptions
{
    public const string Section = "Seo";

    internal const string Allow = "allow";
    internal const string Deny = "deny";

    /// <summary>What search engines may keep: all, none, or sources (everything but retellings of what stands elsewhere on the web).</summary>
    public string Index { get; set; } = "all";

    /// <summary>Whether agents of search engines may read the site: allow or deny.</summary>
    public string SearchAgents { get; set; } = Allow;

    /// <summary>Whether agents that collect texts for training models may.</summary>
    public string TrainingAgents { get; set; } = Deny;

    /// <summary>Whether agents may that fetch a page because a person asked them to.</summary>
    public string UserAgents { get; set; } = Allow;

    /// <summary>Key of IndexNow, 8 to 128 letters, digits and hyphens; empty for not taking part.</summary>
    public string IndexNowKey { get; set; } = "";

    /// <summary>Where changed addresses are sent to.</summary>
    public string IndexNowEndpoint { get; set; } = "https://api.indexnow.org/indexnow";
}

internal sealed class SeoOptionsCheck : IValidateOptions<SeoOptions>
{
    public ValidateOptionsResult Validate(string? name, SeoOptions options)
    {
        var found = new SettingProblems(SeoOptions.Section);
        if (options.Index is not ("all" or "none" or "sources"))
            found.Add(nameof(options.Index), options.Index, "all, none or sources");
        foreach (var (key, value) in new[] { (nameof(options.SearchAgents), options.SearchAgents), (nameof(options.TrainingAgents), options.TrainingAgents), (nameof(options.UserAgents), options.UserAgents) })
        {
            if (value is not (SeoOptions.Allow or SeoOptions.Deny))
                found.Add(key, value, "allow or deny");
        }

        if (options.IndexNowKey.Length > 0 && (options.IndexNowKey.Length is < 8 or > 128 || !options.IndexNowKey.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')))
            found.Add(nameof(options.IndexNowKey), options.IndexNowKey, "8 to 128 letters, digits and hyphens, or nothing");
        if (!WebAddress.IsOne(options.IndexNowEndpoint))
            found.Add(nameof(options.IndexNowEndpoint), options.IndexNowEndpoint, "the address of an IndexNow service: https://api.indexnow.org/indexnow");
        return found.Result;
    }
}
