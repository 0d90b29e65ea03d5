using Microsoft.AspNetCore.Http.Headers;

namespace CryptoNews.Web.Localization;

internal static class ReaderLanguages
{
    /// <summary>
    /// Every language of the site, the reader's first: the one that the address names, those of Accept-Language by
    /// their weight, the default one, the rest.
    /// </summary>
    public static IEnumerable<Language> Of(HttpRequest request, Language? named, Languages languages)
    {
        var wished = new RequestHeaders(request.Headers).AcceptLanguage
            .Where(l => l.Quality is not 0)
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => Best(l.Value.ToString(), languages));
        return new[] { named }.Concat(wished).Append(languages.Default).Concat(languages.All).OfType<Language>().Distinct();
    }

    // "uk-UA" is served by "uk", and "pt" by "pt-BR".
    private static Language? Best(string range, Languages languages) =>
        languages.Find(range) ?? languages.All.FirstOrDefault(l => Primary(l.Tag).Equals(Primary(range), StringComparison.OrdinalIgnoreCase));

    private static string Primary(string tag) => tag.Split('-')[0];
}
