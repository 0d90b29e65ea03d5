using System.Globalization;
using Microsoft.Extensions.Options;

namespace CryptoNews.Web.Hosting;

/// <summary>Where the articles come from.</summary>
public sealed class ContentOptions
{
    public const string Section = "Content";

    /// <summary>The folder with the articles, absolute or relative to the working directory.</summary>
    public string Path { get; set; } = "content";

    /// <summary>Seconds between two looks at the folder, 1 to 3600.</summary>
    public int PollSeconds { get; set; } = 60;

    /// <summary>Host names from which covers and pictures may come.</summary>
    public IReadOnlyList<string> ImageHosts { get; set; } = ["images.unsplash.com"];
}

internal sealed class ContentOptionsCheck : IValidateOptions<ContentOptions>
{
    public ValidateOptionsResult Validate(string? name, ContentOptions options)
    {
        var found = new SettingProblems(ContentOptions.Section);
        if (string.IsNullOrWhiteSpace(options.Path) || options.Path.Contains('\0', StringComparison.Ordinal))
            found.Add(nameof(options.Path), options.Path, "the folder with the articles: content");
        else if (File.Exists(options.Path))
            found.Add(nameof(options.Path), options.Path, "the folder with the articles; this is a file");
        if (options.PollSeconds is < 1 or > 3600)
            found.Add(nameof(options.PollSeconds), options.PollSeconds.ToString(CultureInfo.InvariantCulture), "a whole number of seconds from 1 to 3600");
        foreach (var host in options.ImageHosts.Where(h => !IsHostName(h)))
            found.Add(nameof(options.ImageHosts), host, "host names only: images.unsplash.com");
        return found.Result;
    }

    // The names go into the Content-Security-Policy as they are.
    private static bool IsHostName(string host) =>
        host.Contains('.', StringComparison.Ordinal)
        && host.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-')
        && Uri.CheckHostName(host) == UriHostNameType.Dns;
}
