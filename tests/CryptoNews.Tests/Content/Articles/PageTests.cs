using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Articles;

public sealed class PageTests
{
    [Fact]
    public void A_page_needs_a_title_only()
    {
        var file = SmallFile.Parse(SmallFile.Only("title: About us"), "_pages/About.uk.md");
        Assert.Empty(file.Problems);
        Assert.Null(file.Article);
        Assert.Equal(("about", "uk", "About us", "The first paragraph.", false), (file.Page!.Slug, file.Page.Language, file.Page.Title, file.Page.Description, file.Page.Draft));
    }

    [Fact]
    public void A_page_may_have_description_change_language_and_draft()
    {
        var page = SmallFile.Parse(SmallFile.Only("title: a", "description: b", "updatedAt: 2026-01-02T00:00:00Z", "lang: uk", "draft: true"), "_pages/about.md").Page!;
        Assert.Equal(("b", "uk", true), (page.Description, page.Language, page.Draft));
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero), page.UpdatedAt);
    }

    [Fact]
    public void A_page_without_title_is_rejected() =>
        SmallFile.RejectedBy(ProblemKinds.RequiredKeyMissing, SmallFile.Only("draft: true"), "_pages/about.md");

    [Theory]
    [InlineData("publishedAt: 2030-01-01T00:00:00Z")]
    [InlineData("expiresAt: never")]
    [InlineData("tags: [a]")]
    public void Keys_of_articles_have_no_meaning_on_a_page(string line)
    {
        var file = SmallFile.Parse(SmallFile.Only("title: a", line), "_pages/about.md");
        Assert.NotNull(file.Page);
        Assert.Equal([ProblemKinds.KeyNotForPages.Code], file.Problems.Select(p => p.Code));
    }

    [Theory]
    [InlineData("latest")]
    [InlineData("News")]
    [InlineData("api.uk")]
    [InlineData("uk")]
    [InlineData("schemas")]
    [InlineData("cards")]
    [InlineData("resized")]
    [InlineData("img")]
    public void Names_at_which_the_site_itself_answers_are_reserved(string name) =>
        SmallFile.RejectedBy(ProblemKinds.ReservedPageName, SmallFile.Only("title: a"), $"_pages/{name}.md");

    [Fact]
    public void A_page_in_a_subfolder_is_refused() =>
        SmallFile.RejectedBy(ProblemKinds.PageInFolder, SmallFile.Only("title: a"), "_pages/legal/privacy.md");

    [Theory]
    [InlineData("_pages.md")]
    [InlineData("a/_pages/b.md")]
    public void Only_the_folder_at_the_top_holds_pages(string path) => Assert.NotNull(SmallFile.Parse(SmallFile.With(), path).Article);
}
