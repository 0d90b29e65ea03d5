using System.Net;
using System.Text.Json;
using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Tests.Web.Api;
using CryptoNews.Tests.Web.Newsroom;
using CryptoNews.Web.Articles;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Sharing;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CryptoNews.Tests.Web.Articles;

public sealed class ArticleFormsTests
{
    private const string Canonical = "https://x.example/";

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
        var paid = FrontMatter(Some.Article("a", category: "SPONSORED", sponsored: true), Portal.Noon);
        var read = new ArticleParser(new ContentRules()).Parse("a.md", System.Text.Encoding.UTF8.GetBytes(paid + "\nText.\n"));

        Assert.StartsWith("---\n# Sponsored: paid content\ntitle: ", paid, StringComparison.Ordinal);
        Assert.Empty(read.Problems);
        Assert.True(read.Article!.Sponsored);
        Assert.DoesNotContain("Sponsored", FrontMatter(Some.Article("a"), Portal.Noon), StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_and_the_data_tell_every_key_of_the_format_and_the_text_is_read_back_as_the_same_article()
    {
        var file = ReadBack("""
            ---
            title: "A: 'title'"
            publishedAt: 2026-01-15T12:00:00.123Z
            description: What happened, in a line
            updatedAt: 2026-01-16T12:00:00Z
            lang: uk
            externalId: "0056"
            source:
              name: CoinDesk
              key: coindesk
              type: API
              url: https://s.example/?a=b#c
            category: MINING
            tags: [C#, "yes", Біткоїн]
            stickyWeight: -3
            sentiment: NEGATIVE
            score: 1.25
            expiresAt: 2027-01-01T00:00:00Z
            coverImage:
              raw: /covers/a b.jpg
              full: https://images.unsplash.com/photo-1?w=1
              regular: https://images.unsplash.com/photo-1?w=2
              small: https://images.unsplash.com/photo-1?w=3
              thumb: https://images.unsplash.com/photo-1?w=4
              small_s3: "s3: anything"
              alt: A "picture"
              width: 1200
              height: 800
              author:
                name: Ann
                url: https://ann.example/
            ai:
              rewritten: true
              expandedAt: 2026-01-16T11:00:00Z
              version: 2
              translatedFrom: en
              reviewedBy: "Ann: #1"
              model: "no"
            aliases: [/old, /news/older]
            canonicalUrl: https://x.example/
            cta: ["Read on", "- twice"]
            ---

            ## Overview

            Text.

            """);
        var told = JsonSerializer.SerializeToElement(
            ArticleDocument.Of(file.ToStored(1, ArticleStatus.Live), file.ToStoredBody(1), [], new ShareImage("https://x.example/a.png", null, null, null, IsCover: true), Editions.Of(new SiteOptions()).Addresses, Portal.Noon.AddYears(1)), ArticleDocument.Json);

        var text = AsText(file);

        foreach (var key in FrontMatterKeys.All.Where(key => key != FrontMatterKeys.Draft))
        {
            Assert.True(text.Contains($"\n{key.Name}:", StringComparison.Ordinal), $"Give the article above a '{key.Name}'; if it has one, ArticleFrontMatter lacks it.");
            Assert.True(told.TryGetProperty(key.Name, out var value), key.Name);
            foreach (var part in key.Parts)
            {
                Assert.Contains($"\n  {part.Name}:", text, StringComparison.Ordinal);
                Assert.True(value.TryGetProperty(part.Name, out var inner), part.Name);
                Assert.All(part.Parts, p => Assert.True(inner.TryGetProperty(p.Name, out _), p.Name));
            }
        }

        Assert.Equal(Values(file), Values(ReadBack(text)));
    }

    [Fact]
    public void The_text_of_each_of_our_own_articles_is_read_back_as_the_same_article()
    {
        var files = Directory.GetFiles(Repository.Path("content"), "*.md", SearchOption.AllDirectories).Where(path => !path.Contains("_pages", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(files);
        foreach (var file in files.Select(path => ReadBack(File.ReadAllText(path))).Where(file => !file.Draft))
            Assert.Equal(Values(file with { CanonicalUrl = Canonical }), Values(ReadBack(AsText(file))));
    }

    [Property(MaxTest = 500)]
    public Property Any_title_tag_and_reviewer_can_be_read_back_from_the_front_matter() => Prop.ForAll<string, string, string>((title, tag, reviewer) =>
    {
        if (new[] { title, tag, reviewer }.Any(t => t is null || t.EnumerateRunes().Contains(System.Text.Rune.ReplacementChar)))
            return true;
        var article = Some.Article("a", title: title, tags: [tag], ai: new() { ReviewedBy = reviewer });

        var yaml = FrontMatter(article, Portal.Noon);
        var values = Scalars(yaml["---\n".Length..^"---\n".Length]);

        return values.Contains(title) && values.Contains(tag) && values.Contains(reviewer) && !yaml[4..^4].Contains("---\n", StringComparison.Ordinal);
    });

    [Fact]
    public void What_is_stated_of_a_time_that_lies_ahead_is_not_told()
    {
        var ahead = Portal.Noon.AddDays(1);
        var article = Some.Article("a", updated: ahead, ai: new() { Rewritten = true, ExpandedAt = new DateTimeOffset(ahead) });

        Assert.Contains("updatedAt", FrontMatter(article, ahead), StringComparison.Ordinal);
        Assert.Contains("expandedAt", FrontMatter(article, ahead), StringComparison.Ordinal);
        var yaml = FrontMatter(article, Portal.Noon);
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
        Assert.Contains(title, Scalars(FrontMatter(Some.Article("a", title: title), Portal.Noon)[4..^4]));

    [Fact]
    public async Task The_data_of_an_article_hold_everything()
    {
        var article = Some.Article("2026/story", tags: ["Біткоїн"], externalId: "56", score: 1.5, sentiment: Sentiment.Positive, ai: new() { Rewritten = true, ExpandedAt = new DateTimeOffset(Portal.Noon) });
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
        Assert.Equal("2026-01-15T12:00:00Z", data.GetProperty("ai").GetProperty("expandedAt").GetString());
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
    public async Task The_data_name_pictures_by_addresses_that_anybody_can_fetch(string address)
    {
        await using var portal = new Portal().With(Some.Article("a", cover: new CoverImage { Raw = "/pics/a b.png", Small = "https://images.unsplash.com/photo-1" }));
        portal.WritePicture("pics/a b.png");

        var data = await portal.JsonAsync(address);

        Assert.Equal(("http://localhost:5000/media/pics/a%20b.png", "https://images.unsplash.com/photo-1"), ((string)data["coverImage"]!["raw"]!, (string)data["coverImage"]!["small"]!));
        using var picture = await portal.Reader.GetAsync("/media/pics/a%20b.png", Cancel);
        Assert.Equal(HttpStatusCode.OK, picture.StatusCode);
    }

    [Theory]
    [InlineData("/news/a.json")]
    [InlineData("/api/v1/articles/a")]
    public async Task Every_article_has_the_picture_that_its_page_names_to_others(string address)
    {
        await using var portal = new Portal().With(Some.Article("a"));

        var image = (await portal.JsonAsync(address))["image"]!;

        Assert.Equal((await portal.ReadAsync("/news/a")).QuerySelector("meta[property='og:image']")!.GetAttribute("content"), (string)image["url"]!);
        Assert.Equal((1200, 630), ((int)image["width"]!, (int)image["height"]!));
    }

    [Theory]
    [InlineData("/news/a.md")]
    [InlineData("/news/a.json")]
    [InlineData("/uk/news/gone.json")]
    public async Task Every_site_may_read_both_forms(string address)
    {
        await using var portal = new Portal().With(Some.Article("a"));
        using var answer = await portal.Reader.GetAsync(address, Cancel);
        using var leave = await portal.Reader.SendAsync(new HttpRequestMessage(HttpMethod.Options, address), Cancel);

        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal(HttpStatusCode.NoContent, leave.StatusCode);
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

    private static Article ReadBack(string text)
    {
        var read = new ArticleParser(new ContentRules()).Parse("a.md", System.Text.Encoding.UTF8.GetBytes(text));
        Assert.DoesNotContain(read.Problems, problem => problem.Severity == ProblemSeverity.Error);
        return read.Article!;
    }

    private static string AsText(Article article) =>
        ArticleFrontMatter.Of(article.ToStored(1, ArticleStatus.Live), article.ToStoredBody(1), Canonical, Portal.Noon.AddYears(1)) + article.Markdown;

    // Lists are equal by what is in them.
    private static string Values(Article article) => JsonSerializer.Serialize(article);

    private static string FrontMatter(StoredArticle article, DateTime now) => ArticleFrontMatter.Of(article, Some.Body(article), Canonical, now);

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
