using System.Globalization;
using System.Text;

namespace CryptoNews.Benchmarks.Corpus;

/// <summary>Sentences of a language, put together from its phrases.</summary>
internal static class Prose
{
    public static string Title(Vocabulary words, Dice dice)
    {
        var title = new StringBuilder();
        title.Append(Subject(words, dice)).Append(' ').Append(dice.Pick(words.Verbs)).Append(' ').Append(Fill(dice.Pick(words.Objects), dice));
        title[0] = char.ToUpper(title[0], CultureInfo.InvariantCulture);
        return title.ToString();
    }

    /// <summary>One sentence with its full stop; now and then with emphasis, a link or a figure.</summary>
    public static void Sentence(StringBuilder text, Vocabulary words, Dice dice)
    {
        var start = text.Length;
        if (dice.PerMille(350))
            text.Append(dice.Pick(words.Openers)).Append(words.AfterOpener);
        text.Append(Subject(words, dice)).Append(' ').Append(dice.Pick(words.Verbs)).Append(' ');
        var thing = Fill(dice.Pick(words.Objects), dice);
        switch (dice.Below(1000))
        {
            case < 12:
                text.Append(CultureInfo.InvariantCulture, $"**{thing}**");
                break;
            case < 18:
                text.Append(CultureInfo.InvariantCulture, $"[{thing}](https://example.org/{dice.Next():x8})");
                break;
            default:
                text.Append(thing);
                break;
        }

        if (dice.PerMille(600))
        {
            var tail = Fill(dice.Pick(words.Tails), dice);
            text.Append(tail[0] == ',' ? "" : " ").Append(tail);
        }

        text.Append('.');
        text[start] = char.ToUpper(text[start], CultureInfo.InvariantCulture);
    }

    /// <summary>A name for a company; a few are in the news often, most of them once.</summary>
    public static string Company(Vocabulary words, Dice dice)
    {
        var rank = dice.Rank(1.6, 30);
        var name = new StringBuilder();
        for (var n = rank + words.Syllables.Count; n > 0; n /= words.Syllables.Count)
            name.Append(words.Syllables[(int)(n % words.Syllables.Count)]);
        name[0] = char.ToUpper(name[0], CultureInfo.InvariantCulture);
        return string.Format(CultureInfo.InvariantCulture, words.Companies[(int)(rank % words.Companies.Count)], name);
    }

    private static string Subject(Vocabulary words, Dice dice) =>
        dice.PerMille(200) ? $"{Company(words, dice)} {words.And} {dice.Pick(words.Subjects)}" : dice.Pick(words.Subjects);

    private static string Fill(string phrase, Dice dice) =>
        phrase.Contains('{', StringComparison.Ordinal)
            ? string.Format(CultureInfo.InvariantCulture, phrase, dice.Between(2, 900), dice.Between(3, 48))
            : phrase;
}
