using System.Globalization;
using CryptoNews.Store;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Newsroom;

/// <summary>What stands above an article that readers don't see yet.</summary>
internal sealed record PreviewBanner
{
    public required Edition Edition { get; init; }

    public required StoredArticle Article { get; init; }

    public required PreviewGrant Grant { get; init; }

    /// <summary>The file's present text was rejected: what is shown is older.</summary>
    public bool IsLastGood { get; init; }

    /// <summary>A link to hand out, when one was asked for.</summary>
    public string? Link { get; init; }

    public DateTime LinkUntil { get; init; }

    public Words Words => Edition.Language.Words;

    public string State => Words.Format(
        $"newsroom_preview_{Article.Status.ToString().ToLowerInvariant()}",
        Edition.Language.Dates.Full(Article.Status == ArticleStatus.Expired ? Article.ExpiresAt ?? Article.PublishedAt : Article.PublishedAt));

    public static async Task<PreviewBanner> ReadAsync(HttpContext context, PortalContext db, Edition edition, StoredArticle article, PreviewGrant grant, CancellationToken cancel)
    {
        var banner = new PreviewBanner { Edition = edition, Article = article, Grant = grant };
        if (!grant.IsForEditors)
            return banner;

        banner = banner with { IsLastGood = await db.Files.AnyAsync(f => f.Path == article.Path && f.Outcome == FileOutcome.Rejected, cancel) };
        if (!int.TryParse(context.Request.Query["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) || !PreviewLinks.Days.Contains(days))
            return banner;
        var until = edition.Now.AddDays(days);
        var link = context.RequestServices.GetRequiredService<PreviewLinks>().Make(article.Language, article.Key, until);
        return banner with { Link = edition.Addresses.PreviewLink(article.Language, link), LinkUntil = until };
    }
}
