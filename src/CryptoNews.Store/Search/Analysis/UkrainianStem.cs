using System.Buffers;

namespace CryptoNews.Store;

/// <summary>
/// A light stemmer of Ukrainian: nouns, adjectives and participles lose their endings, and the vowels and consonants that
/// change with the ending become one. Verbs keep most of theirs: readers search for things. What it returns is no word.
/// </summary>
internal static class UkrainianStem
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("аеєиіїоуюя");
    private const int ShortestStem = 3;

    /// <param name="word">Lower case, Cyrillic, without apostrophes and stress marks.</param>
    public static string Of(string word)
    {
        var stem = WithoutEnding(word);
        stem = stem.Replace("ь", "", StringComparison.Ordinal);
        stem = OneConsonant(stem);
        stem = WithoutFleetingVowel(stem);
        return OneVowel(stem);
    }

    private static string WithoutEnding(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Text.Length >= ShortestStem
                && word.EndsWith(ending.Text, StringComparison.Ordinal)
                && word.AsSpan(0, word.Length - ending.Text.Length) is var rest
                && rest.IndexOfAny(Vowels) >= 0
                && (ending.After.Length == 0 || ending.After.Contains(rest[^1], StringComparison.Ordinal)))
            {
                return Participle(string.Concat(rest, ending.Leaves), ending.Text);
            }
        }

        return word;
    }

    // підписання, підписано, підписаний
    private static string Participle(string stem, string ending) =>
        stem.Length > 5 && OfParticiples.Contains(ending) && stem.EndsWith("ан", StringComparison.Ordinal) ? stem[..^2] : stem;

    private static readonly HashSet<string> OfParticiples =
        new(["о", "ий", "ого", "ому", "им", "их", "ими", "ої", "ння", "нню", "нням", "нні", "ннях", "ннями"], StringComparer.Ordinal);

    private static string OneConsonant(string stem) =>
        stem.Length > ShortestStem && stem[^1] == stem[^2] && !Vowels.Contains(stem[^1]) ? stem[..^1] : stem;

    // гаманець, гаманця; ринок, ринку; рішень, рішення
    private static string WithoutFleetingVowel(string stem)
    {
        if (stem.Length < 5 || Vowels.Contains(stem[^3]))
            return stem;
        var fleets = (stem[^2], stem[^1]) is ('е', 'ц') or ('о', 'к') or ('е', 'н');
        return fleets && stem.AsSpan(0, stem.Length - 2).IndexOfAny(Vowels) >= 0 ? stem[..^2] + stem[^1] : stem;
    }

    // рік, року; папір, паперу; платіж, платежу
    private static string OneVowel(string stem)
    {
        var at = stem.AsSpan().LastIndexOfAny(Vowels);
        if (at < 0 || at == stem.Length - 1)
            return stem;
        var same = stem[at] is 'і' || (stem[at] is 'е' && stem.Length > 4);
        return same ? string.Concat(stem.AsSpan(0, at), "о", stem.AsSpan(at + 1)) : stem;
    }

    private readonly record struct Ending(string Text, string After = "", string Leaves = "");

    // The longest that fits is taken.
    private static readonly Ending[] Endings =
    [
        .. new Ending[]
        {
            // регулювання, регулювати, регулює
            new("ування"), new("уванню"), new("уванням"), new("уванні"), new("уваннях"), new("увань"), new("увати"),
            new("ював"), new("ювала"), new("ювали"), new("ував"), new("увала"), new("ували"), new("ують"), new("юють"), new("ує"), new("ює"),
            new("ується"), new("юється"), new("уються"), new("юються"),
            new("ювання"), new("юванню"), new("юванням"), new("юванні"), new("юваннях"), new("ювань"), new("ювати"),

            // обмеження, підписання
            new("ань"), new("янь"),
            new("ння", Leaves: "н"), new("нню", Leaves: "н"), new("нням", Leaves: "н"), new("нні", Leaves: "н"), new("ннях", Leaves: "н"), new("ннями", Leaves: "н"),

            // вартість
            new("ість", Leaves: "ост"), new("ості", Leaves: "ост"), new("істю", Leaves: "ост"), new("остей", Leaves: "ост"), new("остями", Leaves: "ост"), new("остях", Leaves: "ост"), new("остям", Leaves: "ост"),

            // комісія
            new("ія"), new("ії"), new("ію"), new("ією"), new("іям"), new("іями"), new("іях"), new("ій"),

            // adjectives
            new("ий"), new("ого"), new("ього"), new("ому"), new("ьому"), new("им"), new("их"), new("ими"), new("іх"), new("іми"), new("ої"), new("ьої"), new("ньої", Leaves: "н"),

            // nouns
            new("а"), new("я"), new("у"), new("ю"), new("и"), new("і"), new("ї"), new("о"), new("е"), new("є"), new("й"), new("ь"),
            new("ою"), new("ею"), new("єю"), new("ом"), new("ам", "бвгджзйклнпрстфхцчшщ"), new("ям"), new("ами"), new("ями"), new("ах"), new("ях"),
            new("ем", "жчшщцр"), new("єм"), new("ів"), new("їв"), new("ові"), new("еві"), new("єві"), new("ей"),
        }.OrderByDescending(e => e.Text.Length).ThenBy(e => e.Text, StringComparer.Ordinal),
    ];
}
