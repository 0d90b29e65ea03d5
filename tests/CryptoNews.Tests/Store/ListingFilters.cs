using CryptoNews.Content;
using CryptoNews.Store;
using FsCheck;
using FsCheck.Fluent;

namespace CryptoNews.Tests.Store;

/// <summary>Random filters over the sample site: empty, one value, several, unknown ones, dates to the millisecond.</summary>
public static class ListingFilters
{
    private static readonly Gen<DateTime?> Moments = Gen.Frequency(
        (2, Gen.Constant<DateTime?>(null)),
        (1, Gen.Choose(-200, 20).Select(hours => (DateTime?)TestStore.Start.UtcDateTime.AddHours(hours))),
        (1, Gen.Choose(-200, 20).Select(hours => (DateTime?)TestStore.Start.UtcDateTime.AddHours(hours).AddMilliseconds(1))));

    private static readonly Gen<ArticleFilter> Any =
        from language in Gen.Elements("en", "uk")
        from categories in Some([.. SampleSite.Categories.Select(Slug.From), "unknown"])
        from tags in Some([.. SampleSite.Tags.Select(Slug.From)])
        from sources in Some([.. SampleSite.Sources, "unknown"])
        from sentiments in Some(Enum.GetValues<Sentiment>())
        from after in Moments
        from until in Moments
        select new ArticleFilter { Language = language, Categories = categories, Tags = [.. tags.Take(2)], Sources = sources, Sentiments = sentiments, From = after, Until = until };

    public static Arbitrary<ArticleFilter> Filters() => Arb.From(Any);

    private static Gen<T[]> Some<T>(T[] values) => Gen.Frequency(
        (3, Gen.Constant(Array.Empty<T>())),
        (2, Gen.Elements(values).Select(value => new[] { value })),
        (1, Gen.SubListOf(values).Select(list => list.ToArray())));
}
