using System.Collections.Frozen;

namespace CryptoNews.Store;

/// <summary>Words that tell nothing beside others. They are in the index all the same: phrases need them.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = """
        a an and are as at be been but by can did do does for from had has have he her his how i in into is it its of on or our she
        so than that the their them then there these they this those to was we were what when where which who why will with you your
        а або але б без би бо був була були було в вже ви від він вона вони все де для до є ж за з зі із і й її їх його коли на над
        не ні ну о об по под при про с та так також те ти то тоді у це ця цей ці чи що щоб як яка які який
        """.Split([' ', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    // In ethereum.org, org would find whatever else names a site that ends so.
    private static readonly FrozenSet<string> OfAddresses = FrozenSet.ToFrozenSet(["http", "https", "www", "com", "org", "io", "ua"], StringComparer.Ordinal);

    public static bool Contains(string surface) => Words.Contains(surface);

    /// <summary>Whether it tells nothing beside the other parts of a word with signs in it, which may be an address.</summary>
    public static bool ContainsPart(string surface) => Contains(surface) || OfAddresses.Contains(surface);
}
