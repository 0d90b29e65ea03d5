namespace CryptoNews.Web.Hosting;

/// <summary>
/// Lists in the settings. Configuration merges lists by position, so that one language in an environment variable
/// would replace the first of two and keep the second; here the last source that gives the list gives all of it.
/// </summary>
internal static class WholeList
{
    /// <returns>Null when no source gives the list. One text with commas is a list too.</returns>
    public static IReadOnlyList<string>? Read(IConfiguration configuration, string key)
    {
        foreach (var source in ((IConfigurationRoot)configuration).Providers.Reverse())
        {
            var places = source.GetChildKeys([], key).Distinct(StringComparer.Ordinal).ToList();
            if (places.Count > 0)
                return [.. places.Select(place => source.TryGet($"{key}:{place}", out var item) ? item?.Trim() : null).OfType<string>()];

            // An empty text is a list of nothing: who forbids every host says so by it.
            if (source.TryGet(key, out var text) && text is not null)
                return text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        }

        return null;
    }
}
