namespace CryptoNews.Content;

/// <summary>A body after rendering: safe HTML and what pages need to know of it.</summary>
/// <param name="Html">Contains only elements and attributes that the renderer writes itself.</param>
/// <param name="Headings">In order; H2 to H6.</param>
/// <param name="Impacts">Bullets of the section on market impact, as plain text.</param>
/// <param name="FirstParagraph">Plain text of the first paragraph; empty when there is none.</param>
/// <param name="WordCount">Words of the text without marks.</param>
public sealed record RenderedBody(
    string Html,
    IReadOnlyList<Heading> Headings,
    IReadOnlyList<string> Impacts,
    string FirstParagraph,
    int WordCount)
{
    /// <summary>Every link that leads to a path of this site or to another host, as written; but for those to <see cref="Pictures"/>.</summary>
    public IReadOnlyList<BodyReference> Links { get; init; } = [];

    /// <summary>Every picture that is a file of the content folder, shown or linked to, as a path from there that begins with <c>/</c>.</summary>
    public IReadOnlyList<BodyReference> Pictures { get; init; } = [];
}

/// <summary>Something that a body refers to, or a cover.</summary>
/// <param name="Address">Where it leads.</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Column">Column in UTF-16 units, from 1.</param>
public sealed record BodyReference(string Address, int Line, int Column)
{
    /// <summary>A picture to which the text leads, and which it does not show.</summary>
    public bool IsLink { get; init; }
}

/// <summary>A heading of a body, to which contents lead.</summary>
/// <param name="Level">2 to 6.</param>
/// <param name="Id">Value of the <c>id</c> attribute, unique in the body.</param>
/// <param name="Text">Plain text.</param>
public sealed record Heading(int Level, string Id, string Text);
