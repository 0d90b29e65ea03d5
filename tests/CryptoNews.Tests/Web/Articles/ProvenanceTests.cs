using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Articles;
using CryptoNews.Web.Localization;

namespace CryptoNews.Tests.Web.Articles;

public sealed class ProvenanceTests
{
    private static readonly DateTimeOffset Expanded = new(2026, 1, 2, 12, 38, 5, TimeSpan.Zero);
    private static readonly TranslationOrigin English = new("en", "/news/a");
    private static readonly TranslationOrigin Ukrainian = new("uk", "/uk/news/a");

    public static TheoryData<string?, AiProvenance?, string, string> Stated => new()
    {
        { null, null,
            "Provenance not stated.",
            "Походження тексту не зазначено." },
        { "CoinDesk", null,
            "Based on reporting by CoinDesk. Provenance not stated.",
            "За матеріалами: CoinDesk. Походження тексту не зазначено." },
        { "CoinDesk", new() { Rewritten = true, ExpandedAt = Expanded, Version = 1 },
            "Based on reporting by CoinDesk. Rewritten with AI from a CoinDesk report; updated 2\u00a0January 2026, version\u00a01.",
            "За матеріалами: CoinDesk. Переказано за допомогою ШІ (джерело: CoinDesk); оновлено 2\u00a0січня 2026 року, версія\u00a01." },
        { null, new() { Rewritten = true, ExpandedAt = Expanded, Version = 2 },
            "Rewritten with AI; updated 2\u00a0January 2026, version\u00a02.",
            "Переказано за допомогою ШІ; оновлено 2\u00a0січня 2026 року, версія\u00a02." },
        { null, new() { Rewritten = true, ExpandedAt = Expanded },
            "Rewritten with AI; updated 2\u00a0January 2026.",
            "Переказано за допомогою ШІ; оновлено 2\u00a0січня 2026 року." },
        { null, new() { Rewritten = true, Version = 3 },
            "Rewritten with AI; version\u00a03.",
            "Переказано за допомогою ШІ; версія\u00a03." },
        { null, new() { Rewritten = true },
            "Rewritten with AI.",
            "Переказано за допомогою ШІ." },
        { "Axios", new() { Rewritten = true },
            "Based on reporting by Axios. Rewritten with AI from an Axios report.",
            "За матеріалами: Axios. Переказано за допомогою ШІ (джерело: Axios)." },
        { "The White House", new() { Rewritten = true },
            "Based on reporting by The White House. Rewritten with AI from a report by The White House.",
            "За матеріалами: The White House. Переказано за допомогою ШІ (джерело: The White House)." },
        { "SEC", new() { Rewritten = true, ReviewedBy = "Olena K." },
            "Based on reporting by SEC. Rewritten with AI from an SEC report. Reviewed by Olena K.",
            "За матеріалами: SEC. Переказано за допомогою ШІ (джерело: SEC). Перевірено: Olena K." },
        { null, new() { Rewritten = false },
            "Stated as not rewritten with AI.",
            "Зазначено, що ШІ цього тексту не переказував." },
        { null, new() { Model = "large language model" },
            "Provenance not stated.",
            "Походження тексту не зазначено." },
        { null, new() { ReviewedBy = "Olena Kovalenko" },
            "Provenance not stated. Reviewed by Olena Kovalenko.",
            "Походження тексту не зазначено. Перевірено: Olena Kovalenko." },
    };

    [Theory]
    [MemberData(nameof(Stated))]
    public void The_note_says_what_the_file_states(string? source, AiProvenance? ai, string english, string ukrainian)
    {
        Assert.Equal(english, Note(Some.Article("a", source: source, ai: ai), null, "en"));
        Assert.Equal(ukrainian, Note(Some.Article("a", source: source, ai: ai), null, "uk"));
    }

    [Fact]
    public void What_is_paid_for_is_nobodys_reporting()
    {
        var paid = Some.Article("a", source: "chainwire", sourceName: "Chainwire", sponsored: true, ai: new() { Rewritten = true, Version = 1 });

        Assert.Equal("Paid content, distributed by Chainwire. Rewritten with AI; version\u00a01.", Note(paid, null, "en"));
        Assert.Equal("Платний матеріал, який поширює Chainwire. Переказано за допомогою ШІ; версія\u00a01.", Note(paid, null, "uk"));
        Assert.Equal("Provenance not stated.", Note(Some.Article("a", source: null, sponsored: true), null, "en"));
    }

    [Fact]
    public void A_translation_names_its_language_and_leads_to_the_original()
    {
        var translated = Some.Article("a", source: null, ai: new() { TranslatedFrom = "x" });

        Assert.Equal("Translated by AI from Ukrainian. Read the original", Note(translated, Ukrainian, "en"));
        Assert.Equal("Переклад виконано ШІ з англійської. Читати оригінал", Note(translated, English, "uk"));
        Assert.Equal("/news/a", Provenance.Of(translated, English, In("uk"), Portal.Noon)[0].Address);
        Assert.Equal("en", Provenance.Of(translated, English, In("uk"), Portal.Noon)[0].Language);
    }

    [Fact]
    public void A_hidden_original_is_named_and_not_linked()
    {
        var translated = Some.Article("a", source: null, ai: new() { TranslatedFrom = "en" });

        Assert.Equal("Переклад виконано ШІ з англійської.", Note(translated, English with { Address = null }, "uk"));
        Assert.Equal("Переклад виконано ШІ.", Note(translated, null, "uk"));
        Assert.Equal("Translated by AI from German.", Note(translated, new("de", null), "en"));
        Assert.Equal("Translated by AI.", Note(translated, new("eo", null), "en"));
    }

    [Fact]
    public void Rewriting_and_translation_are_both_said()
    {
        var both = Some.Article("a", ai: new() { Rewritten = true, Version = 1, TranslatedFrom = "en" });

        Assert.Equal(
            "За матеріалами: CoinDesk. Переказано за допомогою ШІ (джерело: CoinDesk); версія\u00a01. Переклад виконано ШІ з англійської. Читати оригінал",
            Note(both, English, "uk"));
    }

    [Fact]
    public void A_translation_of_which_nothing_says_that_it_was_rewritten_claims_nothing_about_it() =>
        Assert.Equal("Translated by AI.", Note(Some.Article("a", source: null, ai: new() { Rewritten = false, TranslatedFrom = "x" }), null, "en"));

    [Fact]
    public void The_source_is_linked_to_the_original_report() =>
        Assert.Equal("https://s.example/1", Provenance.Of(Some.Article("a", sourceUrl: "https://s.example/1"), null, In("en"), Portal.Noon)[0].Address);

    [Fact]
    public void As_plain_text_nobody_is_asked_to_follow_a_link() =>
        Assert.Equal("Переклад виконано ШІ з англійської.", string.Join(' ', Provenance.Of(Some.Article("a", source: null, ai: new() { TranslatedFrom = "en" }), English, In("uk"), Portal.Noon)));

    [Fact]
    public void A_time_that_lies_ahead_is_not_told()
    {
        var ahead = Some.Article("a", source: null, updated: Portal.Noon.AddDays(1), ai: new() { Rewritten = true, ExpandedAt = new DateTimeOffset(Portal.Noon.AddYears(4)), Version = 1 });
        var known = Some.Article("a", Portal.Noon.AddDays(-2), source: null, updated: Portal.Noon.AddDays(-1), ai: new() { Rewritten = true, ExpandedAt = new DateTimeOffset(Portal.Noon.AddYears(4)) });

        Assert.Equal("Rewritten with AI; version\u00a01.", Note(ahead, null, "en"));
        Assert.Equal("Rewritten with AI; updated 14\u00a0January 2026.", Note(known, null, "en"));
    }

    [Theory]
    [InlineData("The Block", "a report by The Block", "The Block")]
    [InlineData("The Economic Times", "a report by The Economic Times", "The Economic Times")]
    [InlineData("the defiant", "a report by The defiant", "The defiant")]
    [InlineData("The", "a The report", "The")]
    [InlineData("TheBlock", "a TheBlock report", "TheBlock")]
    [InlineData("Theatre News", "a Theatre News report", "Theatre News")]
    public void A_name_that_has_an_article_keeps_it(string name, string english, string ukrainian)
    {
        var rewritten = Some.Article("a", sourceName: name, ai: new() { Rewritten = true });

        Assert.EndsWith($". Rewritten with AI from {english}.", Note(rewritten, null, "en"), StringComparison.Ordinal);
        Assert.EndsWith($". Переказано за допомогою ШІ (джерело: {ukrainian}).", Note(rewritten, null, "uk"), StringComparison.Ordinal);
    }

    private static string Note(StoredArticle article, TranslationOrigin? origin, string language) =>
        string.Join(' ', Provenance.Of(article, origin, In(language), Portal.Noon).Select(s => s.Before + s.Linked + s.After));

    private static Language In(string tag) => new(tag, tag == "en", TimeZoneInfo.Utc);
}
