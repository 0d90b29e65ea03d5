namespace CryptoNews.Content;

/// <summary>A body after rendering: safe HTML and what pages need to know of it.</summary>
/// <param name="Html">Contains only elements and attributes that the renderer writes itself.</param>
/// <param name="Headings">In order; H2 to H6.</param>
/// <param name="Impacts">Bullets of the section on market impact, as plain text.</param>
/// <param name="PlainText">Text without marks, blocks separated by line feeds.</param>
/// <param name="FirstParagraph">Plain text of the first paragraph; empty when there is none.</param>
/// <param name="WordCount">Words of the plain text.</param>
public sealed record RenderedBody(
    string Html,
    IReadOnlyList<Heading> Headings,
    IReadOnlyList<string> Impacts,
    string PlainText,
    string FirstParagraph,
    int WordCount)
{
    /// <summary>Pictures of the content folder in the text, each as its path there, beginning with <c>/</c>.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];
}

/// <param name="Level">2 to 6.</param>
/// <param name="Id">Value of the <c>id</c> attribute, unique in the body.</param>
/// <param name="Text">Plain text.</param>
public sealed record Heading(int Level, string Id, string Text);
