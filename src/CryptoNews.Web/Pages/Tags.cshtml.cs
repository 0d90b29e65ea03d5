using CryptoNews.Store;
using CryptoNews.Web.Cards;
using CryptoNews.Web.Home;
using CryptoNews.Web.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Pages;

public sealed class TagsModel(PortalContext db, Edition edition) : PortalPage(db, edition)
{
    // Most tags are used once: a page of all of them would be megabytes long.
    private const int Most = 1000;

    public IReadOnlyList<(string Letter, IReadOnlyList<CountedLink> Entries)> Index { get; private set; } = [];

    /// <summary>Empty when nothing rises.</summary>
    public IReadOnlyList<Topic> Trending { get; private set; } = [];

    public int? TrendingDays { get; private set; }

    public string Lede { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (RedirectToCanonical(Addresses.Tags(Language.Tag)) is { } redirect)
            return redirect;

        var total = await Db.Terms.CountAsync(t => t.Kind == TermKind.Tag && t.Language == Language.Tag, cancel);
        var tags = await Db.MostUsed(TermKind.Tag, Language.Tag).Take(Most).ToListAsync(cancel);
        Index = Letters.Group(
            tags.Select(t => new CountedLink(Names.Tag(t.Name), Addresses.Tag(Language.Tag, t.Slug), t.Count)),
            tag => tag.Text,
            Language.Culture);
        if (await Topics.ReadAsync(Db, Edition, cancel) is { WindowDays: { } days, List: var rising })
            (Trending, TrendingDays) = (rising, days);

        Title = Words["topics"];
        Lede = (total, tags.Count) switch
        {
            (0, _) => Words["nothing_yet"],
            var (all, shown) when shown < all => Words.Count("topics_most_used", all, Numbers.Whole(shown)),
            var (all, _) => Words.Count("topics_all", all),
        };
        Description = Lede;
        return Page();
    }
}
