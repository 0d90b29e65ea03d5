using System.Collections.Concurrent;

namespace CryptoNews.Store;

/// <summary>
/// What a word is searched as. A function of the word alone, not of the language around it: Ukrainian articles are full
/// of English words. Safe from any thread.
/// </summary>
internal static class Lexemes
{
    // News has some hundred thousand spellings; what comes after these is worked out each time.
    private const int MostRemembered = 200_000;
    private const int LongestRemembered = 32;

    // With a lock for each processor, as it begins otherwise, threads that add the words of a first load wait for one another.
    private static readonly ConcurrentDictionary<string, Word> Remembered = new(concurrencyLevel: 64, capacity: 10_007, StringComparer.Ordinal);
    private static int _count;

    /// <param name="raw">One word, not empty.</param>
    public static Word Of(ReadOnlySpan<char> raw)
    {
        if (raw.Length > LongestRemembered || char.IsAsciiDigit(raw[0]))
            return Make(raw);
        var spans = Remembered.GetAlternateLookup<ReadOnlySpan<char>>();
        if (spans.TryGetValue(raw, out var known))
            return known;
        var word = Make(raw);
        if (_count < MostRemembered && spans.TryAdd(raw, word))
            Interlocked.Increment(ref _count);
        return word;
    }

    private static Word Make(ReadOnlySpan<char> raw)
    {
        if (raw is "₿")
            return new Word("₿", LoanWords.Canonical("bitcoin"));
        var surface = Letters.Surface(Named(raw));
        var folded = Letters.Fold(surface);
        if (folded.Length == 0)
            return new Word(surface, "0"); // marks alone
        if (folded.AsSpan().ContainsAnyInRange('0', '9'))
            return new Word(surface, string.Concat(folded.Where(char.IsLetterOrDigit)));
        if (folded.All(Letters.IsLatin))
        {
            surface = EnglishStem.WithoutPossessive(surface);
            return new Word(surface, LoanWords.Canonical(EnglishStem.Of(Letters.Fold(surface))));
        }

        return new Word(surface, folded.All(Letters.IsCyrillic) ? LoanWords.Canonical(UkrainianStem.Of(folded)) : folded);
    }

    // The signs of C#, C++ and their like, as in addresses.
    private static string Named(ReadOnlySpan<char> raw) => raw.IndexOfAny('#', '+') < 0
        ? raw.ToString()
        : raw.ToString().Replace("#", "sharp", StringComparison.Ordinal).Replace("+", "plus", StringComparison.Ordinal);
}
