using System.Globalization;
using CryptoNews.Store;
using CryptoNews.Web.Articles;
using CryptoNews.Web.Cards;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Pages;

public sealed class ErrorModel(PortalContext db, Edition edition, Readiness readiness) : PortalPage(db, edition)
{
    public const string Address = "/_error";

    /// <summary>Seconds until the page of a site that is being loaded asks again.</summary>
    public const int RefreshSeconds = 5;

    private const int Suggestions = 4;

    public int Status => Response.StatusCode;

    public string Text => Words[Elsewhere.Count > 0 && Status == StatusCodes.Status404NotFound ? "not_in_this_edition" : $"{Key}_text"];

    /// <summary>The article that was asked for, in the languages that have it.</summary>
    internal IReadOnlyList<(Language Language, ArticleVersion Article)> Elsewhere { get; private set; } = [];

    /// <summary>Finds the failure in the log.</summary>
    public string Reference => HttpContext.TraceIdentifier;

    /// <summary>What there is to read instead.</summary>
    public IReadOnlyList<Card> Latest { get; private set; } = [];

    /// <summary>What was looked for may stand elsewhere.</summary>
    public bool IsSearchable => ReadsStore && Status is (StatusCodes.Status404NotFound or StatusCodes.Status410Gone);

    /// <summary>Failures of our own must not ask the database for anything: it may be their cause. Nor must what is refused because too much is asked.</summary>
    protected override bool ReadsStore => readiness.IsReady && Status is < StatusCodes.Status500InternalServerError and not StatusCodes.Status429TooManyRequests;

    // One text for each status that readers meet, and one each for the rest of both kinds.
    private string Key => Status switch
    {
        400 or 404 or 405 or 410 or 429 or 500 or 503 => string.Create(CultureInfo.InvariantCulture, $"error_{Status}"),
        < 500 => "error_400",
        _ => "error_500",
    };

    public async Task OnGetAsync()
    {
        // Asked for by its own address it is no page at all.
        if (Status < StatusCodes.Status400BadRequest)
            Response.StatusCode = StatusCodes.Status404NotFound;

        Title = Words[Key];
        Response.Headers.CacheControl = "no-store";
        if (Status == StatusCodes.Status503ServiceUnavailable)
            Response.Headers.RetryAfter = RefreshSeconds.ToString(CultureInfo.InvariantCulture);
        if (!ReadsStore)
            return;
        Latest = await LoadLatestAsync();
        if (HttpContext.Features.Get<OtherEditions>() is { } others)
            Show(others);
    }

    private void Show(OtherEditions others)
    {
        Elsewhere = [.. Edition.Languages.All.SelectMany(l => others.Articles.Where(a => a.Language == l.Tag).Select(a => (l, a)))];
        Counterparts = [.. Edition.Languages.All.Select(l => new Counterpart(l, AddressIn(l), IsTwin: false))];
    }

    private string AddressIn(Language language) =>
        Elsewhere.FirstOrDefault(e => e.Language == language) is (not null, var article) ? AddressOf(article) : Addresses.Home(language.Tag);

    internal string AddressOf(ArticleVersion article) => Addresses.Article(article.Language, article.Key);

    private async Task<IReadOnlyList<Card>> LoadLatestAsync()
    {
        var articles = await Db
            .Listing(new ArticleFilter { Language = Language.Tag }, ListingOrder.NewestFirst)
            .Where(a => !a.Sponsored)
            .Take(Suggestions)
            .ToListAsync(HttpContext.RequestAborted);
        return [.. articles.Select(a => new Card(a, Edition))];
    }
}
