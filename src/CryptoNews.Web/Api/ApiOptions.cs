using System.Globalization;
using CryptoNews.Web.Hosting;
using Microsoft.Extensions.Options;

namespace CryptoNews.Web.Api;

/// <summary>What one client may ask of the API.</summary>
public sealed class ApiOptions
{
    public const string Section = "Api";

    /// <summary>Requests of one client address in a minute, 1 to 100,000.</summary>
    public int RequestsPerMinute { get; set; } = 120;
}

internal sealed class ApiOptionsCheck : IValidateOptions<ApiOptions>
{
    public ValidateOptionsResult Validate(string? name, ApiOptions options)
    {
        var found = new SettingProblems(ApiOptions.Section);
        if (options.RequestsPerMinute is < 1 or > 100_000)
            found.Add(nameof(options.RequestsPerMinute), options.RequestsPerMinute.ToString(CultureInfo.InvariantCulture), "a whole number from 1 to 100000");
        return found.Result;
    }
}
