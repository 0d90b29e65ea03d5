using System.Globalization;

namespace CryptoNews.Content;

/// <summary>
/// Gives headings their ids: <c>s-</c> and the slug, so that none takes a name that a script or a form looks up, and a
/// number where that is taken, in linear time.
/// </summary>
internal sealed class HeadingIds
{
    private const string Prefix = "s-";
    private const string WithoutSlug = "section";
    private const int LongestSlug = 60;

    // Enough for the longest slug.
    private const int LongestText = LongestSlug * 8;

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _bySlug = new(StringComparer.Ordinal);

    /// <summary>Keeps an id from being given to a heading.</summary>
    public void Reserve(string id) => _taken.Add(id);

    public string Add(string text)
    {
        var slug = SlugOf(text) is { Length: > 0 } own ? own : WithoutSlug;
        var id = Prefix + slug;
        if (!_taken.Add(id))
            id = WithNumber(id);
        _bySlug.TryAdd(slug, id);
        _bySlug.TryAdd(id, id);
        return id;
    }

    /// <summary>The id of the heading that an editor means by a fragment: its slug, its id or its text.</summary>
    public string? Find(string fragment) => _bySlug.GetValueOrDefault(fragment) ?? _bySlug.GetValueOrDefault(SlugOf(fragment));

    private string WithNumber(string id)
    {
        var number = _next.GetValueOrDefault(id, 2);
        string numbered;
        do
        {
            numbered = string.Create(CultureInfo.InvariantCulture, $"{id}-{number++}");
        }
        while (!_taken.Add(numbered));

        _next[id] = number;
        return numbered;
    }

    private static string SlugOf(string text)
    {
        var slug = Slug.From(text.Length > LongestText ? text[..LongestText] : text);
        if (slug.Length > LongestSlug)
            slug = slug[..(char.IsHighSurrogate(slug[LongestSlug - 1]) ? LongestSlug - 1 : LongestSlug)].TrimEnd('-');
        return slug;
    }
}
