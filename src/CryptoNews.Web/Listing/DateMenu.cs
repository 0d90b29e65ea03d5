using CryptoNews.Store;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Listing;

/// <summary>
/// The dates in the form: one choice of several periods, or days. Days in use are one of the choices, not the contents of the
/// two fields: else another period could not be chosen without emptying these first.
/// </summary>
/// <param name="Title">The period or the days in use, or what the menu is for.</param>
/// <param name="First">Earliest day that makes sense, as a field of dates writes it; null without articles.</param>
/// <param name="Last">Today.</param>
internal sealed record DateMenu(string Title, IReadOnlyList<FacetChoice> Choices, string? First, string Last)
{
    /// <summary>Beginnings of the periods (UTC), in the order of the choices.</summary>
    public static IReadOnlyList<DateTime> Starts(Edition edition)
    {
        var dates = edition.Language.Dates;
        return [.. Enum.GetValues<Period>().Select(p => dates.StartOf(p.FirstDay(dates.DayOf(edition.Now))))];
    }

    public static DateMenu Of(ListingAddress listing, FacetCounts counts, Edition edition)
    {
        var (words, dates) = (edition.Language.Words, edition.Language.Dates);
        List<FacetChoice> choices =
        [
            .. Enum.GetValues<Period>().Select((p, i) => new FacetChoice(words[$"period_{p.Name()}"], p.Name(), counts.Periods[i], listing.Period == p)),
            new FacetChoice(words["all_time"], "", counts.AllTime, !listing.IsDated),
        ];
        if (listing.IsDated && listing.Period is null)
            choices.Insert(0, new FacetChoice(ListingWords.DatesOf(listing, edition.Language), Periods.Interval(listing.From, listing.To), counts.Total, IsChosen: true));
        return new DateMenu(
            listing.IsDated ? ListingWords.DatesOf(listing, edition.Language) : words["facet_period"],
            choices,
            counts.Oldest is { } oldest ? Dates.Iso(dates.DayOf(oldest)) : null,
            Dates.Iso(dates.DayOf(edition.Now)));
    }
}
