using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Keys;

public sealed class KeyedValuesTests
{
    [Theory]
    [InlineData("date")]
    [InlineData("pubDate")]
    [InlineData("pubDatetime")]
    [InlineData("publishDate")]
    public void Another_spelling_is_read_with_a_note(string spelling)
    {
        var file = SmallFile.Parse(SmallFile.Only(SmallFile.Title, $"{spelling}: 2026-01-02T11:57:24Z"));
        var problem = Assert.Single(file.Problems);
        Assert.Equal((ProblemKinds.OtherSpelling.Code, ProblemSeverity.Information, $"'{spelling}' is read as 'publishedAt'", "write 'publishedAt'"), (problem.Code, problem.Severity, problem.Message, problem.Remedy));
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 11, 57, 24, TimeSpan.Zero), file.Article!.PublishedAt);
    }

    [Theory]
    [InlineData("date: '2026-01-02T11:57:24.000Z'")]
    [InlineData("date: 2026-01-02T13:57:24+02:00")]
    public void A_key_and_its_other_spelling_may_say_the_same(string line) => SmallFile.ReadWith(ProblemKinds.OtherSpelling, line);

    [Theory]
    [InlineData("publishedAt: 2026-01-02T00:00:00+02:00", true)]
    [InlineData("publishedAt: 2026-01-01T22:00:00Z", true)]
    [InlineData("publishedAt: 2026-01-02T00:00:00Z", false)]
    public void What_names_no_zone_is_compared_in_the_sites(string line, bool isSame)
    {
        var rules = new ContentRules { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv") };
        var file = SmallFile.Parse(SmallFile.With(line, "date: 2026-01-02"), rules: rules);
        Assert.Equal(isSame ? [] : [ProblemKinds.SpellingsDiffer.Code], file.Problems.Where(p => p.Severity == ProblemSeverity.Error).Select(p => p.Code));
    }

    [Theory]
    [InlineData("date: 2026-01-02T11:57:25Z")]
    [InlineData("description: a\nsummary: b")]
    [InlineData("summary: a\ndescription: b")]
    [InlineData("summary: a\nexcerpt: b")]
    [InlineData("draft: false\npublished: false")]
    [InlineData("category: A\ncategories: [B]")]
    [InlineData("category: A\ncategories: [A, B]")]
    [InlineData("coverImage: {raw: /a.jpg}\nimage: /a.jpg")]
    [InlineData("lang: en\nlocale: uk")]
    public void A_key_and_its_other_spelling_must_not_differ(string lines)
    {
        var file = SmallFile.Parse(SmallFile.With(lines));
        Assert.True(file.Rejected);
        Assert.Equal([ProblemKinds.SpellingsDiffer.Code], file.Problems.Where(p => p.Severity == ProblemSeverity.Error).Select(p => p.Code));
    }

    [Theory]
    [InlineData("draft: true\npublished: false")]
    [InlineData("draft: 'True'\npublished: FALSE")]
    [InlineData("category: A\ncategories: [A]")]
    [InlineData("coverImage: {raw: /a.jpg}\nimage:\n  raw: /a.jpg")]
    [InlineData("description: a\nsummary: 'a'")]
    public void What_they_say_is_compared_and_not_how(string lines) => SmallFile.ReadWith(ProblemKinds.OtherSpelling, lines.Split('\n', 2));

    [Theory]
    [InlineData("published: false", true)]
    [InlineData("published: 'TRUE'", false)]
    public void Published_is_the_opposite_of_draft(string line, bool draft) =>
        Assert.Equal(draft, SmallFile.ReadWith(ProblemKinds.OtherSpelling, line).Draft);

    [Fact]
    public void A_date_under_published_is_refused()
    {
        var file = SmallFile.Parse(SmallFile.With("published: 2026-01-01"));
        Assert.Contains(ProblemKinds.NotABooleanRejected.Code, file.Problems.Select(p => p.Code));
        Assert.True(file.Rejected);
    }

    [Theory]
    [InlineData("sentimnet: POSITIVE", "write 'sentiment'")]
    [InlineData("pubdate: 2026", "delete it: 'publishedAt' stands in line 3")]
    [InlineData("tag: [a]", "write 'tags'")]
    [InlineData("sticky: 10", "write 'stickyWeight'")]
    [InlineData("cover: /a.jpg", "write 'coverImage'")]
    [InlineData("layout: post", "delete it if no other tool needs it")]
    [InlineData("source: {key: a, nmae: b}", "write 'source.name'")]
    [InlineData("ai: {rewriten: true}", "write 'ai.rewritten'")]
    [InlineData("coverImage: {raw: /a.jpg, author: {name: a, link: b}}", "delete it if no other tool needs it")]
    [InlineData("author: Jane", "delete it if no other tool needs it")]
    [InlineData("author: {name: Jane}", "delete it if no other tool needs it, or indent it by two blanks below 'coverImage:' if it belongs there")]
    [InlineData("rewritten: true", "delete it if no other tool needs it, or indent it by two blanks below 'ai:' if it belongs there")]
    [InlineData("ai:\n  version: 1\nrewritten: true", "delete it if no other tool needs it, or indent it by two blanks below 'ai:' if it belongs there")]
    public void An_unknown_key_gets_the_nearest_known_one_if_one_is_near(string line, string remedy)
    {
        var problem = Assert.Single(SmallFile.Parse(SmallFile.With(line)).Problems);
        Assert.Equal((ProblemKinds.UnknownKey.Code, remedy), (problem.Code, problem.Remedy));
    }

    [Theory]
    [InlineData("tags: [A]\nTags: [B]", "delete it: 'tags' stands in line 4")]
    [InlineData("Tags: [B]\ntags: [A]", "delete it: 'tags' stands in line 5")]
    [InlineData("Category: A\ncategories: [B]", "delete it: 'categories' stands in line 5")]
    [InlineData("source: {key: a, Key: b}", "delete it: 'source.key' stands in line 4")]
    [InlineData("draft: false\nDraft: true", "delete it: 'draft' stands in line 4, or give it another name")]
    public void A_key_that_is_there_is_not_to_be_written_again(string lines, string remedy)
    {
        var file = SmallFile.Parse(SmallFile.With(lines));
        Assert.Contains(remedy, file.Problems.Select(problem => problem.Remedy));
    }

    [Theory]
    [InlineData("“category”: A", "write 'category'")]
    [InlineData("«tags»: [A]", "write 'tags'")]
    [InlineData("coverImage: {url: /a.jpg}", "write 'coverImage.raw'")]
    [InlineData("coverImage: {src: /a.jpg}", "write 'coverImage.raw'")]
    [InlineData("coverImage: {raw: /a.jpg, url: https://a.example}", "delete it if no other tool needs it, or indent it by two blanks below 'coverImage.author:' if it belongs there")]
    public void What_is_meant_by_a_key_is_named(string line, string remedy) =>
        Assert.Equal(remedy, Assert.Single(SmallFile.Parse(SmallFile.With(line)).Problems, p => p.Code == ProblemKinds.UnknownKey.Code).Remedy);

    [Fact]
    public void Curly_quotes_around_a_key_that_hides_do_not_publish() =>
        SmallFile.RejectedBy(ProblemKinds.MiswrittenKey, SmallFile.With("“draft”: true"));

    [Theory]
    [InlineData("ai:\nrewritten: true", "'rewritten' belongs to 'ai'; indent it by two blanks below 'ai:'")]
    [InlineData("ai: # by a machine\nrewritten: true\nversion: 1", "'rewritten' belongs to 'ai'; indent it by two blanks below 'ai:'", "'version' belongs to 'ai'; indent it by two blanks below 'ai:'")]
    [InlineData("source:\nname: CoinDesk", "'name' belongs to 'source'; indent it by two blanks below 'source:'")]
    [InlineData("coverImage:\nalt: A meter", "'alt' belongs to 'coverImage'; indent it by two blanks below 'coverImage:'")]
    [InlineData("coverImage:\n  raw: /a.jpg\n  author:\n  url: https://a.example", "'coverImage.url' belongs to 'coverImage.author'; indent it by two blanks below 'coverImage.author:'")]
    public void A_forgotten_indent_below_a_map_is_named(string lines, params string[] problems)
    {
        var file = SmallFile.Parse(SmallFile.With(lines));
        Assert.All(file.Problems, problem => Assert.Equal(ProblemKinds.UnknownKey.Code, problem.Code));
        Assert.Equal(problems, file.Problems.Select(problem => $"{problem.Message}; {problem.Remedy}"));
    }

    [Fact]
    public void A_map_that_stands_empty_above_other_keys_is_just_empty()
    {
        var file = SmallFile.Parse(SmallFile.With("ai:", "category: A", "rewritten: true"));
        Assert.Equal(["'ai' is empty", "'rewritten' is not a key of this format"], file.Problems.Select(problem => problem.Message));
    }

    [Theory]
    [InlineData("Draft: true")]
    [InlineData("Published: false")]
    [InlineData("expires_at: 2026-01-01T00:00:00Z")]
    [InlineData("expiresat: 2026-01-01T00:00:00Z")]
    [InlineData("external-id: 1")]
    [InlineData("Lang: uk")]
    [InlineData("drafts: true")]
    [InlineData("drafft: true")]
    [InlineData("darft: true")]
    [InlineData("rdaft: true")]
    [InlineData("sraft: true")]
    [InlineData("draf: true")]
    [InlineData("expiresTa: 2026-01-01T00:00:00Z")]
    [InlineData("expire: 2026-01-01T00:00:00Z")]
    [InlineData("externlaId: 1")]
    [InlineData("locae: uk")]
    [InlineData("laang: uk")]
    [InlineData("expireAt: 2026-01-01T00:00:00Z")]
    [InlineData("externalld: 1")]
    [InlineData("alias: /a")]
    [InlineData("hidden: true")]
    [InlineData("isDraft: true")]
    [InlineData("is_draft: true")]
    [InlineData("is-draft: true")]
    [InlineData("expires: 2026-01-01T00:00:00Z")]
    [InlineData("expiryDate: 2026-01-01")]
    [InlineData("expiresOn: 2026-01-01")]
    [InlineData("expire_date: 2026-01-01")]
    [InlineData("language: uk")]
    [InlineData("чернетка: так")]
    [InlineData("Чернетка: true")]
    [InlineData("visible_until: 2026-01-01")]
    public void A_key_that_may_be_meant_to_hide_or_move_an_article_is_not_ignored(string line) =>
        SmallFile.RejectedBy(ProblemKinds.MiswrittenKey, SmallFile.With(line));

    [Theory]
    [InlineData("externalUrl: https://example.com")]
    [InlineData("external_url: https://example.com")]
    [InlineData("externalLink: https://example.com")]
    [InlineData("internalId: 1")]
    [InlineData("external: true")]
    [InlineData("external_ids: {a: 1}")]
    [InlineData("locales: [en, uk]")]
    [InlineData("locals: {a: b}")]
    [InlineData("local: true")]
    [InlineData("langs: [en, uk]")]
    [InlineData("languages: [en, uk]")]
    [InlineData("craft: cider")]
    [InlineData("graft: a")]
    [InlineData("raft: a")]
    [InlineData("publisher: a")]
    [InlineData("series: a")]
    [InlineData("author: a")]
    [InlineData("weight: 5")]
    [InlineData("slug: a")]
    [InlineData("type: post")]
    public void A_key_of_another_tool_does_not_reject_for_looking_like_one_of_ours(string line) =>
        SmallFile.ReadWith(ProblemKinds.UnknownKey, line);

    [Theory]
    [InlineData("craft: cider")]
    [InlineData("local: true")]
    public void A_word_of_its_own_is_not_said_to_be_meant_as_a_key(string line) =>
        Assert.StartsWith("delete it if no other tool needs it", Assert.Single(SmallFile.Parse(SmallFile.With(line)).Problems).Remedy, StringComparison.Ordinal);

    [Theory]
    [InlineData("status: draft")]
    [InlineData("status: Pending")]
    [InlineData("visibility: 'private'")]
    [InlineData("publish: false")]
    [InlineData("is_published: no")]
    [InlineData("post-status: draft")]
    [InlineData("Status: In review")]
    [InlineData("статус: чернетка")]
    [InlineData("private: true")]
    [InlineData("hide: yes")]
    [InlineData("приховано: так")]
    public void What_hides_an_article_by_its_value_in_other_tools_is_refused(string line)
    {
        var problem = SmallFile.RejectedBy(ProblemKinds.MiswrittenKey, SmallFile.With(line));
        Assert.Equal(($"'{line.Replace("'", "", StringComparison.Ordinal)}' hides nothing here", "write 'draft: true' in its place"), (problem.Message, problem.Remedy));
    }

    [Theory]
    [InlineData("embargo: 2027-01-01T00:00:00Z")]
    [InlineData("Embargo: until Friday")]
    [InlineData("embargo_until: 2027-01-01")]
    [InlineData("publish_at: 2027-01-01T00:00:00Z")]
    [InlineData("publish_at: 2026-01-02T00:00:00-11:00")]
    [InlineData("scheduled: true")]
    [InlineData("ембарго: 01.01.2027")]
    public void What_publishes_an_article_later_in_other_tools_is_refused(string line)
    {
        var problem = SmallFile.RejectedBy(ProblemKinds.MiswrittenKey, SmallFile.With(line));
        Assert.Equal(($"'{line}' hides nothing here", "write the time as 'publishedAt', or 'draft: true', in its place"), (problem.Message, problem.Remedy));
    }

    [Theory]
    [InlineData("embargo:")]
    [InlineData("embargo: none")]
    [InlineData("embargo: 2026-01-01")]
    [InlineData("publishAt: 2026-01-02T11:57:24Z")]
    [InlineData("scheduled: false")]
    [InlineData("schedule: {every: day}")]
    [InlineData("private: false")]
    [InlineData("releaseDate: 2027-01-01")]
    [InlineData("status: published")]
    [InlineData("status: [draft]")]
    [InlineData("visibility: public")]
    [InlineData("publish: true")]
    [InlineData("source: {key: a, status: draft}")]
    public void By_another_value_it_is_any_unknown_key(string line) => SmallFile.ReadWith(ProblemKinds.UnknownKey, line);

    [Fact]
    public void Unknown_keys_are_kept_as_JSON_text()
    {
        var file = SmallFile.Parse(SmallFile.With("layout: 056", "extra: {a: [b, ~, 'null'], \"c\\\"d\": <x>}", "empty:", "source: {key: a, more: true}"));
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["layout"] = "\"056\"",
                ["extra"] = "{\"a\":[\"b\",null,\"null\"],\"c\\u0022d\":\"\\u003Cx\\u003E\"}",
                ["empty"] = "null",
                ["source.more"] = "\"true\"",
            },
            file.Article!.UnknownKeys);
    }

    [Fact]
    public void Unknown_keys_are_kept_within_limits()
    {
        Assert.Empty(SmallFile.ReadWith(ProblemKinds.UnknownKey, "extra: " + new string('a', FileLimits.UnknownValue)).UnknownKeys);
        var many = SmallFile.Parse(SmallFile.With([.. Enumerable.Range(0, 90).Select(i => $"extra{i}: a")]));
        Assert.Equal(FileLimits.UnknownKeys, many.Article!.UnknownKeys.Count);
    }

    [Fact]
    public void A_hundred_warnings_do_not_hide_the_error()
    {
        var file = SmallFile.Parse(SmallFile.With([.. Enumerable.Range(0, 150).Select(i => $"extra{i}: a"), "draft: maybe"]));
        Assert.Equal(100, file.Problems.Count);
        Assert.Equal(ProblemKinds.NotABooleanRejected.Code, file.Problems[^1].Code);
    }

    [Fact]
    public void Missing_keys_are_reported_together_at_the_opening_fence()
    {
        var file = SmallFile.Parse(SmallFile.Only("category: a", "draft: maybe"));
        Assert.Equal([(1, "'title' is missing"), (1, "'publishedAt' is missing"), (3, "'draft' is 'maybe'")], file.Problems.Select(p => (p.Line, p.Message)));
    }

    [Fact]
    public void A_refused_value_does_not_count_as_missing() =>
        SmallFile.RejectedBy(ProblemKinds.AnchorOrAlias, SmallFile.Only("title: *x", SmallFile.PublishedAt));
}
