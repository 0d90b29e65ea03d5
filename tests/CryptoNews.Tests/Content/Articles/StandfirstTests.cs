using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Articles;

public sealed class StandfirstTests
{
    [Fact]
    public void A_short_paragraph_is_the_description() => Assert.Equal("Short and whole.", Standfirst.FromParagraph("  Short \n and whole. "));

    [Fact]
    public void A_long_paragraph_is_cut_at_a_word()
    {
        var paragraph = string.Join(' ', Enumerable.Repeat("seventeen,letters", 20));
        var description = Standfirst.FromParagraph(paragraph);
        Assert.EndsWith("letters…", description, StringComparison.Ordinal);
        Assert.InRange(description.Length, 160, 180);
    }

    [Fact]
    public void A_cut_leaves_no_comma_behind()
    {
        var paragraph = new string('a', 170) + ", " + new string('b', 50);
        Assert.Equal(new string('a', 170) + "…", Standfirst.FromParagraph(paragraph));
    }

    [Fact]
    public void A_word_that_ends_at_the_limit_is_kept()
    {
        var paragraph = new string('a', 100) + " " + new string('b', 78) + " c d";
        Assert.Equal(paragraph[..179] + "…", Standfirst.FromParagraph(paragraph));
    }

    [Theory]
    [InlineData("word.", "")]
    [InlineData("word!", "")]
    [InlineData("word?»", "")]
    [InlineData("word.)", "")]
    [InlineData("word…", "")]
    [InlineData("word", "…")]
    [InlineData("word»,", "…")]
    public void A_cut_behind_a_sentence_needs_no_ellipsis(string last, string ellipsis)
    {
        var beginning = new string('a', 160) + " " + last;
        Assert.Equal(beginning.TrimEnd(',') + ellipsis, Standfirst.FromParagraph($"{beginning} B{new string('b', 50)}"));
    }

    [Theory]
    [InlineData('s')]
    [InlineData('1')]
    public void A_stop_within_a_sentence_is_no_end_of_it(char next)
    {
        var beginning = new string('a', 160) + " U.S.";
        Assert.Equal(beginning + "…", Standfirst.FromParagraph($"{beginning} {next}{new string('b', 50)}"));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("😀")]
    [InlineData("e\u0301\u0302")]
    public void One_endless_word_is_cut_between_characters(string character)
    {
        var description = Standfirst.FromParagraph(string.Concat(Enumerable.Repeat(character, 300)));
        Assert.InRange(description.Length, 170, 180);
        Assert.Equal(0, (description.Length - 1) % character.Length);
    }

    [Fact]
    public void Without_a_paragraph_there_is_no_description() => Assert.Equal("", Standfirst.FromParagraph(""));

    [Theory]
    [InlineData("The first paragraph", null)]
    [InlineData("The first paragraph.", null)]
    [InlineData("The first para…", null)]
    [InlineData("The first para...", null)]
    [InlineData("The   first", null)]
    [InlineData("Something else", "Something else")]
    [InlineData("The first paragraph. And more", "The first paragraph. And more")]
    [InlineData("the first paragraph", "the first paragraph")]
    public void A_description_that_repeats_the_beginning_is_no_standfirst(string given, string? standfirst)
    {
        var article = SmallFile.Read($"description: {given}");
        Assert.Equal(standfirst, article.Standfirst);
        Assert.Equal(given.Replace("   ", " ", StringComparison.Ordinal), article.Description);
    }

    [Fact]
    public void A_description_made_from_the_body_is_no_standfirst() => Assert.Null(SmallFile.Read().Standfirst);
}
