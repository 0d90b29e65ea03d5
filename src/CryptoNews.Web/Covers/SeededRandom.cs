namespace CryptoNews.Web.Covers;

/// <summary>mulberry32, started with FNV-1a over the code points of a text: the same text, the same numbers.</summary>
internal sealed class SeededRandom
{
    private uint state = 0x811c9dc5;

    public SeededRandom(string seed)
    {
        // By hand rather than by Rune, which would make every lone surrogate the same replacement character.
        for (var i = 0; i < seed.Length; i++)
        {
            uint codePoint = seed[i];
            if (char.IsSurrogatePair(seed, i))
                codePoint = (uint)char.ConvertToUtf32(seed, i++);
            state = unchecked((state ^ codePoint) * 0x01000193);
        }
    }

    /// <summary>The next number, from 0 up to, but not, 1.</summary>
    public double Next()
    {
        unchecked
        {
            state += 0x6d2b79f5;
            var mixed = (state ^ (state >> 15)) * (state | 1);
            mixed ^= mixed + ((mixed ^ (mixed >> 7)) * (mixed | 61));
            return (mixed ^ (mixed >> 14)) / 4294967296.0;
        }
    }
}
