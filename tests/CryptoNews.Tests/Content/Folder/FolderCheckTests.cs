using System.Text;
using CryptoNews.Content;
using CryptoNews.Tests.Store;

namespace CryptoNews.Tests.Content;

public sealed class FolderCheckTests
{
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);

    [Fact]
    public void Files_that_fit_together_have_no_problems()
    {
        Add("a.en.md", new ArticleFile { ExternalId = "1", SourceKey = "coindesk", Aliases = ["/old"], Body = "[b](b) [c](/uk/news/a) [old](/old) [id](/id/1#x) [data](a.json) [home](/) [tag](/tag/btc) [far](https://elsewhere.example/news/none)" });
        Add("a.uk.md", new ArticleFile { ExternalId = "1", SourceKey = "coindesk", Aliases = ["/old"], Body = "[стара](/uk/old) [b](/news/b)" });
        Add("b.md", new ArticleFile { Body = "[a](./A?x=1) [self](http://localhost:5000/news/b) [neighbour](http://localhost:5001/news/none)" });
        Add("_pages/about.md", "---\ntitle: About\n---\n[a](news/a)\n");

        Assert.Empty(Check());
    }

    [Fact]
    public void The_first_in_order_of_path_has_an_address_and_the_others_are_told()
    {
        Add("A b.md", new ArticleFile());
        Add("a-b.md", new ArticleFile());
        Add("a_b.md", "---\ntitle: A: b\n---\n");

        Assert.Equal("a-b.md:1:1: error CN301: the address /news/a-b (en) belongs to A b.md, which comes first in order of path; rename one of the two files", Assert.Single(Check()).ToString());
    }

    [Fact]
    public void Of_very_many_links_to_nothing_a_hundred_are_told()
    {
        Add("a.md", new ArticleFile { Body = string.Concat(Enumerable.Range(0, 300).Select(i => $"[a](none-{i})\n")) });

        Assert.Equal(100, Check().Count);
    }

    [Fact]
    public void An_id_that_stands_twice_in_one_language_is_told_of_the_later_ones()
    {
        Add("a.md", new ArticleFile { ExternalId = "1" });
        Add("b.md", new ArticleFile { ExternalId = "1" });
        Add("c.uk.md", new ArticleFile { ExternalId = "1" });

        Assert.Equal(["b.md CN302"], Codes());
    }

    [Fact]
    public void A_draft_is_told_that_an_article_on_the_site_has_its_id_and_parts_nobody()
    {
        Add("a.md", new ArticleFile { ExternalId = "1", Draft = true });
        Add("b.md", new ArticleFile { ExternalId = "1" });
        Add("b.uk.md", "---\ntitle: A\npublishedAt: 2026-01-14T12:00:00Z\nexternalId: 1\nai: {translatedFrom: en}\n---\nText.\n");
        Add("c.uk.md", "---\ntitle: A\npublishedAt: 2026-01-14T12:00:00Z\nexternalId: 1\ndraft: true\nai: {translatedFrom: '1'}\n---\nText.\n");
        Add("d.uk.md", "---\ntitle: A\npublishedAt: 2026-01-14T12:00:00Z\nexternalId: 1\ndraft: true\nai: {translatedFrom: en}\n---\nText.\n");

        var problems = Check();

        Assert.Equal(["a.md CN302", "c.uk.md CN302", "d.uk.md CN302"], problems.Select(p => $"{p.Path} {p.Code}"));
        Assert.Contains("b.md too", problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_translation_that_is_a_draft_is_compared_with_its_original()
    {
        Add("a.md", new ArticleFile { ExternalId = "1" });
        Add("b.md", new ArticleFile { ExternalId = "1", SourceKey = "decrypt", SourceName = "Decrypt" });
        Add("b.uk.md", new ArticleFile { ExternalId = "1", SourceKey = "decrypt", SourceName = "Decrypt", Draft = true, PublishedAt = TestStore.Start });

        Assert.Equal(["b.md CN302", "b.uk.md CN310"], Codes());
    }

    [Fact]
    public void Translations_published_at_different_times_are_told_at_the_time()
    {
        Add("a.en.md", new ArticleFile());
        Add("a.uk.md", new ArticleFile { PublishedAt = TestStore.Start });

        var problem = Assert.Single(Check());
        Assert.Equal(("a.uk.md", "CN310", 3), (problem.Path, problem.Code, problem.Line));
        Assert.StartsWith("publishedAt: ", problem.SourceLine, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_translations_the_one_that_was_translated_is_wrong()
    {
        Add("a.en.md", "---\ntitle: A\npublishedAt: 2026-01-02T11:57:24Z\nai: {translatedFrom: uk}\n---\nText.\n");
        Add("a.uk.md", "---\ntitle: A\npublishedAt: 2026-01-02T11:57:25Z\n---\nText.\n");

        Assert.Equal(["a.en.md CN310"], Codes());
    }

    [Fact]
    public void Translations_of_different_sources_are_told()
    {
        Add("a.en.md", new ArticleFile { SourceKey = "coindesk" });
        Add("a.uk.md", new ArticleFile { SourceKey = "decrypt" });

        Assert.Equal(["a.uk.md CN311"], Codes());
    }

    [Theory]
    [InlineData("/news/b", "b.md stands at")]
    [InlineData("/News/B/", "b.md stands at")]
    [InlineData("/uk/news/c", "c.uk.md stands at")]
    [InlineData("/about", "_pages/about.md stands at")]
    public void An_alias_at_which_something_stands_is_told_at_the_alias(string alias, string message)
    {
        Add("a.md", new ArticleFile { Aliases = ["/fine", alias] });
        Add("b.md", new ArticleFile());
        Add("c.uk.md", new ArticleFile());
        Add("_pages/about.md", "---\ntitle: About\n---\nText.\n");

        var problem = Assert.Single(Check());
        Assert.Equal(("a.md", "CN312"), (problem.Path, problem.Code));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal($"\"{alias}\"", problem.SourceLine![(problem.Column - 1)..].TrimEnd(']'));
    }

    [Fact]
    public void An_alias_that_is_another_spelling_of_the_own_address_is_not_taken_by_another_file()
    {
        Add("a-b.md", new ArticleFile { Aliases = ["/news/a b"] });

        Assert.DoesNotContain(Check(), p => p.Code == ProblemKinds.AliasIsAddress.Code);
    }

    [Fact]
    public void An_alias_of_two_articles_is_told_of_the_later_one()
    {
        Add("a.md", new ArticleFile { Aliases = ["/old"] });
        Add("b.md", new ArticleFile { Aliases = ["/old/"] });

        Assert.Equal(["b.md CN313"], Codes());
    }

    [Theory]
    [InlineData("[x](/news/none)")]
    [InlineData("[x](none)")]
    [InlineData("[x](../2026/story)")]
    [InlineData("[x](/uk/news/b)")]
    [InlineData("[x](/uk/news/old)")]
    [InlineData("[x](http://localhost:5000/news/none)")]
    [InlineData("[x](/id/none)")]
    [InlineData("[x][r]\n\n[r]: none.md")]
    public void A_link_to_an_article_that_is_not_there_is_told_at_the_link(string link)
    {
        Add("2026/a.md", new ArticleFile { Body = "First line.\n\nThen " + link });
        Add("b.md", new ArticleFile { Aliases = ["/news/old"] });

        var problem = Assert.Single(Check());
        Assert.Equal(("2026/a.md", "CN314", 6), (problem.Path, problem.Code, problem.Column));
        Assert.StartsWith("Then [x]", problem.SourceLine, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_lacks_its_scheme_is_not_taken_for_one_to_an_article()
    {
        Add("2026/a.md", new ArticleFile { Body = "[x](www.example.com/a) [y](https//example.com)" });

        Assert.Empty(Check());
    }

    [Fact]
    public void A_link_to_an_article_that_readers_do_not_see_is_told()
    {
        Add("a.md", new ArticleFile { Body = "[1](draft) [2](gone) [3](later)" });
        Add("much-later.md", new ArticleFile { PublishedAt = TestStore.Start.AddDays(9), Body = "[3](later)" });
        Add("draft.md", new ArticleFile { Draft = true });
        Add("gone.md", new ArticleFile { ExpiresAt = TestStore.Start.AddHours(-1) });
        Add("later.md", new ArticleFile { PublishedAt = TestStore.Start.AddDays(1) });

        Assert.Equal(["a.md CN315", "a.md CN315", "a.md CN315"], Codes());
    }

    [Theory]
    [InlineData("78", null, "a.uk.md", "write 'externalId: 78' here too")]
    [InlineData(null, "78", "a.en.md", "write 'externalId: 78' here too")]
    [InlineData("78", "79", "a.uk.md", "write 'externalId: 78' here too")]
    public void A_translation_that_its_id_parts_from_its_original_is_told(string? english, string? ukrainian, string path, string remedy)
    {
        Add("a.en.md", new ArticleFile { ExternalId = english });
        Add("a.uk.md", new ArticleFile { ExternalId = ukrainian });

        var problem = Assert.Single(Check());
        Assert.Equal((path, "CN318"), (problem.Path, problem.Code));
        Assert.StartsWith(path == "a.uk.md" ? "a.en.md has the same name" : "a.uk.md has the same name", problem.Message, StringComparison.Ordinal);
        Assert.StartsWith(remedy, problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_one_name_that_have_their_translations_elsewhere_are_not_told()
    {
        Add("a.en.md", new ArticleFile { ExternalId = "1" });
        Add("b.uk.md", new ArticleFile { ExternalId = "1" });
        Add("a.uk.md", new ArticleFile { ExternalId = "2" });
        Add("c.en.md", new ArticleFile { ExternalId = "3" });
        Add("d.uk.md", new ArticleFile { ExternalId = "4" });

        Assert.Empty(Check());
    }

    [Theory]
    [InlineData("externalId: 78\n", "", "a.uk.md CN318")]
    [InlineData("", "externalId: 78\n", "a.en.md CN318", "a.uk.md CN317")]
    public void A_translation_beside_its_original_is_not_said_to_be_without_it(string english, string ukrainian, params string[] codes)
    {
        Add("a.en.md", $"---\ntitle: A\npublishedAt: 2026-01-02T11:57:24Z\n{english}---\nText.\n");
        Add("a.uk.md", $"---\ntitle: A\npublishedAt: 2026-01-02T11:57:24Z\n{ukrainian}ai: {{translatedFrom: en}}\n---\nText.\n");

        Assert.Equal(codes, Codes());
        Assert.All(Check(), problem => Assert.Contains(problem.Path == "a.uk.md" ? "a.en.md has the same name" : "a.uk.md has the same name", problem.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nobody", "CN316")]
    [InlineData("1", "CN316")]
    [InlineData("uk", "CN316")]
    [InlineData("en", "CN317")]
    [InlineData("de", null)]
    [InlineData("2", null)]
    public void A_translation_names_what_is_there(string from, string? code)
    {
        Add("a.uk.md", $"---\ntitle: A\npublishedAt: 2026-01-02T11:57:24Z\nexternalId: 1\nai:\n  translatedFrom: {from}\n---\nText.\n");
        Add("b.md", new ArticleFile { ExternalId = "2" });

        Assert.Equal(code is null ? [] : [$"a.uk.md {code}"], Codes());
        Assert.All(Check(), p => Assert.Equal($"  translatedFrom: {from}", p.SourceLine));
    }

    [Fact]
    public void Of_two_that_say_nothing_the_one_of_another_language_than_the_sites_own_is_told()
    {
        Add("a.uk.md", new ArticleFile { ExternalId = "1", PublishedAt = TestStore.Start });
        Add("b.en.md", new ArticleFile { ExternalId = "1" });

        Assert.Equal(["a.uk.md CN310"], Codes());
    }

    [Fact]
    public void A_version_that_has_the_language_elsewhere_is_not_told_of_a_namesake()
    {
        Add("a.uk.md", new ArticleFile { ExternalId = "1" });
        Add("b.en.md", new ArticleFile { ExternalId = "1" });
        Add("a.en.md", new ArticleFile { ExternalId = "2" });

        Assert.Empty(Codes());
    }

    [Fact]
    public void Problems_come_in_order_of_path()
    {
        Add("b.md", new ArticleFile { ExternalId = "1", Body = "[a](none)" });
        Add("c.md", new ArticleFile { ExternalId = "1" });

        Assert.Equal(["b.md", "c.md"], Check().Select(p => p.Path));
    }

    [Fact]
    public void A_folder_without_any_file_has_no_problems() => Assert.Empty(Check());

    private void Add(string path, ArticleFile article) => Add(path, article.ToString());

    private void Add(string path, string text) => _files[path] = text;

    private IEnumerable<string> Codes() => Check().Select(p => $"{p.Path} {p.Code}");

    private IReadOnlyList<ContentProblem> Check()
    {
        var rules = new ContentRules();
        var parser = new ArticleParser(rules);
        var files = _files.Select(file => parser.Parse(file.Key, Encoding.UTF8.GetBytes(file.Value))).ToList();
        return FolderCheck.Of(files, new SiteIndex(files), new FolderView(
            rules, new Uri("http://localhost:5000"), Hidden, TestStore.Start, path => Encoding.UTF8.GetBytes(_files[path])));
    }

    private static string? Hidden(Article article, DateTimeOffset at) =>
        article.Draft ? "a draft" : article.PublishedAt > at ? "scheduled" : article.ExpiresAt <= at ? "expired" : null;
}
