using CryptoNews.Web.Listing;

namespace CryptoNews.Web.Caching;

/// <summary>
/// Lets the answers of an endpoint be kept by <see cref="PageCache"/>: they must be the same for every reader, and depend
/// on the address, the store, the day and the minute alone. The endpoint sees no other parameters than those named here, so that an
/// answer can't depend on what its place in the cache does not say. Answers to words that somebody typed are made and tagged
/// like the others, but not kept: there are as many as anybody likes, and hardly ever two who ask the same.
/// </summary>
/// <param name="parameters">Names of the query parameters that it reads.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class CachedPageAttribute(params string[] parameters) : Attribute
{
    public IReadOnlyList<string> Parameters { get; } = parameters;

    public bool Keeps(HttpRequest request) => !Parameters.Contains(ListingAddress.TextName) || !request.Query.ContainsKey(ListingAddress.TextName);
}

internal static class CachedPages
{
    /// <summary>Lets answers be kept: <see cref="CachedPageAttribute"/>.</summary>
    public static T Cached<T>(this T endpoint, params string[] parameters)
        where T : IEndpointConventionBuilder
        => endpoint.WithMetadata(new CachedPageAttribute(parameters));
}
