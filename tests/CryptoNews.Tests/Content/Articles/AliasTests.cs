using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Articles;

public sealed class AliasTests
{
    [Theory]
    [InlineData("/old/Address/", "/old/address")]
    [InlineData("old/address", "/old/address")]
    [InlineData("/СТАРА/%D0%B0%D0%B4%D1%80%D0%B5%D1%81%D0%B0", "/стара/адреса")]
    [InlineData("/cafe\u0301", "/café")]
    [InlineData("/a/b.html", "/a/b.html")]
    [InlineData("/time/12:30", "/time/12:30")]
    public void An_alias_has_one_spelling(string written, string alias) => Assert.Equal([alias], SmallFile.Read($"aliases: ['{written}']").Aliases);

    [Fact]
    public void Two_spellings_of_one_address_are_one_alias() =>
        Assert.Equal(["/a", "/b"], SmallFile.Read("aliases: [/a, A/, /b, '%61']").Aliases);

    [Theory]
    [InlineData("https://example.com/old")]
    [InlineData("//example.com/old")]
    [InlineData("mailto:a")]
    [InlineData("/old?id=1")]
    [InlineData("/old#part")]
    [InlineData("/../old")]
    [InlineData("/a/./b")]
    [InlineData("/%2e%2e/b")]
    [InlineData("/a//b")]
    [InlineData("/a\\b")]
    [InlineData("/a%0d%0ab")]
    [InlineData("/a%00b")]
    [InlineData("/a'b")]
    [InlineData("/")]
    [InlineData("%2F")]
    public void What_is_not_a_path_of_this_site_rejects(string written) =>
        SmallFile.RejectedBy(ProblemKinds.UnusableAlias, SmallFile.With($"aliases: [\"{written.Replace("\\", "\\\\", StringComparison.Ordinal)}\"]"));

    [Fact]
    public void A_control_character_rejects() => SmallFile.RejectedBy(ProblemKinds.UnusableAlias, SmallFile.With("aliases: [\"/a\\x07\"]"));

    [Theory]
    [InlineData("content/2026/11/old.en.md", "/news/2026/11/old")]
    [InlineData("2026/11/Old.uk.md", "/uk/news/2026/11/old")]
    [InlineData("/news/2026/11/old.md", "/news/2026/11/old")]
    [InlineData("old story.md", "/news/old-story")]
    public void The_path_of_a_file_is_told_the_address_that_it_had(string written, string address)
    {
        var file = SmallFile.Parse(SmallFile.With($"aliases: [/other, {written}]"));

        var problem = Assert.Single(file.Problems);
        Assert.Equal((ProblemKinds.AliasIsFile.Code, $"write the address that the file had: '{address}'"), (problem.Code, problem.Remedy));
        Assert.StartsWith(written, problem.SourceLine![(problem.CaretColumn - 1)..], StringComparison.Ordinal);
        Assert.Equal(2, file.Article!.Aliases.Count);
    }

    [Theory]
    [InlineData("old.md", "2026/01/story.uk.md", "/uk/news/old")]
    [InlineData("old.en.md", "2026/01/story.uk.md", "/news/old")]
    public void A_file_without_a_language_is_taken_for_one_of_the_articles(string written, string path, string address) =>
        Assert.Equal($"write the address that the file had: '{address}'", Assert.Single(SmallFile.Parse(SmallFile.With($"aliases: [{written}]"), path).Problems).Remedy);

    [Theory]
    [InlineData("/latest")]
    [InlineData("/Search/")]
    [InlineData("tags")]
    [InlineData("/uk/latest")]
    [InlineData("/en/archive")]
    [InlineData("/uk")]
    [InlineData("/uk/feed.xml")]
    [InlineData("/sitemap.xml")]
    public void Where_the_site_itself_answers_is_no_alias(string written)
    {
        var file = SmallFile.Parse(SmallFile.With($"aliases: [/old, {written}]"));
        var problem = Assert.Single(file.Problems);
        Assert.Equal((ProblemKinds.AliasOfTheSite.Code, ProblemSeverity.Warning), (problem.Code, problem.Severity));
        Assert.StartsWith(written, problem.SourceLine![(problem.CaretColumn - 1)..], StringComparison.Ordinal);
        Assert.Equal(["/old"], file.Article!.Aliases);
    }

    [Theory]
    [InlineData("/latest/2019")]
    [InlineData("/tag/gone")]
    [InlineData("/feed")]
    [InlineData("/de/latest")]
    [InlineData("/uk/sitemap.xml")]
    [InlineData("/blog/search")]
    public void Where_the_site_has_nothing_of_its_own_an_alias_may_stand(string written) =>
        Assert.Equal([written], SmallFile.Read($"aliases: [{written}]").Aliases);

    [Theory]
    [InlineData("2026/01/story.md", "/news/2026/01/story")]
    [InlineData("2026/01/story.uk.md", "/uk/news/2026/01/Story/")]
    public void Its_own_address_is_no_alias(string path, string alias)
    {
        var file = SmallFile.Parse(SmallFile.With($"aliases: [{alias}, /old]"), path);
        Assert.Equal([ProblemKinds.AliasOfItself.Code], file.Problems.Select(p => p.Code));
        Assert.Equal(["/old"], file.Article!.Aliases);
    }
}
