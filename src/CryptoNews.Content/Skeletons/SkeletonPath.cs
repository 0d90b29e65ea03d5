using System.Globalization;
using System.Text;

namespace CryptoNews.Content;

/// <summary>Where a new article goes.</summary>
public static class SkeletonPath
{
    // Of 255 bytes that file systems allow, with room for language, extension and the name of a temporary file.
    private const int MostBytes = 160;

    /// <param name="title">Its words make the name; letters stay in their script.</param>
    /// <param name="local">The time of publication in the site's zone.</param>
    /// <returns>Relative to the content folder: <c>2026/01/name.uk.md</c>.</returns>
    public static string Of(string title, string language, DateTimeOffset local)
    {
        var slug = Slug.From(title);
        if (Encoding.UTF8.GetByteCount(slug) > MostBytes)
            slug = Cut(slug);
        return string.Create(CultureInfo.InvariantCulture, $"{local:yyyy}/{local:MM}/{(slug.Length == 0 ? "untitled" : slug)}.{language}.md");
    }

    /// <summary>The path of a translation: beside its original, so that one key makes them twins.</summary>
    public static string OfTranslation(string original, string language, ContentRules rules)
    {
        var stem = original[..^3];
        var dot = stem.LastIndexOf('.');
        if (ContentPath.Of(original, rules).Language is not null)
            stem = stem[..dot];
        return $"{stem}.{language}.md";
    }

    /// <summary>The file that a new one would take the address from, or that would keep it from having one.</summary>
    /// <param name="existing">Paths of all files of the folder.</param>
    public static string? Clash(string path, IEnumerable<string> existing, ContentRules rules)
    {
        var wanted = ContentPath.Of(path, rules);
        return existing.FirstOrDefault(other =>
            ContentPath.Of(other, rules) is var there && there.Key == wanted.Key && (there.Language ?? rules.DefaultLanguage) == wanted.Language);
    }

    // At the end of a word, where there is one.
    private static string Cut(string slug)
    {
        var length = slug.Length;
        while (Encoding.UTF8.GetByteCount(slug.AsSpan(0, length)) > MostBytes || char.IsHighSurrogate(slug[length - 1]))
            length--;
        var word = slug.LastIndexOf('-', length - 1);
        return slug[..(word > length / 2 ? word : length)];
    }
}
