using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CryptoNews.Store;

/// <summary>
/// The words that one thread met last, before those that all remember (<see cref="Lexemes"/>): most words of a text are
/// among a few thousand, and the tables of many threads cost ten times as much to ask.
/// </summary>
internal sealed class RecentWords
{
    private const int Places = 4096;

    [ThreadStatic]
    private static RecentWords? _ofThread;

    private readonly Entry[] _entries = new Entry[Places];
    private int _text;

    /// <summary>Those of the thread that asks.</summary>
    public static RecentWords OfThread => _ofThread ??= new();

    /// <summary>Begins another text.</summary>
    public void Start() => _text++;

    /// <param name="raw">One word, not empty.</param>
    /// <param name="isNew">False only when it stood in this text before.</param>
    public Word Of(ReadOnlySpan<char> raw, out bool isNew)
    {
        if (raw.Length > Entry.MostRaw)
        {
            isNew = true;
            return Lexemes.Of(raw);
        }

        ref var entry = ref _entries[PlaceOf(raw)];
        if (entry.Length != raw.Length || !raw.SequenceEqual(((ReadOnlySpan<char>)entry.Raw)[..raw.Length]))
        {
            entry = new Entry { Word = Lexemes.Of(raw), Length = raw.Length };
            raw.CopyTo(entry.Raw);
        }

        isNew = entry.Text != _text;
        entry.Text = _text;
        return entry.Word;
    }

    private static int PlaceOf(ReadOnlySpan<char> raw)
    {
        var hash = 2166136261;
        foreach (var c in raw)
            hash = (hash ^ c) * 16777619;
        return (int)(hash >> 16 ^ hash) & (Places - 1);
    }

    // The characters stand in the entry itself: a text of its own would be another look into memory.
    [StructLayout(LayoutKind.Auto)]
    private struct Entry
    {
        public const int MostRaw = 16;

        public Characters Raw;
        public Word Word;
        public int Length;
        public int Text;
    }

    [InlineArray(Entry.MostRaw)]
    private struct Characters
    {
        private char _first;
    }
}
