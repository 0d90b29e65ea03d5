using CryptoNews.Web.Listing;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CryptoNews.Tests.Web.Listing;

/// <summary>A request as a browser sends it: door, value, and pairs of the query in order.</summary>
public sealed record SentRequest(string Door, string? Value, IReadOnlyList<KeyValuePair<string, string>> Pairs)
{
    public string Query => Pairs.Count == 0 ? "" : "?" + string.Join('&', Pairs.Select(p => $"{Uri.EscapeDataString(p.Key)}={Uri.EscapeDataString(p.Value)}"));
}

public sealed class ListingAddressProperties
{
    [Property(MaxTest = 3000)]
    public Property A_redirect_takes_one_hop() => Prop.ForAll(Requests, sent =>
    {
        var first = ListingReading.Of(sent.Door, sent.Value, sent.Query);
        if (first.Status is 400 or 404)
            return true;
        var second = ListingReadingTests.Read(first.Address.ToString());
        return first.Status is 200 or 301 && second == (200, first.Address.ToString());
    });

    [Property(MaxTest = 3000)]
    public Property What_is_served_stands_at_its_canonical_address() => Prop.ForAll(Requests, sent =>
    {
        var reading = ListingReading.Of(sent.Door, sent.Value, sent.Query);
        var known = sent.Pairs.Where(p => Known.Contains(p.Key));
        return reading.Status != 200
            || (reading.Address.Path == (sent.Value is null ? "/latest" : $"/{sent.Door}/{Uri.EscapeDataString(sent.Value)}")
                && reading.Address.Parameters.SequenceEqual(known));
    });

    [Property(MaxTest = 3000)]
    public Property Order_and_repetition_of_facets_change_nothing() => Prop.ForAll(Requests, sent =>
    {
        var facets = sent.Pairs.Where(p => Facets.Contains(p.Key)).ToList();
        var shuffled = sent with { Pairs = [.. Enumerable.Reverse(facets), .. sent.Pairs.Except(facets), .. facets] };
        if (facets.Count * 2 > 19)
            return true;
        var one = ListingReading.Of(sent.Door, sent.Value, sent.Query);
        var two = ListingReading.Of(shuffled.Door, shuffled.Value, shuffled.Query);
        return one.Status is 400 or 404 ? two.Status is 400 or 404 : one.Address.ToString() == two.Address.ToString();
    });

    [Property(MaxTest = 3000)]
    public Property Any_text_at_all_is_answered() => Prop.ForAll<string, string>((value, query) =>
        ListingReading.Of("tag", value, "?" + query).Status is 200 or 301 or 400 or 404
        && ListingReading.Of("source", value, "?source=" + query).Status is 200 or 301 or 400 or 404);

    private static readonly string[] Facets = ["category", "tag", "sentiment", "source"];
    private static readonly string[] Known = [.. Facets, "from", "to", "period", "page"];

    private static Arbitrary<SentRequest> Requests
    {
        get
        {
            var term = Gen.Elements("a", "b", "A", "DeFi", "C#", "C++", "майнінг", "Майнінг", "a b", "a/b", "..", "bitcoin.com", "x_", "positive", "NEUTRAL", "", " ", "!!!", "%", "&=?", "٣");
            var date = Gen.Elements("2024-01-01", "2024-02-29", "2023-12-31", "", "abc", "0001-01-01", "9999-12-31");
            var pair =
                from name in Gen.Elements([.. Known, "TAG", "Page", "utm_source", "q"])
                from value in name.ToLowerInvariant() switch
                {
                    "from" or "to" => date,
                    "period" => Gen.Elements("7d", "30D", "90d", "1y", "", "x"),
                    "page" => Gen.Elements("1", "2", "02", "", "0", "-1", "99999999999"),
                    "sentiment" => Gen.Elements("positive", "Negative", "neutral", "unrated", "", "happy"),
                    _ => term,
                }
                select KeyValuePair.Create(name, value);
            var request =
                from door in Gen.Elements("latest", "tag", "category", "source", "sentiment", "Tag")
                from value in door == "sentiment" ? Gen.Elements("positive", "neutral", "Negative", "happy") : term
                from count in Gen.Choose(0, 6)
                from pairs in Gen.ArrayOf(pair, count)
                select new SentRequest(door, door == "latest" ? null : value, pairs);
            return request.ToArbitrary();
        }
    }
}
