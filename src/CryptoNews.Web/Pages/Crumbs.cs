using CryptoNews.Web.Cards;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Pages;

/// <summary>The way from the home page to this one.</summary>
public sealed record Crumbs(Words Words, IReadOnlyList<Link> Links, string Here)
{
    public static Crumbs To(PortalPage page) => new(
        page.Words,
        [new Link(page.Words["home"], page.Addresses.Home(page.Language.Tag)), .. page.Between],
        page.Here);
}
