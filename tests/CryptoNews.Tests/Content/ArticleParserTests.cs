using System.Text;
using CryptoNews.Content;

namespace CryptoNews.Tests.Content;

public sealed class ArticleParserTests
{
    private const string Picture = "https://images.unsplash.com/photo-1?ixid=abc";

    /// <summary>The shape of the files that the pipeline writes.</summary>
    private const string Whole = $"""
        ---
        title: Town council takes bitcoin for parking
        description: The council of a small town voted to take bitcoin for parking fees. The decision…
        publishedAt: '2026-01-02T11:57:24.000Z'
        updatedAt: '2026-01-02T12:38:05.778Z'
        lang: en
        externalId: '056'
        source:
          name: CoinDesk
          key: coindesk
          type: RSS
          url: https://example.com/parking
        category: MINING
        tags:
          - MINING
          - REGULATION
          - VIRTUAL ASSETS BILL
        stickyWeight: 3
        sentiment: POSITIVE
        score: 0
        draft: false
        expiresAt: 2027-01-01T00:00:00Z
        coverImage:
          raw: '{Picture}'
          full: '{Picture}&q=85'
          regular: '{Picture}&w=1080'
          small: '{Picture}&w=400'
          thumb: '{Picture}&w=200'
          small_s3: 'https://s3.us-west-2.amazonaws.com/images.unsplash.com/small/photo-1'
          alt: A parking meter
          width: 4000
          height: 3000
          author:
            name: A. Photographer
            url: https://unsplash.com/@photographer
        ai:
          rewritten: true
          expandedAt: '2026-01-02T12:38:05.778Z'
          version: 1
        aliases:
          - /old/parking
        canonicalUrl: https://example.com/canonical
        cta:
          - Read more
        ---
        ## Overview

        The council of a small town voted to take bitcoin for parking fees. The decision is final.

        ## From author

        Text.
        """;

    [Fact]
    public void A_whole_file_loads_without_any_problem_and_keeps_every_value()
    {
        var file = SmallFile.Parse(Whole, "2026/01/parking.en.md");
        Assert.Empty(file.Problems);
        var article = file.Article!;
        Assert.Equal(("2026/01/parking.en.md", "2026/01/parking", "en"), (article.Path, article.Key, article.Language));
        Assert.Equal("Town council takes bitcoin for parking", article.Title);
        Assert.StartsWith("The council", article.Description, StringComparison.Ordinal);
        Assert.Null(article.Standfirst);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 11, 57, 24, TimeSpan.Zero), article.PublishedAt);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 12, 38, 5, 778, TimeSpan.Zero), article.UpdatedAt);
        Assert.Equal(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero), article.ExpiresAt);
        Assert.Equal("056", article.ExternalId);
        Assert.Equal(new ArticleSource("coindesk", "CoinDesk", "RSS", "https://example.com/parking"), article.Source);
        Assert.Equal("MINING", article.Category);
        Assert.Equal(["MINING", "REGULATION", "VIRTUAL ASSETS BILL"], article.Tags);
        Assert.Equal((3, Sentiment.Positive, 0d, false, false), (article.StickyWeight, article.Sentiment, article.Score, article.Draft, article.Sponsored));
        Assert.Equal(
            new CoverImage
            {
                Raw = Picture,
                Full = Picture + "&q=85",
                Regular = Picture + "&w=1080",
                Small = Picture + "&w=400",
                Thumb = Picture + "&w=200",
                SmallS3 = "https://s3.us-west-2.amazonaws.com/images.unsplash.com/small/photo-1",
                Alt = "A parking meter",
                Width = 4000,
                Height = 3000,
                AuthorName = "A. Photographer",
                AuthorUrl = "https://unsplash.com/@photographer",
            },
            article.Cover);
        Assert.Equal(new AiProvenance { Rewritten = true, ExpandedAt = article.UpdatedAt, Version = 1 }, article.Ai);
        Assert.Equal(["/old/parking"], article.Aliases);
        Assert.Equal("https://example.com/canonical", article.CanonicalUrl);
        Assert.Equal(["Read more"], article.Cta);
        Assert.Empty(article.UnknownKeys);
        Assert.StartsWith("## Overview\n\nThe council", article.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Title_and_time_of_publication_are_enough()
    {
        var article = SmallFile.Read();
        Assert.Equal(("OTHER", Sentiment.Unrated, 0, 0d, false), (article.Category, article.Sentiment, article.StickyWeight, article.Score, article.Draft));
        Assert.Equal((null, null, null, null, null), (article.Source, article.Cover, article.Ai, article.ExternalId, article.CanonicalUrl));
        Assert.Empty(article.Tags.Concat(article.Aliases).Concat(article.Cta));
        Assert.Equal("The first paragraph.", article.Description);
    }

    [Fact]
    public void All_problems_are_reported_at_once_in_order_of_place()
    {
        var file = SmallFile.Parse(SmallFile.Only("sentiment: GREAT", "tags: a, b", "publishedAt: soon", "draft: yes", "unknown: x", "lang: de"));
        Assert.True(file.Rejected);
        Assert.Equal(
            [(1, "CN101"), (2, "CN121"), (3, "CN126"), (4, "CN115"), (5, "CN118"), (6, "CN102"), (7, "CN122")],
            file.Problems.Select(p => (p.Line, p.Code)));
    }

    [Fact]
    public void A_bad_size_of_a_cover_loses_only_itself()
    {
        var file = SmallFile.Parse(SmallFile.With($"coverImage: {{raw: 'http://images.unsplash.com/a', regular: '{Picture}', width: 0, height: 20001, small_s3: 'javascript:x'}}"));
        Assert.Equal(["CN132", "CN119", "CN119"], file.Problems.Select(p => p.Code));
        Assert.Equal(new CoverImage { Regular = Picture, SmallS3 = "javascript:x" }, file.Article!.Cover);
    }

    [Fact]
    public void A_cover_without_a_usable_picture_is_none() =>
        Assert.Null(SmallFile.ReadWith(ProblemKinds.CoverWithoutPicture, "coverImage: {alt: A, small_s3: 'https://images.unsplash.com/a'}").Cover);

    [Theory]
    [InlineData("..")]
    [InlineData("../../etc/passwd")]
    [InlineData("a\\.")]
    public void An_id_that_an_address_takes_for_steps_is_kept_with_a_warning(string id) =>
        Assert.Equal(id, SmallFile.ReadWith(ProblemKinds.ExternalIdNotInAddress, $"externalId: '{id}'").ExternalId);

    [Theory]
    [InlineData("a/b")]
    [InlineData("a b?c#d%e\\f..g")]
    public void An_id_that_an_address_holds_when_it_is_escaped_is_none_to_warn_of(string id) =>
        Assert.Equal(id, SmallFile.Read($"externalId: '{id}'").ExternalId);

    [Fact]
    public void A_failure_of_the_parser_rejects_one_file_and_stops_nothing()
    {
        var parser = new ArticleParser(new ContentRules(), (_, _, _) => throw new InvalidOperationException("out of order"));
        var file = parser.Parse("a.uk.md", Encoding.UTF8.GetBytes(SmallFile.With("sentiment: 7")));
        Assert.True(file.Rejected);
        Assert.Equal([ProblemKinds.ParserFailed.Code, ProblemKinds.UnknownSentiment.Code], file.Problems.Select(p => p.Code));
        Assert.Equal("uk", file.Language);
    }

    [Fact]
    public void A_refused_body_rejects_the_file()
    {
        var parser = new ArticleParser(new ContentRules(), (_, context, problems) =>
        {
            problems.Add(ProblemKinds.BodyTooLarge, context.Offset, "refused", "-");
            return null;
        });
        Assert.True(parser.Parse("a.md", Encoding.UTF8.GetBytes(SmallFile.With())).Rejected);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("uk-UA")]
    [InlineData("ar-SA")]
    public void The_culture_of_the_server_changes_nothing(string culture)
    {
        var text = Whole.Replace("score: 0", "score: 1.5", StringComparison.Ordinal).Replace("MINING", "mining", StringComparison.Ordinal);
        var expected = SmallFile.Parse(text);
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo(culture);
            var file = SmallFile.Parse(text);
            Assert.Equal(expected.Problems, file.Problems);
            Assert.Equal(("MINING", 1.5), (file.Article!.Category, file.Article.Score));
            Assert.Equal(expected.Article!.PublishedAt, file.Article.PublishedAt);
            Assert.Equal(["3:14"], SmallFile.Parse(SmallFile.With("publishedAt: 01/02/2026")).Problems.Select(p => $"{p.Line}:{p.Column}"));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("story.md", "")]
    [InlineData("story.md", "\n  \n\t\n")]
    [InlineData("story.md", "[a]: /b\n")]
    [InlineData("_pages/about.md", "")]
    public void A_file_without_text_is_told_where_the_text_should_begin(string path, string body)
    {
        var file = new ArticleParser(new ContentRules()).Parse(path, Encoding.UTF8.GetBytes($"---\ntitle: A\n{(path[0] == '_' ? "" : "publishedAt: 2026-01-02T11:57:24Z\n")}---\n{body}"));

        var problem = Assert.Single(file.Problems);
        Assert.Equal(("CN226", ProblemSeverity.Warning, "---", 1), (problem.Code, problem.Severity, problem.SourceLine, problem.CaretColumn));
        Assert.Equal(path[0] == '_' ? 3 : 4, problem.Line);
        Assert.False(file.Rejected);
    }

    [Theory]
    [InlineData("draft: true", "")]
    [InlineData("draft: false", "- ![](https://images.unsplash.com/a)")]
    [InlineData("draft: false", "<!-- later -->", "CN225")]
    public void A_draft_may_wait_for_its_text_and_whatever_is_shown_is_text(string line, string body, params string[] codes)
    {
        var file = new ArticleParser(new ContentRules()).Parse("story.md", Encoding.UTF8.GetBytes($"---\ntitle: A\npublishedAt: 2026-01-02T11:57:24Z\n{line}\n---\n{body}"));

        Assert.Equal(codes, file.Problems.Select(p => p.Code));
    }
}
