using CryptoNews.Web.Hosting;
using Microsoft.Extensions.Options;

namespace CryptoNews.Web.Feeds;

/// <summary>How feeds are spread.</summary>
public sealed class FeedOptions
{
    public const string Section = "Feeds";

    /// <summary>Address of a WebSub hub; empty for none.</summary>
    public string Hub { get; set; } = "";
}

internal sealed class FeedOptionsCheck : IValidateOptions<FeedOptions>
{
    public ValidateOptionsResult Validate(string? name, FeedOptions options)
    {
        var found = new SettingProblems(FeedOptions.Section);
        if (options.Hub.Length > 0 && !WebAddress.IsOne(options.Hub))
            found.Add(nameof(options.Hub), options.Hub, "the address of a WebSub hub (https://hub.example/), or nothing");
        return found.Result;
    }
}
