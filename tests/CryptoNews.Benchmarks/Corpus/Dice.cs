namespace CryptoNews.Benchmarks.Corpus;

/// <summary>
/// Random numbers that are the same on every machine and in every version of .NET (SplitMix64): a corpus is a function
/// of its seed.
/// </summary>
internal sealed class Dice(ulong start)
{
    private ulong _state = start;

    /// <summary>The dice of one thing in a corpus: independent of how many others there are and of who is made first.</summary>
    public static Dice For(int seed, string what, int index)
    {
        var state = (ulong)(uint)seed;
        foreach (var c in what)
            state = Mix(state + c);
        return new Dice(Mix(state + (uint)index));
    }

    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15);

    /// <summary>0 to <paramref name="below"/> - 1.</summary>
    public int Below(int below) => (int)(Next() % (ulong)below);

    /// <summary>Both ends included.</summary>
    public int Between(int from, int to) => from + Below(to - from + 1);

    public bool PerMille(int chance) => Below(1000) < chance;

    public T Pick<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    /// <summary>Above 0, at most 1.</summary>
    public double Fraction() => ((Next() >> 11) + 1) / (double)(1UL << 53);

    /// <summary>
    /// A rank from 0 on, each rarer than the one before. Among many draws a share of 1 / <paramref name="exponent"/> of
    /// the ranks that come up comes up once, however many are drawn; <paramref name="flatness"/> evens out the first.
    /// </summary>
    public long Rank(double exponent, double flatness) =>
        (long)Math.Min(1e12, flatness * (Math.Pow(Fraction(), -1 / (exponent - 1)) - 1));

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
