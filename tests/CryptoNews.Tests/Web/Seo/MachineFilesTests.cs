using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CryptoNews.Web.Seo;

namespace CryptoNews.Tests.Web.Seo;

public sealed partial class MachineFilesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("allow", "deny", "allow", "none")]
    [InlineData("deny", "allow", "deny", "all")]
    [InlineData("allow", "deny", "deny", "all")]
    [InlineData("deny", "allow", "allow", "all")]
    public async Task Robots_tells_each_kind_of_agent_what_its_setting_says(string search, string training, string user, string index)
    {
        await using var portal = new Portal(new() { ["Seo:SearchAgents"] = search, ["Seo:TrainingAgents"] = training, ["Seo:UserAgents"] = user, ["Seo:Index"] = index });
        var groups = (await portal.Reader.GetStringAsync("/robots.txt", Cancel)).Split("\n\n")
            .Select(g => g.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .ToList();

        Assert.True(MayRead("*"));
        Assert.All(Agents.Search, agent => Assert.Equal(search == "allow", MayRead(agent)));
        Assert.All(Agents.Training, agent => Assert.Equal(training == "allow", MayRead(agent)));
        Assert.All(Agents.User, agent => Assert.Equal(user == "allow", MayRead(agent)));
        Assert.Equal(index == "all" ? ["Sitemap: http://localhost:5000/sitemap.xml", "Sitemap: http://localhost:5000/news-sitemap.xml"] : [], groups[^1].Where(l => l.StartsWith("Sitemap", StringComparison.Ordinal)));

        bool MayRead(string agent) => groups.Single(g => g.Contains($"User-agent: {agent}")).Contains("Allow: /");
    }

    [Fact]
    public void The_documentation_lists_every_agent_under_its_setting()
    {
        var rows = File.ReadAllLines(Repository.Path("docs/operations.md"));

        Assert.Contains($"| search, `Seo:SearchAgents` | {string.Join(", ", Agents.Search)} |", rows);
        Assert.Contains($"| training, `Seo:TrainingAgents` | {string.Join(", ", Agents.Training)} |", rows);
        Assert.Contains($"| people who ask, `Seo:UserAgents` | {string.Join(", ", Agents.User)} |", rows);
    }

    [Theory]
    [InlineData("desk@news.example", "Contact: mailto:desk@news.example")]
    [InlineData("https://news.example/report", "Contact: https://news.example/report")]
    [InlineData("tel:+380-44-000", "Contact: tel:+380-44-000")]
    public async Task Security_txt_has_the_contact_and_ends_in_the_future(string contact, string line)
    {
        await using var portal = new Portal(new() { ["Publisher:Contact"] = contact });
        foreach (var months in (int[])[0, 5, 30])
        {
            portal.Clock.SetUtcNow(new DateTimeOffset(Portal.Noon).AddMonths(months));
            var lines = (await portal.Reader.GetStringAsync("/.well-known/security.txt", Cancel)).Split('\n');
            var expires = DateTimeOffset.Parse(lines.Single(l => l.StartsWith("Expires: ", StringComparison.Ordinal))["Expires: ".Length..], CultureInfo.InvariantCulture);

            Assert.Contains(line, lines);
            Assert.InRange(expires - portal.Clock.GetUtcNow(), TimeSpan.FromDays(120), TimeSpan.FromDays(365));
            Assert.Contains("Canonical: http://localhost:5000/.well-known/security.txt", lines);
        }
    }

    [Fact]
    public async Task Without_a_contact_there_is_no_security_txt()
    {
        await using var portal = new Portal();
        using var response = await portal.Reader.GetAsync("/.well-known/security.txt", Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/opensearch.xml", "http://localhost:5000/search?q={searchTerms}", "en")]
    [InlineData("/uk/opensearch.xml", "http://localhost:5000/uk/search?q={searchTerms}", "uk")]
    public async Task Browsers_are_told_how_to_search(string address, string template, string language)
    {
        await using var portal = new Portal(new() { ["Site:Name"] = "A name of more 😀😀than 16 characters, of more than 48 too" });
        using var response = await portal.Reader.GetAsync(address, Cancel);
        var description = await XDocument.LoadAsync(await response.Content.ReadAsStreamAsync(Cancel), LoadOptions.None, Cancel);
        XNamespace space = "http://a9.com/-/spec/opensearch/1.1/";

        Assert.Equal("application/opensearchdescription+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("A name of more", description.Root!.Element(space + "ShortName")!.Value);
        Assert.Equal("A name of more 😀😀than 16 characters, of more t", description.Root.Element(space + "LongName")!.Value);
        Assert.Equal(language, description.Root.Element(space + "Language")!.Value);
        Assert.Equal(template, description.Root.Elements(space + "Url").Single(u => u.Attribute("type")!.Value == "text/html").Attribute("template")!.Value);
    }

    [Theory]
    [InlineData("/site.webmanifest", "/", "en")]
    [InlineData("/uk/site.webmanifest", "/uk", "uk")]
    public async Task The_manifest_names_pictures_and_pages_that_exist(string address, string start, string language)
    {
        await using var portal = new Portal().With(Some.Article("a"));
        using var response = await portal.Reader.GetAsync(address, Cancel);
        var manifest = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel)).RootElement;

        Assert.Equal("application/manifest+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal((start, language), (manifest.GetProperty("start_url").GetString(), manifest.GetProperty("lang").GetString()));
        var named = manifest.GetProperty("icons").EnumerateArray().Select(i => i.GetProperty("src").GetString()!)
            .Concat(manifest.GetProperty("shortcuts").EnumerateArray().Select(s => s.GetProperty("url").GetString()!)).Append(start);
        foreach (var one in named)
        {
            using var there = await portal.Reader.GetAsync(one, Cancel);
            Assert.Equal((one, HttpStatusCode.OK), (one, there.StatusCode));
        }
    }

    [Fact]
    public async Task Llms_txt_leads_to_the_texts_in_every_language()
    {
        await using var portal = new Portal().With(Some.Article("a", title: "A [b] c"), Some.Article("б", language: "uk"), Some.Article("paid", Portal.Noon.AddHours(-1), title: "Buy", sponsored: true), Some.Article("draft", status: CryptoNews.Store.ArticleStatus.Hidden)).With(Some.Page("about"));
        var text = await portal.Reader.GetStringAsync("/llms.txt", Cancel);
        var links = Link().Matches(text).Select(m => m.Groups["address"].Value).ToList();

        Assert.StartsWith("# CryptoNews\n\n> ", text, StringComparison.Ordinal);
        Assert.Contains(@"- [A \[b\] c](http://localhost:5000/news/a.md)", text, StringComparison.Ordinal);
        Assert.Contains("http://localhost:5000/uk/news/%D0%B1.md", links);
        Assert.Contains("- [Sponsored: Buy](http://localhost:5000/news/paid.md)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("draft", text, StringComparison.Ordinal);
        foreach (var link in links)
        {
            using var there = await portal.Reader.GetAsync(new Uri(link).PathAndQuery, Cancel);
            Assert.Equal((link, HttpStatusCode.OK), (link, there.StatusCode));
        }
    }

    [Fact]
    public async Task Llms_txt_names_no_draft_of_a_page_and_no_language_without_articles()
    {
        await using var portal = new Portal().With(Some.Article("a")).With(Some.Page("about"), Some.Page("secret", draft: true));
        var text = await portal.Reader.GetStringAsync("/llms.txt", Cancel);

        Assert.Contains("/about)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("(uk)\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_character_longer_than_a_short_name_may_be_stays_whole()
    {
        const string Family = "\U0001F469\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466\U0001F3FB\u200D\U0001F466";
        await using var portal = new Portal(new() { ["Site:Name"] = $"{Family} News" });

        var manifest = JsonDocument.Parse(await portal.Reader.GetStringAsync("/site.webmanifest", Cancel)).RootElement;

        Assert.Equal(Family, manifest.GetProperty("short_name").GetString());
    }

    [Fact]
    public async Task The_key_of_IndexNow_is_a_file()
    {
        await using var portal = new Portal(new() { ["Seo:IndexNowKey"] = "0123456789abcdef" });

        Assert.Equal("0123456789abcdef", await portal.Reader.GetStringAsync("/0123456789abcdef.txt", Cancel));
    }

    [Theory]
    [InlineData("/robots.txt/", "/robots.txt")]
    [InlineData("/Robots.txt", "/robots.txt")]
    [InlineData("/LLMS.txt/", "/llms.txt")]
    [InlineData("/.well-known/Security.txt", "/.well-known/security.txt")]
    [InlineData("/0123456789abcdef.TXT", "/0123456789abcdef.txt")]
    [InlineData("/Opensearch.xml", "/opensearch.xml")]
    [InlineData("/uk/site.webmanifest/", "/uk/site.webmanifest")]
    public async Task Other_spellings_of_a_file_move_in_one_hop(string address, string canonical)
    {
        await using var portal = new Portal(new() { ["Seo:IndexNowKey"] = "0123456789abcdef", ["Publisher:Contact"] = "desk@news.example" });
        using var response = await portal.Reader.GetAsync(address, Cancel);
        using var there = await portal.Reader.GetAsync(canonical, Cancel);

        Assert.Equal((HttpStatusCode.MovedPermanently, canonical), (response.StatusCode, response.Headers.Location!.OriginalString));
        Assert.Equal(HttpStatusCode.OK, there.StatusCode);
    }

    [Fact]
    public async Task Whoever_may_read_the_site_is_kept_out_of_the_newsroom()
    {
        await using var portal = new Portal();
        var groups = (await portal.Reader.GetStringAsync("/robots.txt", Cancel)).Split("\n\n").Where(g => g.Contains("Allow: /\n", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(groups);
        Assert.All(groups, g => Assert.EndsWith("\nDisallow: /newsroom", g, StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_llms_txt_a_description_makes_no_link()
    {
        await using var portal = new Portal().With(Some.Article("a", description: "A [b](https://x.example)"));
        Assert.Contains(@": A \[b\](https://x.example)", await portal.Reader.GetStringAsync("/llms.txt", Cancel), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\]\((?<address>http[^)]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
