namespace CryptoNews.Content;

/// <summary>What can be wrong with a body: CN20x and CN21x reject the file, CN22x lose only the value they name.</summary>
internal static class MarkdownProblems
{
    public static readonly ProblemKind Lines = new("CN200", ProblemSeverity.Error, "Too many lines");
    public static readonly ProblemKind Pipes = new("CN201", ProblemSeverity.Error, "Too many pipes on one line");
    public static readonly ProblemKind Links = new("CN202", ProblemSeverity.Error, "Too many links");
    public static readonly ProblemKind Brackets = new("CN203", ProblemSeverity.Error, "Too many [");
    public static readonly ProblemKind Markers = new("CN204", ProblemSeverity.Error, "Too many list or quote marks at the start of a line");
    public static readonly ProblemKind Emphasis = new("CN205", ProblemSeverity.Error, "Too many emphasis characters");
    public static readonly ProblemKind TableCells = new("CN206", ProblemSeverity.Error, "Tables too large");
    public static readonly ProblemKind OpenAddresses = new("CN207", ProblemSeverity.Error, "Link addresses that do not end");
    public static readonly ProblemKind Definitions = new("CN208", ProblemSeverity.Error, "Too many link and note definitions");
    public static readonly ProblemKind Depth = new("CN209", ProblemSeverity.Error, "Nested too deeply");
    public static readonly ProblemKind Html = new("CN210", ProblemSeverity.Error, "Body too large after rendering");
    public static readonly ProblemKind Unreadable = new("CN211", ProblemSeverity.Error, "Markdown that can't be read");

    public static readonly ProblemKind TopHeading = new("CN220", ProblemSeverity.Warning, "Heading of level 1");
    public static readonly ProblemKind Address = new("CN221", ProblemSeverity.Warning, "Link address not allowed");
    public static readonly ProblemKind Picture = new("CN222", ProblemSeverity.Warning, "Picture address not allowed");
    public static readonly ProblemKind Title = new("CN223", ProblemSeverity.Warning, "Title of a link or picture too long");
    public static readonly ProblemKind UnusedNote = new("CN224", ProblemSeverity.Warning, "Footnote that nothing refers to");
    public static readonly ProblemKind RawHtml = new("CN225", ProblemSeverity.Warning, "HTML in the text");
    public static readonly ProblemKind NoText = new("CN226", ProblemSeverity.Warning, "No text");
    public static readonly ProblemKind SecondFrontMatter = new("CN227", ProblemSeverity.Warning, "Second front matter");
    public static readonly ProblemKind LeftoverMarkup = new("CN228", ProblemSeverity.Warning, "Markup that is none");
    public static readonly ProblemKind OpenCode = new("CN229", ProblemSeverity.Warning, "Code that doesn't end");
    public static readonly ProblemKind TextAsCode = new("CN230", ProblemSeverity.Warning, "Text that is code");
    public static readonly ProblemKind ParagraphAsHeading = new("CN231", ProblemSeverity.Warning, "Paragraph that is a heading");
    public static readonly ProblemKind EscapedLineEnds = new("CN232", ProblemSeverity.Warning, "Escaped line ends");
    public static readonly ProblemKind NearSection = new("CN233", ProblemSeverity.Warning, "Heading that nearly names a section");
    public static readonly ProblemKind MissingScheme = new("CN234", ProblemSeverity.Warning, "Link without https://");

    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        Lines, Pipes, Links, Brackets, Markers, Emphasis, TableCells, OpenAddresses, Definitions, Depth, Html, Unreadable,
        TopHeading, Address, Picture, Title, UnusedNote, RawHtml, NoText, SecondFrontMatter, LeftoverMarkup, OpenCode,
        TextAsCode, ParagraphAsHeading, EscapedLineEnds, NearSection, MissingScheme,
    ];
}
