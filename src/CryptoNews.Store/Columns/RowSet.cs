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
