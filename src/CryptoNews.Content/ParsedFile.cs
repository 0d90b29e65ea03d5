namespace CryptoNews.Content;

/// <summary>What one file of the content folder turned out to be.</summary>
/// <param name="Path">Relative to the content folder.</param>
/// <param name="Key">Known even of a rejected file, because it comes from the path.</param>
/// <param name="Language">Null when the file was rejected before its language was known.</param>
/// <param name="Article">Set when the file is an article without errors.</param>
/// <param name="Page">Set when the file is a page of the site's own (<c>_pages/</c>) without errors.</param>
/// <param name="Problems">In order of line and column.</param>
public sealed record ParsedFile(
    string Path,
    string Key,
    string? Language,
    Article? Article,
    SitePage? Page,
    IReadOnlyList<ContentProblem> Problems)
{
    public bool Rejected => Article is null && Page is null;

    /// <summary>
    /// The pictures in the content folder that the file names, as its cover and in its text, each once, as paths that begin
    /// with <c>/</c>. None of a rejected file.
    /// </summary>
    public IReadOnlyList<BodyReference> Pictures { get; init; } = [];

    /// <summary>What the folder has at the places of <see cref="Pictures"/>, in their order; nothing before it was looked at (<see cref="PictureCheck"/>).</summary>
    public IReadOnlyList<PictureState> PictureStates { get; init; } = [];

    /// <summary>A file that was not read, and why.</summary>
    public static ParsedFile RejectedBy(string path, ContentProblem problem) =>
        new(path, Slug.KeyFromPath(System.IO.Path.ChangeExtension(path, null)), null, null, null, [problem]);
}

/// <summary>A page of the site's own, from <c>_pages/{slug}[.lang].md</c>, shown at <c>/{slug}</c>.</summary>
public sealed record SitePage
{
    public required string Path { get; init; }

    /// <summary>One part: letters, digits, <c>-</c> and <c>_</c>.</summary>
    public required string Slug { get; init; }

    public required string Language { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public bool Draft { get; init; }

    public required RenderedBody Body { get; init; }
}
