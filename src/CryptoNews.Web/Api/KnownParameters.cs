using CryptoNews.Web.Caching;
using CryptoNews.Web.Listing;

namespace CryptoNews.Web.Api;

/// <summary>
/// Refuses parameters that an operation does not have. Left alone, a misspelled filter would list everything, and who asks
/// for page after page would get the first for ever. What is known to the endpoint is all it sees, so this comes before it.
/// </summary>
internal static class KnownParameters
{
    private const string PageAdvice = "There are no pages; go on at the next of the answer before.";

    public static Task ExpectAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata is not { } endpoint
            || endpoint.GetMetadata<ApiLimiter.Limited>() is null
            || endpoint.GetMetadata<CachedPageAttribute>() is not { Parameters: var known })
        {
            return next(context);
        }

        var errors = context.Request.Query.Keys
            .Where(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase))
            .ToDictionary(name => name, name => AdviceOn(name, known), StringComparer.Ordinal);
        return errors.Count == 0
            ? next(context)
            : ApiProblems.BadRequest(context, errors).ExecuteAsync(context);
    }

    private static string AdviceOn(string name, IReadOnlyList<string> known) => name.Equals(ListingAddress.PageName, StringComparison.OrdinalIgnoreCase)
        ? PageAdvice
        : $"There is no such parameter; there are {string.Join(", ", known)}.";
}
