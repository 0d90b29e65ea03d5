using CryptoNews.Web.Hosting;
using Microsoft.Extensions.Options;

namespace CryptoNews.Web.Metrics;

/// <summary>Who may read the metrics.</summary>
public sealed class MetricsOptions
{
    public const string Section = "Metrics";

    private const int Shortest = 16;

    private const int Longest = 200;

    /// <summary>What is sent as <c>Authorization: Bearer …</c>; while it is empty nobody else's machine can read them.</summary>
    public string Token { get; set; } = "";

    internal bool HasToken => Token.Length > 0;

    // What a header can carry, and what nobody guesses.
    internal bool IsTokenUsable => Token.Length is >= Shortest and <= Longest && Token.All(c => c is > ' ' and <= '~');

    internal static string TokenWanted => $"{Shortest} to {Longest} letters, digits and signs without spaces, or nothing to keep the metrics closed";
}

internal sealed class MetricsOptionsCheck : IValidateOptions<MetricsOptions>
{
    public ValidateOptionsResult Validate(string? name, MetricsOptions options)
    {
        var found = new SettingProblems(MetricsOptions.Section);
        // A secret, even one that is too short, must not be found in a log.
        if (options.HasToken && !options.IsTokenUsable)
            found.Add(nameof(options.Token), "(not shown)", MetricsOptions.TokenWanted);
        return found.Result;
    }
}
