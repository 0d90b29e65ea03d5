using System.Globalization;
using System.Text;

namespace CryptoNews.Content;

/// <summary>The file of an article that somebody begins to write: a draft with every key that matters, which the checker accepts.</summary>
public sealed record ArticleSkeleton
{
    // Commented out, with what to write from the table of keys.
    private static readonly FrontMatterKey[] Offered =
    [
        FrontMatterKeys.Description, FrontMatterKeys.ExternalId, FrontMatterKeys.Source, FrontMatterKeys.Sentiment,
        FrontMatterKeys.StickyWeight, FrontMatterKeys.ExpiresAt, FrontMatterKeys.CoverImage, FrontMatterKeys.Ai, FrontMatterKeys.Aliases,
    ];

    /// <summary>On one line; see <see cref="TitleOf"/>.</summary>
    public required string Title { get; init; }

    public required string Language { get; init; }

    /// <summary>Written with its offset.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    public string? Category { get; init; }

    /// <summary>Markdown.</summary>
    public required string Body { get; init; }

    /// <summary>The article that this one will be a translation of.</summary>
    public Article? Original { get; init; }

    /// <summary>Stands before every text that is still in the language of the original.</summary>
    public string Mark { get; init; } = "";

    /// <summary>A headline as an article can have it.</summary>
    /// <param name="written">Line ends and control characters become blanks.</param>
    /// <returns>Null when nothing visible is left, or more than 300 characters.</returns>
    public static string? TitleOf(string written) =>
        TextValue.OneLine(written, out _) is { Length: <= FileLimits.Title } title && TextValue.IsVisible(title) ? title : null;

    /// <summary>The text of the file.</summary>
    public override string ToString()
    {
        var yaml = new StringBuilder("---\n");
        Add(yaml, FrontMatterKeys.Title, YamlText.Quote(Title));
        if (Original is null)
            AddOwn(yaml);
        else
            AddFrom(yaml, Original);
        return yaml.Append("---\n").Append(Body.TrimStart('\n').TrimEnd()).Append('\n').ToString();
    }

    private void AddOwn(StringBuilder yaml)
    {
        Add(yaml, FrontMatterKeys.PublishedAt, Show(PublishedAt));
        Add(yaml, FrontMatterKeys.Lang, Language);
        Add(yaml, FrontMatterKeys.Category, YamlText.Quote(Category ?? FrontMatterKeys.Category.Default!));
        Add(yaml, FrontMatterKeys.Tags, "[]");
        Add(yaml, FrontMatterKeys.Draft, "true");
        foreach (var key in Offered)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"# {key.Name}:");
            if (key.Type != KeyType.Map)
                yaml.Append(CultureInfo.InvariantCulture, $" {key.Wanted}");
            yaml.Append('\n');
            foreach (var part in key.Type == KeyType.Map ? key.Parts : [])
                yaml.Append(CultureInfo.InvariantCulture, $"#   {part.Name}: {part.Wanted}\n");
        }
    }

    private void AddFrom(StringBuilder yaml, Article original)
    {
        if (original.Standfirst is { } standfirst)
            Add(yaml, FrontMatterKeys.Description, YamlText.Quote(Marked(standfirst, FileLimits.Value)));
        Add(yaml, FrontMatterKeys.PublishedAt, Show(PublishedAt));
        Add(yaml, FrontMatterKeys.Lang, Language);
        AddText(yaml, FrontMatterKeys.ExternalId, original.ExternalId);
        if (original.Source is { } source)
        {
            yaml.Append("source:\n");
            AddText(yaml, SourceKeys.Name, source.Name, "  ");
            AddText(yaml, SourceKeys.Key, source.Key, "  ");
            AddText(yaml, SourceKeys.Type, source.Type, "  ");
            AddText(yaml, SourceKeys.Url, source.Url, "  ");
        }

        AddText(yaml, FrontMatterKeys.Category, Category ?? original.Category);
        Add(yaml, FrontMatterKeys.Tags, $"[{string.Join(", ", original.Tags.Select(YamlText.Quote))}]");
        if (original.StickyWeight != 0)
            Add(yaml, FrontMatterKeys.StickyWeight, original.StickyWeight.ToString(CultureInfo.InvariantCulture));
        if (original.Sentiment != Sentiment.Unrated)
            Add(yaml, FrontMatterKeys.Sentiment, original.Sentiment.ToString().ToUpperInvariant());
        if (original.Score != 0)
            Add(yaml, FrontMatterKeys.Score, original.Score.ToString("R", CultureInfo.InvariantCulture));
        Add(yaml, FrontMatterKeys.Draft, "true");
        if (original.ExpiresAt is { } end)
            Add(yaml, FrontMatterKeys.ExpiresAt, Show(end));
        if (original.Cover is { } cover)
            AddCover(yaml, cover);
        AddProvenance(yaml, original);
    }

    private void AddCover(StringBuilder yaml, CoverImage cover)
    {
        yaml.Append("coverImage:\n");
        AddText(yaml, CoverKeys.Raw, cover.Raw, "  ");
        AddText(yaml, CoverKeys.Full, cover.Full, "  ");
        AddText(yaml, CoverKeys.Regular, cover.Regular, "  ");
        AddText(yaml, CoverKeys.Small, cover.Small, "  ");
        AddText(yaml, CoverKeys.Thumb, cover.Thumb, "  ");
        AddText(yaml, CoverKeys.SmallS3, cover.SmallS3, "  ");
        AddText(yaml, CoverKeys.Alt, cover.Alt is null ? null : Marked(cover.Alt, FileLimits.Value), "  ");
        AddText(yaml, CoverKeys.Width, cover.Width?.ToString(CultureInfo.InvariantCulture), "  ");
        AddText(yaml, CoverKeys.Height, cover.Height?.ToString(CultureInfo.InvariantCulture), "  ");
        if (cover.AuthorName is null && cover.AuthorUrl is null)
            return;
        yaml.Append("  author:\n");
        AddText(yaml, CoverKeys.AuthorName, cover.AuthorName, "    ");
        AddText(yaml, CoverKeys.AuthorUrl, cover.AuthorUrl, "    ");
    }

    // A review of the original is none of the translation.
    private static void AddProvenance(StringBuilder yaml, Article original)
    {
        yaml.Append("ai:\n");
        if (original.Ai?.Rewritten is { } rewritten)
            yaml.Append(rewritten ? "  rewritten: true\n" : "  rewritten: false\n");
        AddText(yaml, AiKeys.ExpandedAt, original.Ai?.ExpandedAt is { } time ? Show(time) : null, "  ");
        AddText(yaml, AiKeys.Version, original.Ai?.Version?.ToString(CultureInfo.InvariantCulture), "  ");
        AddText(yaml, AiKeys.Model, original.Ai?.Model, "  ");
        yaml.Append("  # Says \"translated by AI\" to readers; delete the next line when a person translates.\n");
        AddText(yaml, AiKeys.TranslatedFrom, original.Language, "  ");
    }

    private string Marked(string text, int longest) => TextValue.OneLine($"{Mark} {text}", out _) is var marked && marked.Length <= longest
        ? marked
        : string.Concat(marked.AsSpan(0, longest - (char.IsHighSurrogate(marked[longest - 2]) ? 2 : 1)), "…");

    private static void AddText(StringBuilder yaml, FrontMatterKey key, string? value, string indent = "")
    {
        if (value is not null)
            Add(yaml.Append(indent), key, YamlText.Quote(value));
    }

    private static void Add(StringBuilder yaml, FrontMatterKey key, string value) =>
        yaml.Append(key.Name).Append(": ").Append(value).Append('\n');

    private static string Show(DateTimeOffset time) => time.ToString(
        (time.Millisecond, time.Offset) switch
        {
            (0, { Ticks: 0 }) => "yyyy-MM-dd'T'HH:mm:ss'Z'",
            (0, _) => "yyyy-MM-dd'T'HH:mm:sszzz",
            (_, { Ticks: 0 }) => "yyyy-MM-dd'T'HH:mm:ss.fff'Z'",
            _ => "yyyy-MM-dd'T'HH:mm:ss.fffzzz",
        },
        CultureInfo.InvariantCulture);
}
