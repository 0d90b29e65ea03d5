using System.Net;
using System.Text.Json;
using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Articles;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CryptoNews.Tests.Web.Articles;

public sealed class ArticleFormsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_text_of_an_article_is_its_markdown_under_a_front_matter()
    {
        var article = Some.Article(
            "2026/story", title: "He said: \"no\"\\", tags: ["C#", "yes"], sentiment: Sentiment.Negative, sourceUrl: "https://s.example/?a=b#c", externalId: "056",
            updated: Portal.Noon.AddMinutes(5), ai: new() { Rewritten = true, Version = 1, ExpandedAt = new DateTimeOffset(Portal.Noon), ReviewedBy = "Ann: #1" });
        await using var portal = new Portal().With(article, Some.Body(article, markdown: "## Overview\n\nText --- here.\n"));

        using var response = await portal.Reader.GetAsync("/news/2026/story.md", Cancel);
        var text = await response.Content.ReadAsStringAsync(Cancel);

        Assert.Equal("text/markdown; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("<http://localhost:5000/news/2026/story>; rel=\"canonical\"", response.Headers.GetValues("Link").Single());
        Assert.Equal(
            """
            ---
            title: "He said: \"no\"\\"
            description: "Description of 2026/story"
            publishedAt: "2026-01-15T12:00:00.000Z"
            updatedAt: "2026-01-15T12:05:00.000Z"
            lang: "en"
            externalId: "056"
            source:
              name: "CoinDesk"
              key: "coindesk"
              url: "https://s.example/?a=b#c"
            category: "MINING"
            tags:
              - "C#"
              - "yes"
            sentiment: "NEGATIVE"
            ai:
              rewritten: true
              expandedAt: "2026-01-15T12:00:00.000Z"
              version: 1
              reviewedBy: "Ann: #1"
            canonicalUrl: "http://localhost:5000/news/2026/story"
            ---

            ## Overview

            Text --- here.

            """,
            text,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void The_text_of_what_is_paid_for_says_so_and_is_read_back_as_such()
    {
        var paid = ArticleFrontMatter.Of(Some.Article("a", category: "SPONSORED", sponsored: true), "https://x.example/", Portal.Noon);
        var read = new ArticleParser(new ContentRules()).Parse("a.md", System.Text.Encoding.UTF8.GetBytes(paid + "\nText.\n"));

        Assert.StartsWith("---\n# Sponsored: paid content\ntitle: ", paid, StringComparison.Ordinal);
        Assert.Empty(read.Problems);
        Assert.True(read.Article!.Sponsored);
        Assert.DoesNotContain("Sponsored", ArticleFrontMatter.Of(Some.Article("a"), "https://x.example/", Portal.Noon), StringComparison.Ordinal);
    }

    [Property(MaxTest = 500)]
    public Property Any_title_tag_and_reviewer_can_be_read_back_from_the_front_matter() => Prop.ForAll<string, string, string>((title, tag, reviewer) =>
    {
        if (new[] { title, tag, reviewer }.Any(t => t is null || t.EnumerateRunes().Contains(System.Text.Rune.ReplacementChar)))
            return true;
        var article = Some.Article("a", title: title, tags: [tag], ai: new() { ReviewedBy = reviewer });

        var yaml = ArticleFrontMatter.Of(article, "https://x.example/", Portal.Noon);
        var values = Scalars(yaml["---\n".Length..^"---\n".Length]);

        return values.Contains(title) && values.Contains(tag) && values.Contains(reviewer) && !yaml[4..^4].Contains("---\n", StringComparison.Ordinal);
    });

    [Fact]
    public void What_is_stated_of_a_time_that_lies_ahead_is_not_told()
    {
        var ahead = Portal.Noon.AddDays(1);
        var article = Some.Article("a", updated: ahead, ai: new() { Rewritten = true, ExpandedAt = new DateTimeOffset(ahead) });

        Assert.Contains("updatedAt", ArticleFrontMatter.Of(article, "https://x.example/", ahead), StringComparison.Ordinal);
        Assert.Contains("expandedAt", ArticleFrontMatter.Of(article, "https://x.example/", ahead), StringComparison.Ordinal);
        var yaml = ArticleFrontMatter.Of(article, "https://x.example/", Portal.Noon);
        Assert.DoesNotContain("updatedAt", yaml, StringComparison.Ordinal);
        Assert.DoesNotContain("expandedAt", yaml, StringComparison.Ordinal);
        Assert.Contains("rewritten: true", yaml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\u0085b\u2028c\uFEFF\0\u001b")]
    [InlineData("\uD83D\uDE00 emoji, \u0456 Cyrillic")]
    [InlineData("---\n...\n%YAML")]
    [InlineData("\t \u00a0")]
    public void Odd_characters_survive_the_front_matter(string title) =>
        Assert.Contains(title, Scalars(ArticleFrontMatter.Of(Some.Article("a", title: title), "https://x.example/", Portal.Noon)[4..^4]));

    [Fact]
    public async Task The_data_of_an_article_hold_everything()
    {
        var article = Some.Article("2026/story", tags: ["Біткоїн"], externalId: "56", score: 1.5, sentiment: Sentiment.Positive, ai: new() { Rewritten = true });
        await using var portal = new Portal().With(article, new StoredBody
        {
            Id = article.Id,
            Html = "<p>Text</p>",
            Markdown = "Text",
            Headings = [new(2, "s-a", "A")],
            Impacts = ["One"],
            Cta = ["Read on"],
            Aliases = ["/old"],
            UnknownKeys = new Dictionary<string, string> { ["mood"] = """{"x":[1,"</script>"]}""" },
        }).With(Some.Article("новина", language: "uk", externalId: "56"));

        using var response = await portal.Reader.GetAsync("/news/2026/story.json", Cancel);
        var text = await response.Content.ReadAsStringAsync(Cancel);
        var data = JsonDocument.Parse(text).RootElement;

        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("http://localhost:5000/news/2026/story", data.GetProperty("url").GetString());
        Assert.Equal("2026-01-15T12:00:00Z", data.GetProperty("publishedAt").GetString());
        Assert.Equal("POSITIVE", data.GetProperty("sentiment").GetString());
        Assert.Equal(1.5, data.GetProperty("score").GetDouble());
        Assert.Equal("<p>Text</p>", data.GetProperty("html").GetString());
        Assert.Equal("One", data.GetProperty("impacts")[0].GetString());
        Assert.Equal("Read on", data.GetProperty("cta")[0].GetString());
        Assert.Equal("/old", data.GetProperty("aliases")[0].GetString());
        Assert.Equal("A", data.GetProperty("headings")[0].GetProperty("text").GetString());
        // Kept for whoever reads the files, shown to nobody: it may be a note of the desk.
        Assert.DoesNotContain("mood", text, StringComparison.Ordinal);
        Assert.Equal("uk", data.GetProperty("twins")[0].GetProperty("lang").GetString());
        Assert.Contains("Біткоїн", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<", text, StringComparison.Ordinal);
        Assert.False(data.TryGetProperty("updatedAt", out _));
    }

    [Theory]
    [InlineData("/news/a.json")]
    [InlineData("/api/v1/articles/a")]
    public async Task The_data_begin_with_what_article_it_is_and_end_with_its_texts(string address)
    {
        await using var portal = new Portal().With(Some.Article("a", tags: ["Bitcoin"]));

        var names = JsonDocument.Parse(await portal.Reader.GetStringAsync(address, Cancel)).RootElement.EnumerateObject().Select(p => p.Name).ToList();

        Assert.Equal(["url", "data", "key", "lang", "title"], names.Take(5));
        Assert.Equal(["headings", "impacts", "markdown", "html"], names.TakeLast(4));
        Assert.True(names.IndexOf("wordCount") < names.IndexOf("canonicalUrl"));
    }

    [Fact]
    public async Task Other_spellings_move_in_one_hop()
    {
        await using var portal = new Portal().With(Some.Article("2026/story"), Some.Article("2026/story", language: "uk"));

        foreach (var (address, canonical) in ((string, string)[])
        [
            ("/news/2026/Story.MD", "/news/2026/story.md"),
            ("/en/news/2026/story.json", "/news/2026/story.json"),
            ("/UK/news/2026/story.json", "/uk/news/2026/story.json"),
            ("/news/2026/story.json/", "/news/2026/story.json"),
            ("/uk/news/2026/story.md/", "/uk/news/2026/story.md"),
        ])
        {
            using var response = await portal.Reader.GetAsync(address, Cancel);

            Assert.Equal((address, HttpStatusCode.MovedPermanently), (address, response.StatusCode));
            Assert.Equal(canonical, response.Headers.Location!.OriginalString);
        }
    }

    private static List<string> Scalars(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var scalars = new List<string>();
        while (parser.MoveNext())
        {
            if (parser.Current is Scalar scalar)
                scalars.Add(scalar.Value);
        }

        return scalars;
    }
}
