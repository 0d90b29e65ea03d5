using System.Numerics;

namespace CryptoNews.Store;

/// <summary>Some rows of <see cref="EditionColumns"/>, one bit each.</summary>
public sealed class RowSet
{
    private readonly ulong[] _words;

    internal RowSet(int rows) => _words = new ulong[(rows + 63) / 64];

    /// <summary>How many rows are in it.</summary>
    public int Count { get; private set; }

    internal bool Contains(int row) => (_words[row >> 6] >> row & 1) != 0;

    internal void Add(int row)
    {
        var bit = 1UL << row;
        Count += (_words[row >> 6] & bit) == 0 ? 1 : 0;
        _words[row >> 6] |= bit;
    }

    /// <summary>The rows that are in at least some of the sets: in all of them, in any, or in so many.</summary>
    /// <param name="rows">Of the columns.</param>
    internal static RowSet AtLeast(int count, IReadOnlyList<RowSet> sets, int rows)
    {
        if (sets.Count == 1 && count == 1)
            return sets[0];
        var found = new RowSet(rows);
        Span<ulong> inSoMany = stackalloc ulong[count + 1];
        for (var word = 0; word < found._words.Length; word++)
        {
            inSoMany.Clear();
            inSoMany[0] = ulong.MaxValue;
            foreach (var set in sets)
            {
                for (var n = count; n > 0; n--)
                    inSoMany[n] |= inSoMany[n - 1] & set._words[word];
            }

            found._words[word] = inSoMany[count];
            found.Count += BitOperations.PopCount(inSoMany[count]);
        }

        return found;
    }

    /// <summary>The rows that are in none of some sets.</summary>
    internal RowSet Except(IEnumerable<RowSet> sets)
    {
        var rest = new RowSet(_words.Length * 64);
        _words.CopyTo(rest._words, 0);
        foreach (var set in sets)
        {
            for (var word = 0; word < _words.Length; word++)
                rest._words[word] &= ~set._words[word];
        }

        rest.Count = rest._words.Sum(BitOperations.PopCount);
        return rest;
    }

    /// <summary>The rows below one, the highest first.</summary>
    /// <param name="skip">How many of them to leave out.</param>
    internal IEnumerable<int> Below(int end, int skip)
    {
        for (var word = Math.Min(_words.Length - 1, (end - 1) >> 6); word >= 0; word--)
        {
            var bits = _words[word];
            if (word == (end - 1) >> 6 && (end & 63) != 0)
                bits &= (1UL << end) - 1;
            var count = BitOperations.PopCount(bits);
            if (count <= skip)
            {
                skip -= count;
                continue;
            }

            for (; bits != 0; bits ^= 1UL << BitOperations.Log2(bits))
            {
                if (skip-- <= 0)
                    yield return (word << 6) + BitOperations.Log2(bits);
            }

            skip = 0;
        }
    }
}
