using System.Text;
using CryptoNews.Content;
using CryptoNews.Store;

namespace CryptoNews.Tests.Store.Search;

public sealed class HtmlTextTests
{
    [Fact]
    public void Numbers_of_footnotes_are_no_words() =>
        Assert.Equal(
            "\u2029Bitcoin trades. Most of it.\u2029",
            HtmlText.Of("""<p>Bitcoin trades.<sup><a id="r1" href="#n1">1</a></sup> Most of it.</p>"""));

    [Fact]
    public void What_the_site_itself_writes_into_a_body_is_no_word_of_it()
    {
        var article = new ArticleParser(new ContentRules()).Parse("story.md", Encoding.UTF8.GetBytes("""
            ---
            title: A story
            publishedAt: 2026-01-01T00:00:00Z
            ai:
              rewritten: true
            ---
            Bitcoin trades.[^a]

            ## From author

            Miners sell.

            ## Impact on the crypto market

            - Prices fall.

            [^a]: Most of it.
            """)).Article!;

        Assert.Contains("by-ai", article.Body.Html, StringComparison.Ordinal);
        Assert.Contains("foot-notes", article.Body.Html, StringComparison.Ordinal);
        Assert.Equal(
            "bitcoin trades from author miners sell impact on the crypto market prices fall most of it",
            string.Join(' ', Tokens.Of(HtmlText.Of(article.Body.Html)).Select(t => t.Word.Surface)));
    }

    [Theory]
    [InlineData("<h2 id=\"s-notes\">Notes</h2>\n<p>Mine.</p>")]
    [InlineData("<h2 id=\"s-notes-2\">Notes</h2>\n<p>Mine.</p>\n<section class=\"foot-notes\" aria-labelledby=\"s-notes\"><h2 id=\"s-notes\">Notes</h2><ol></ol></section>")]
    public void A_heading_of_the_author_is_text_whatever_it_says(string html) =>
        Assert.Equal(["notes", "mine"], Tokens.Of(HtmlText.Of(html)).Select(t => t.Word.Surface));
}
