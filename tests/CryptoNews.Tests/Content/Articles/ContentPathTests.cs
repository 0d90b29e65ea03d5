using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Articles;

public sealed class ContentPathTests
{
    private static readonly ContentRules Chinese = new() { Languages = ["en", "uk", "zh-CN"] };

    [Theory]
    [InlineData("2026/01/story.md", "2026/01/story", "en")]
    [InlineData("2026/01/story.uk.md", "2026/01/story", "uk")]
    [InlineData("2026/01/story.UK.MD", "2026/01/story", "uk")]
    [InlineData("story.zh_cn.md", "story", "zh-CN")]
    [InlineData("story.zh-CN.md", "story", "zh-CN")]
    [InlineData("story.us.md", "story-us", "en")]
    [InlineData("story.uk.old.md", "story-uk-old", "en")]
    [InlineData("v1.2.uk.md", "v1-2", "uk")]
    [InlineData("digest.sat.md", "digest-sat", "en")]
    [InlineData("uk.md", "uk", "en")]
    [InlineData("a.uk/story.md", "a-uk/story", "en")]
    [InlineData("2026/01/Story Of  C#-.md", "2026/01/story-of--c--", "en")]
    [InlineData("майнінг/Історія.uk.md", "майнінг/історія", "uk")]
    [InlineData("cafe\u0301.md", "café", "en")]
    public void A_path_gives_key_and_language(string path, string key, string language)
    {
        var file = SmallFile.Parse(SmallFile.With(), path, Chinese);
        Assert.Empty(file.Problems);
        Assert.Equal((key, language, key, language), (file.Key, file.Language, file.Article!.Key, file.Article.Language));
    }

    [Theory]
    [InlineData("")]
    [InlineData("story")]
    [InlineData("story.md.part")]
    [InlineData("/story.md")]
    [InlineData("a//story.md")]
    [InlineData("../story.md")]
    [InlineData("a/./story.md")]
    [InlineData("a/.md")]
    [InlineData(".uk.md")]
    public void A_path_that_can_be_no_address_is_refused(string path)
    {
        var file = SmallFile.Parse(SmallFile.With(), path);
        Assert.True(file.Rejected);
        Assert.All(file.Problems, problem => Assert.Equal(ProblemKinds.UnusablePath.Code, problem.Code));
    }

    [Theory]
    [InlineData("2026/x.en (conflicted copy 2026-11-29).md")]
    [InlineData("x (Olena's Conflicted Copy 2026-11-29).MD")]
    [InlineData("x.en.sync-conflict-20261129-101500-ABCDEFG.md")]
    [InlineData("x.en_BACKUP_123.md")]
    [InlineData("x.en_BASE_123.md")]
    [InlineData("x_LOCAL_1.md")]
    [InlineData("x_REMOTE_1.md")]
    public void A_copy_that_a_program_made_is_no_article(string path) =>
        SmallFile.RejectedBy(ProblemKinds.CopyOfAnotherFile, SmallFile.With(), path);

    [Theory]
    [InlineData("Conflicted copy of a film.md")]
    [InlineData("coinbase_base_8453.md")]
    [InlineData("x.sync-conflict-explained.md")]
    [InlineData("x_REMOTE_1/story.md")]
    public void A_name_that_only_resembles_one_is_an_article(string path) =>
        Assert.Empty(SmallFile.Parse(SmallFile.With(), path).Problems);

    [Fact]
    public void A_path_too_long_for_an_address_is_refused()
    {
        // Each Cyrillic letter takes six characters of an address.
        var fitting = string.Join('/', Enumerable.Repeat(new string('я', 80), 4)) + ".md";
        Assert.Empty(SmallFile.Parse(SmallFile.With(), fitting).Problems);
        SmallFile.RejectedBy(ProblemKinds.AddressTooLong, SmallFile.With(), "дуже-довга-назва-папки/" + fitting);
    }

    [Theory]
    [InlineData("story.de.md", "story-de")]
    [InlineData("2026/01/story.DE.md", "2026/01/story-de")]
    [InlineData("story.pt_BR.md", "story-pt_br")]
    [InlineData("story.zh-Hant.md", "story-zh-hant")]
    public void A_name_that_ends_in_another_language_is_told_and_is_the_key_of_an_article(string path, string key)
    {
        var file = SmallFile.Parse(SmallFile.With(), path);
        Assert.Equal((key, "en"), (file.Article!.Key, file.Article.Language));
        var problem = Assert.Single(file.Problems);
        Assert.Equal(("CN148", ProblemSeverity.Warning), (problem.Code, problem.Severity));
    }

    [Fact]
    public void What_is_told_of_another_language_says_how_to_go_on()
    {
        var problem = Assert.Single(SmallFile.Parse(SmallFile.With(), "story.de.md").Problems);
        Assert.Equal("the name ends in 'de', a language that the site does not have: readers see a text in en at /news/story-de", problem.Message);
        Assert.Equal("add 'de' to Site:Languages, give the file another name, or write its language: lang: en", problem.Remedy);
    }

    [Theory]
    [InlineData("story.pt_BR.md", "pt-BR")]
    [InlineData("story.DE.md", "de")]
    [InlineData("story.zh-hant.md", "zh-Hant")]
    public void The_language_is_named_as_settings_write_it(string path, string language) =>
        Assert.StartsWith($"add '{language}' to Site:Languages", Assert.Single(SmallFile.Parse(SmallFile.With(), path).Problems).Remedy, StringComparison.Ordinal);

    [Theory]
    [InlineData("en")]
    [InlineData("uk")]
    public void A_text_that_names_its_language_may_be_called_as_it_likes(string language)
    {
        var file = SmallFile.Parse(SmallFile.With($"lang: {language}"), "curve.fi.md");
        Assert.Empty(file.Problems);
        Assert.Equal(("curve-fi", language), (file.Article!.Key, file.Article.Language));
    }

    [Fact]
    public void Without_its_language_a_text_is_no_page_of_the_site()
    {
        SmallFile.RejectedBy(ProblemKinds.LanguageNotConfigured, SmallFile.Only("title: Über uns"), "_pages/about.de.md");
        Assert.Equal("en", SmallFile.Parse(SmallFile.Only("title: About", "lang: en"), "_pages/about.de.md").Page!.Language);
        Assert.NotNull(SmallFile.Parse(SmallFile.Only("title: About"), "_pages/v1.us.md").Page);
    }

    [Theory]
    [InlineData("lang: uk", "uk")]
    [InlineData("lang: UK", "uk")]
    [InlineData("lang: zh_CN", "zh-CN")]
    [InlineData("locale: uk", "uk")]
    public void Without_a_suffix_the_key_decides(string line, string language) =>
        Assert.Equal(language, SmallFile.Parse(SmallFile.With(line), "story.md", Chinese).Article!.Language);

    [Fact]
    public void Suffix_and_key_may_agree() =>
        Assert.Empty(SmallFile.Parse(SmallFile.With("lang: zh_CN"), "story.zh-cn.md", Chinese).Problems);

    [Fact]
    public void Suffix_and_key_must_not_contradict() =>
        SmallFile.RejectedBy(ProblemKinds.LanguageContradictsName, SmallFile.With("lang: en"), "story.uk.md");

    [Theory]
    [InlineData("ua", "write uk")]
    [InlineData("UKR", "write uk")]
    [InlineData("uk-UA", "write uk")]
    [InlineData("українська", "write uk")]
    [InlineData("en_GB", "write en")]
    [InlineData("English", "write en")]
    [InlineData("de", "write one of en, uk")]
    [InlineData("u", "write one of en, uk")]
    public void A_language_by_another_name_is_told_its_own(string language, string remedy) =>
        Assert.Equal(remedy, SmallFile.RejectedBy(ProblemKinds.LanguageNotConfigured, SmallFile.With($"lang: {language}")).Remedy);

    [Theory]
    [InlineData("de")]
    [InlineData("en-US")]
    [InlineData("english")]
    public void A_language_that_the_site_does_not_have_is_refused(string language)
    {
        SmallFile.RejectedBy(ProblemKinds.LanguageNotConfigured, SmallFile.With($"lang: {language}"));
        Assert.Null(SmallFile.Parse(SmallFile.With($"lang: {language}")).Language);
    }

    [Fact]
    public void The_language_of_a_file_whose_YAML_is_broken_is_not_guessed()
    {
        Assert.Null(SmallFile.Parse(SmallFile.With("category: a: b")).Language);
        Assert.Null(SmallFile.Parse(SmallFile.With("lang: *x")).Language);
        Assert.Equal("uk", SmallFile.Parse(SmallFile.With("category: a: b"), "story.uk.md").Language);
    }
}
