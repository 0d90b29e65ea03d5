using System.Net;
using CryptoNews.Store;

namespace CryptoNews.Tests.Web.Articles;

public sealed class ArticleByIdTests
{
    [Fact]
    public async Task An_id_leads_to_the_readers_language()
    {
        await using var portal = new Portal().With(
            Some.Article("a", externalId: "1"), Some.Article("a", language: "uk", externalId: "1"),
            Some.Article("english", externalId: "english"), Some.Article("ukrainian", language: "uk", externalId: "ukrainian"));

        foreach (var (address, acceptLanguage, target) in ((string, string?, string)[])
        [
            ("/id/1", null, "/news/a"),
            ("/id/1", "uk-UA,en;q=0.5", "/uk/news/a"),
            ("/id/1", "de, uk;q=0.4, en;q=0.9", "/news/a"),
            ("/id/1", "de", "/news/a"),
            ("/id/1", "uk;q=0, *", "/news/a"),
            ("/id/1", ";;;=,,\u00ff", "/news/a"),
            ("/uk/id/1", "en", "/uk/news/a"),
            ("/uk/id/english", null, "/news/english"),
            ("/id/ukrainian", "en", "/uk/news/ukrainian"),
        ])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (acceptLanguage is not null)
                request.Headers.TryAddWithoutValidation("Accept-Language", acceptLanguage);
            using var response = await portal.Reader.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal((address, HttpStatusCode.Found), (address, response.StatusCode));
            Assert.Equal(target, response.Headers.Location!.OriginalString);
            Assert.Equal("Accept-Language", response.Headers.Vary.Single());
        }
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a b&c=d?e#f")]
    [InlineData("100%")]
    [InlineData("новина-1")]
    [InlineData("<script>")]
    [InlineData("Case")]
    [InlineData("tag:x.example,2026:1")]
    public async Task An_id_may_hold_anything(string id)
    {
        await using var portal = new Portal().With(Some.Article("a", externalId: id), Some.Article("b", externalId: "case"));

        using var response = await portal.Reader.GetAsync($"/id/{Uri.EscapeDataString(id)}", TestContext.Current.CancellationToken);

        Assert.Equal("/news/a", response.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/id/056/", "302 /news/a")]
    [InlineData("/uk/id/056/", "302 /news/a")]
    [InlineData("/id/slash/", "302 /news/with-slash")]
    [InlineData("/id/slash", "302 /news/without-slash")]
    [InlineData("/id/old/", "410 ")]
    [InlineData("/id/unknown/", "404 ")]
    [InlineData("/id/", "404 ")]
    public async Task A_slash_at_the_end_changes_nothing_unless_an_id_has_one(string address, string answer)
    {
        await using var portal = new Portal().With(
            Some.Article("a", externalId: "056"), Some.Article("old", externalId: "old", status: ArticleStatus.Expired),
            Some.Article("with-slash", externalId: "slash/"), Some.Article("without-slash", externalId: "slash"));

        using var response = await portal.Reader.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(answer, $"{(int)response.StatusCode} {response.Headers.Location?.OriginalString}");
    }

    [Fact]
    public async Task The_first_visible_article_by_path_owns_a_repeated_id()
    {
        await using var portal = new Portal().With(
            Some.Article("c", externalId: "1"), Some.Article("b", externalId: "1"), Some.Article("a", externalId: "1", status: ArticleStatus.Hidden));

        using var response = await portal.Reader.GetAsync("/id/1", TestContext.Current.CancellationToken);

        Assert.Equal("/news/b", response.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/id/unknown")]
    [InlineData("/uk/id/unknown")]
    [InlineData("/id/hidden")]
    public async Task An_unknown_or_hidden_id_is_not_found(string address)
    {
        await using var portal = new Portal().With(Some.Article("a", externalId: "hidden", status: ArticleStatus.Scheduled));

        using var response = await portal.Reader.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task An_id_that_only_an_expired_article_has_is_gone()
    {
        await using var portal = new Portal().With(Some.Article("a", externalId: "old", status: ArticleStatus.Expired));

        using var response = await portal.Reader.GetAsync("/id/old", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
    }
}
