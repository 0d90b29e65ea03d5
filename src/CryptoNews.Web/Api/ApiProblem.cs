using CryptoNews.Web.Localization;
using Microsoft.AspNetCore.WebUtilities;

namespace CryptoNews.Web.Api;

/// <summary>An error, as RFC 9457 has it.</summary>
public sealed record ApiProblem
{
    public const string ContentType = "application/problem+json";

    /// <summary>Where this kind of error is described.</summary>
    public required string Type { get; init; }

    public required string Title { get; init; }

    public required int Status { get; init; }

    /// <summary>What to do about it.</summary>
    public required string Detail { get; init; }

    /// <summary>By parameter, what to write instead.</summary>
    public IReadOnlyDictionary<string, string>? Errors { get; init; }

    /// <summary>Finds a failure of the server in its log.</summary>
    public string? Reference { get; init; }

    internal static ApiProblem Of(int status, Edition edition, IReadOnlyDictionary<string, string>? errors = null, string? reference = null) => new()
    {
        Type = $"{edition.Addresses.Absolute(edition.Addresses.Api(edition.Language.Tag))}#{status}",
        Title = ReasonPhrases.GetReasonPhrase(status),
        Status = status,
        Detail = edition.Languages.Default.Words.Find($"api_error_{status}") ?? edition.Languages.Default.Words[status < 500 ? "api_error_400" : "api_error_500"],
        Errors = errors is { Count: > 0 } ? errors : null,
        Reference = status == StatusCodes.Status500InternalServerError ? reference : null,
    };
}
