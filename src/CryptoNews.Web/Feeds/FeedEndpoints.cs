using CryptoNews.Store;
using CryptoNews.Web.Caching;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Seo;

namespace CryptoNews.Web.Feeds;

/// <summary>
/// Every listing as a feed: its path with <c>/feed.xml</c>, <c>/atom.xml</c> or <c>/feed.json</c>, and the same query. That of
/// a search is the feed of the site with the query of the search.
/// </summary>
internal static class FeedEndpoints
{
    public static void AddFeeds(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<FeedReading>();
        builder.Services.AddSingleton<LastModified>();
    }

    public static void MapFeeds(this WebApplication app)
    {
        foreach (var prefix in app.Services.GetRequiredService<Languages>().Prefixes)
        {
            foreach (var format in FeedFormat.All)
            {
                foreach (var path in (string[])["", "/latest", "/search"])
                    app.MapOpen($"{prefix}{path}/{format.File}", context => FeedRequest.Of(context).AnswerAsync(format, "latest", null)).Cached(ListingAddress.Names);
                app.MapOpen(
                    $"{prefix}/{{door:regex(^(category|tag|source|sentiment)\\z)}}/{{value}}/{format.File}",
                    context => FeedRequest.Of(context).AnswerAsync(format, Part(context, "door")!, Part(context, "value"))).Cached(ListingAddress.Names);
                foreach (var path in (string[])["{year}", "{year}/{month}", "{year}/{month}/{day}"])
                {
                    app.MapOpen(
                        $"{prefix}/{ListingAddress.ArchiveDoor}/{path}/{format.File}",
                        context => FeedRequest.Of(context).AnswerAsync(
                            format, ListingAddress.ArchiveDoor, string.Join('/', new[] { Part(context, "year"), Part(context, "month"), Part(context, "day") }.OfType<string>()))).Cached(ListingAddress.Names);
                }
            }

            app.MapOpen($"{prefix}/{Opml.File}", Opml.AnswerAsync).Cached();
        }
    }

    private static string? Part(HttpContext context, string name) => context.GetRouteValue(name) as string;
}

/// <summary>A request for a feed: finds what is meant, or leads to where that stands.</summary>
internal sealed record FeedRequest(HttpContext Context, PortalContext Db, Edition Edition, FeedReading Reading, LastModified Changes)
{
    public static FeedRequest Of(HttpContext context)
    {
        var services = context.RequestServices;
        return new(
            context,
            services.GetRequiredService<PortalContext>(),
            services.GetRequiredService<Edition>(),
            services.GetRequiredService<FeedReading>(),
            services.GetRequiredService<LastModified>());
    }

    /// <param name="door">First part of the listing's path.</param>
    /// <param name="value">The rest of it, decoded; null for <c>latest</c>.</param>
    public async Task<IResult> AnswerAsync(FeedFormat format, string door, string? value)
    {
        var reading = ListingReading.Of(door, value, Context.Request.QueryString.Value);
        if (reading.Status >= StatusCodes.Status400BadRequest)
            return Results.StatusCode(reading.Status);

        var cancel = Context.RequestAborted;
        await using var snapshot = await ReadSnapshot.BeginAsync(Db, cancel);
        if (await ListingQuestion.ReadAsync(Db, reading, Edition.Language, Edition.Languages, cancel) is not { } question)
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        var listing = question.Listing with { Page = 1 };
        if (!listing.IsSearch && !question.IsKnown)
            return Results.StatusCode(StatusCodes.Status404NotFound);

        // A feed has no second page. What the reading says of the path does not hold for a search, which has another.
        var isCanonical = (listing.IsSearch || reading.Status == StatusCodes.Status200OK) && question.Listing.Page == 1;
        if (!isCanonical || !CanonicalAddress.IsRequested(Context.Request, AddressOf(listing), ListingAddress.Names))
            return Elsewhere(AddressOf(listing));

        // A period ends today: what falls out of it at midnight changes the feed without any change of the store.
        DateTimeOffset? changed = listing.Period is null ? await Changes.ReadAsync(Db, cancel) : null;
        return Answer(await Reading.ReadAsync(listing, question.Terms, format, cancel), format, changed);

        string AddressOf(ListingAddress address) => Edition.Addresses.Feed(Edition.Language.Tag, address, format.File);
    }

    private IResult Answer(Feed feed, FeedFormat format, DateTimeOffset? changed)
    {
        var headers = Context.Response.Headers;
        headers[Indexing.Header] = "noindex";
        if (feed.Hub is { } hub)
            headers.Link = new[] { $"<{hub}>; rel=\"hub\"", $"<{feed.Self}>; rel=\"self\"" };
        return FreshAnswer.Of(Context, format.Write(feed), $"{format.MediaType}; charset=utf-8", changed);
    }

    private static IResult Elsewhere(string address) => Results.Redirect(address, permanent: true);
}
