using System.Globalization;
using Markdig.Extensions.Footnotes;

namespace CryptoNews.Content;

/// <summary>
/// Footnotes in the order in which readers meet them. Markdig's own order counts references that are never shown:
/// those in notes that nothing refers to.
/// </summary>
internal sealed class Notes
{
    /// <summary>Id of the heading above the notes.</summary>
    public const string HeadingId = "s-notes";

    private readonly Dictionary<Footnote, Note> _byBlock = [];
    private readonly Dictionary<FootnoteLink, string> _ids = [];

    public List<Note> InOrder { get; } = [];

    public void Add(FootnoteLink reference)
    {
        if (!_byBlock.TryGetValue(reference.Footnote, out var note))
        {
            note = new Note(reference.Footnote, InOrder.Count + 1);
            _byBlock.Add(reference.Footnote, note);
            InOrder.Add(note);
        }

        _ids.Add(reference, note.AddReference());
    }

    public bool Contains(Footnote block) => _byBlock.ContainsKey(block);

    public Note Of(FootnoteLink reference) => _byBlock[reference.Footnote];

    public string IdOf(FootnoteLink reference) => _ids[reference];
}

/// <param name="Number">From 1.</param>
internal sealed record Note(Footnote Block, int Number)
{
    public string Id { get; } = string.Create(CultureInfo.InvariantCulture, $"s-f{Number}");

    /// <summary>Ids of the places that refer to the note.</summary>
    public List<string> References { get; } = [];

    public string AddReference()
    {
        References.Add(References.Count == 0
            ? string.Create(CultureInfo.InvariantCulture, $"s-r{Number}")
            : string.Create(CultureInfo.InvariantCulture, $"s-r{Number}-{References.Count + 1}"));
        return References[^1];
    }
}
