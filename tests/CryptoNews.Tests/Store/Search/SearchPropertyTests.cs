using CryptoNews.Store;
using CryptoNews.Tests.Oracle;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CryptoNews.Tests.Store.Search;

/// <summary>What a reader types, as the parts of which it is made.</summary>
/// <param name="Wanted">Words, some with signs in them, and phrases of several.</param>
public sealed record TypedQuery(IReadOnlyList<string> Wanted, IReadOnlyList<string> Unwanted)
{
    public override string ToString() => string.Join(' ', [.. Wanted.Select(Quoted), .. Unwanted.Select(w => "-" + Quoted(w))]);

    /// <summary>Whether it is typed in quotes.</summary>
    public static bool IsPhrase(string words) => words.Contains(' ', StringComparison.Ordinal);

    private static string Quoted(string words) => IsPhrase(words) ? $"\"{words}\"" : words;
}

public static class TypedQueries
{
    private static readonly Gen<string> Words = Gen.Elements<string>([.. SampleSite.Words.Where(w => w is not "the" and not "і"), "Halvings", "EXCHANGE", "840 000", "бірж", "об'єкти", "hash", "mining", "coindesk", "UToday"]);

    // Two often stand side by side somewhere, three seldom, and what stands nowhere never.
    private static readonly Gen<string> Joined =
        from parts in Gen.ArrayOf(Gen.Elements<string>([.. SampleSite.Words, "EXCHANGE", "coindesk", "org", "zzqx"]), 3)
        from count in Gen.Choose(2, 3)
        from sign in Gen.Elements(".", "-", "/", "_", "...")
        select string.Join(sign, parts.Take(count));

    private static readonly Gen<string> Clauses = Gen.Frequency(
        (4, Words),
        (2, Joined),
        (1, from a in Words from b in Words select $"{a} {b}"));

    // The same word, or a form of it.
    private static readonly Gen<string[]> Repeated =
        from clause in Clauses
        from times in Gen.Choose(2, 4)
        from others in Gen.ArrayOf(Gen.OneOf(Clauses, Gen.Elements("halving", "Halvings", "halving's")), 2)
        select (string[])[others[0], .. Enumerable.Repeat(clause, times), others[1]];

    public static Arbitrary<TypedQuery> Queries() => Arb.From(
        from wanted in Gen.Frequency((3, Clauses.Select(c => new[] { c })), (3, Gen.ArrayOf(Clauses, 2)), (2, Repeated), (1, Gen.Constant(Array.Empty<string>())))
        from unwanted in Gen.Frequency((3, Gen.Constant(Array.Empty<string>())), (2, Gen.ArrayOf(Clauses, 1)), (1, Gen.ArrayOf(Clauses, 2)))
        select new TypedQuery(wanted, unwanted));
}

/// <summary>Any query under any filter finds what the oracle says, in every way to ask.</summary>
public sealed class SearchPropertyTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    [Property(MaxTest = 300, Arbitrary = [typeof(TypedQueries), typeof(ListingFilters)])]
    public async Task Any_query_under_any_filter_finds_what_the_oracle_says(TypedQuery typed, ArticleFilter filter)
    {
        await using var db = sample.Site.Store.Read();
        var cancel = TestContext.Current.CancellationToken;
        var query = SearchQueryReader.Read(typed.ToString());
        var columns = await sample.Columns.ReadAsync(db, filter.Language, cancel);
        var understood = await db.UnderstandAsync(query, filter.Language, columns, cancel);
        var match = understood.Match;

        var expected = sample.Site.Oracle.Search(filter, typed).Select(a => a.Key).ToList();

        var newest = columns.Select(filter, db.Find(match, filter.Language, columns, cancel)).Page(0, int.MaxValue);
        var best = db.Rank(match, filter, columns, TestStore.Start.UtcDateTime, cancel);
        var keys = db.Articles.ToDictionary(a => a.Id, a => a.Key);
        Assert.Equal(sample.Site.Oracle.Apart(filter.Language, typed), understood.Apart.Select(c => query.Text.Substring(c.Start, c.Length)));
        Assert.Equal(sample.Site.Oracle.AtLeast(filter.Language, typed) < sample.Site.Oracle.Wanted(filter.Language, typed).Count, match.IsLoose);
        Assert.Equal(expected, newest.Select(id => keys[id]));
        Assert.Equal(expected.Order(StringComparer.Ordinal), best.Select(id => keys[id]).Order(StringComparer.Ordinal));
    }
}
