using System.Runtime.InteropServices;

namespace CryptoNews.Store;

/// <summary>Finds the places of a text where what was searched for stands, without a list of its words.</summary>
internal sealed class HitFinder(SearchMatch match)
{
    private readonly Dictionary<string, List<(Phrase Phrase, int Clause)>> _beginnings = Beginnings(match);

    /// <summary>How many clauses are wanted.</summary>
    public int Clauses { get; } = match.Wanted.Count;

    /// <summary>In order; none reaches into another.</summary>
    public List<Hit> In(ReadOnlySpan<char> text)
    {
        var hits = new List<Hit>();
        var recent = RecentWords.OfThread;
        var reader = new TokenReader(text);
        while (reader.MoveNext())
        {
            if (!_beginnings.TryGetValue(recent.Of(reader.Word, out _).Lexeme, out var phrases))
                continue;
            var start = reader.Start;
            foreach (var (phrase, clause) in phrases)
            {
                if (!Follow(ref reader, phrase.Lexemes, recent))
                    continue;
                hits.Add(new(start, reader.End, clause));
                break;
            }
        }

        return hits;
    }

    // Reads on only as far as they do.
    private static bool Follow(ref TokenReader reader, IReadOnlyList<string> lexemes, RecentWords recent)
    {
        var ahead = reader;
        for (var i = 1; i < lexemes.Count; i++)
        {
            if (!ahead.MoveNext() || recent.Of(ahead.Word, out _).Lexeme != lexemes[i])
                return false;
        }

        reader = ahead;
        return true;
    }

    // What is wanted, by its first word; clauses in their order, and alternatives in theirs.
    private static Dictionary<string, List<(Phrase Phrase, int Clause)>> Beginnings(SearchMatch match)
    {
        var beginnings = new Dictionary<string, List<(Phrase, int)>>(StringComparer.Ordinal);
        for (var clause = 0; clause < match.Wanted.Count; clause++)
        {
            foreach (var phrase in match.Wanted[clause].Phrases)
            {
                ref var phrases = ref CollectionsMarshal.GetValueRefOrAddDefault(beginnings, phrase.Lexemes[0], out _);
                (phrases ??= []).Add((phrase, clause));
            }
        }

        return beginnings;
    }
}

/// <param name="Start">Index of the first character.</param>
/// <param name="End">Index after the last.</param>
/// <param name="Clause">What it is a hit of.</param>
internal sealed record Hit(int Start, int End, int Clause);
