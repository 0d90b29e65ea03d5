using CryptoNews.Store;

namespace CryptoNews.Tests.Store.Search;

public sealed class HitMarksTests
{
    [Theory]
    [InlineData("halving", "Third halvings: the reward", "Third [halvings]: the reward")]
    [InlineData("біржа", "Токійські біржі та об’єкт", "Токійські [біржі] та об’єкт")]
    [InlineData("\"block reward\"", "A reward, a block: block rewards", "A reward, a block: [block rewards]")]
    [InlineData("840000", "Block 840,000 came", "Block [840,000] came")]
    [InlineData("<b>", "x < b > y", "x < [b] > y")]
    public void Inflected_words_and_whole_phrases_are_marked(string typed, string text, string marked) =>
        Assert.Equal(marked, Shown(Marks(typed).In(text)));

    [Fact]
    public void An_excerpt_shows_the_place_where_most_words_stand_together()
    {
        var html = $"<p>halving {string.Concat(Enumerable.Repeat("filler ", 100))}</p><p>the halving of a reward</p><p>{string.Concat(Enumerable.Repeat("filler ", 100))}</p>";

        var excerpt = Shown(Marks("halving reward").Excerpt(html)!);

        Assert.Contains("the [halving] of a [reward]", excerpt, StringComparison.Ordinal);
        Assert.StartsWith("… ", excerpt, StringComparison.Ordinal);
        Assert.EndsWith(" …", excerpt, StringComparison.Ordinal);
        Assert.InRange(excerpt.Length, 100, 300);
    }

    [Theory]
    [InlineData("<h2>Overview</h2>\n<p>A halving\nof the reward.</p>\n<p>Next.</p>", "A [halving] of the reward. Next.")]
    [InlineData("<p>Before</p><table><tr><th>Year</th><th>Halving</th></tr><tr><td>2012</td><td>25</td></tr></table>", "Before · Year · [Halving] · 2012 · 25")]
    [InlineData("<p>He said \"no.\"</p><p>A halving (the second).</p><p>One (two)</p><p>End</p>", "He said \"no.\" A [halving] (the second). One (two) · End")]
    [InlineData("<ul><li>halving</li><li>The price: high</li></ul>", "[halving] · The price: high")]
    [InlineData("<p>These came:</p><p>halving;</p><p>price</p>", "These came: [halving]; price")]
    public void Blocks_that_are_no_sentences_do_not_run_into_each_other(string html, string excerpt) =>
        Assert.Equal(excerpt, Shown(Marks("halving").Excerpt(html)!));

    [Theory]
    [InlineData("<h2 id=\"s\">Overview</h2>\n<p>A halving.</p>", "A [halving].")]
    [InlineData("<h2>What happened?</h2><p>A halving.</p>", "A [halving].")]
    [InlineData("<h2>Overview</h2><h3>Why</h3><p>A halving.</p>", "Why · A [halving].")]
    [InlineData("<h2>The halving</h2><p>A halving.</p>", "The [halving] · A [halving].")]
    [InlineData("<h2>Halving</h2>", "[Halving]")]
    [InlineData("<hr />\n<p>Before.</p><h2>Overview</h2><p>A halving.</p>", "Before. Overview · A [halving].")]
    [InlineData("<p>Before.</p><h2>Overview</h2><p>A halving.</p>", "Before. Overview · A [halving].")]
    [InlineData("<h2>A long heading of these words</h2><p>And before the halving that is meant here stand some words.</p>", "And before the [halving] that is meant here stand some words.")]
    public void A_heading_that_the_text_begins_with_is_left_out_unless_it_is_what_was_found(string html, string excerpt) =>
        Assert.Equal(excerpt, Shown(Marks("halving").Excerpt(html)!));

    [Theory]
    [InlineData("478558", "<p>Block\u00a0478\u00a0558 came,\u202fas 5\u202f% \u00a0did.</p>", "Block\u00a0[478\u00a0558] came,\u202fas 5\u202f% did.")]
    [InlineData("block", "<p>The&nbsp;block</p><p>&nbsp;</p><p>&nbsp;ended&nbsp;</p>", "The\u00a0[block] · ended")]
    public void Blanks_at_which_no_line_breaks_stay(string typed, string html, string excerpt) =>
        Assert.Equal(excerpt, Shown(Marks(typed).Excerpt(html)!));

    [Fact]
    public void Markup_of_the_body_is_not_text_and_its_entities_are()
    {
        Assert.Equal("a [halving] < b & c", Shown(Marks("halving").Excerpt("<p>a <em>halving</em> &lt; b &amp; c</p>")!));
        Assert.Null(Marks("em").Excerpt("<p>a <em>halving</em></p>"));
    }

    [Fact]
    public void One_word_repeated_through_a_whole_file_is_excerpted_like_any_other() =>
        Assert.InRange(Shown(Marks("mining").Excerpt($"<p>{string.Concat(Enumerable.Repeat("mining ", 8000))}</p>")!).Length, 100, 400);

    // The 3,000th and the 40,000th character, where long texts are cut, stand in a word here.
    [Theory]
    [InlineData(2_997, ' ')]
    [InlineData(2_997, '\u00a0')]
    [InlineData(39_997, ' ')]
    [InlineData(39_997, '\u202f')]
    public void The_part_of_a_word_that_stands_before_a_cut_is_no_hit(int before, char blank)
    {
        var html = $"<p>{string.Concat(Enumerable.Repeat($"a{blank}", before / 2))}mining goes on</p>";

        Assert.Null(Marks("min").Excerpt(html));
        Assert.Null(Marks("mini").Excerpt(html));
    }

    [Fact]
    public void A_word_that_ends_where_the_room_does_is_whole() => Assert.Equal(5, ExcerptLine.EndOfWords("aa bb cc", 5));

    private static HitMarks Marks(string typed) =>
        new(new SearchMatch([.. SearchQueryReader.Read(typed).Wanted.Select(c => new Alternatives([new(c.Lexemes)]))], [], 1));

    private static string Shown(IEnumerable<MarkedText> pieces) =>
        string.Concat(pieces.Select(p => p.IsHit ? $"[{p.Text}]" : p.Text));
}
