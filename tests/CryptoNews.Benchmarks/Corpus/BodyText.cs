using System.Globalization;
using System.Text;

namespace CryptoNews.Benchmarks.Corpus;

/// <summary>The body of an article: sections of prose, and in some a table, a list, a quote, code or a footnote.</summary>
internal static class BodyText
{
    public static void Append(StringBuilder text, Vocabulary words, Dice dice)
    {
        // 400 to 900 words of some seven characters, more often the shorter.
        var length = 7 * Math.Min(dice.Between(400, 900), dice.Between(400, 700));
        var end = text.Length + length;
        Section(text, words, words.Overview, 1, dice);
        while (text.Length < end - 1200)
        {
            Section(text, words, dice.Pick(words.Headings), dice.Between(1, 3), dice);
            Extra(text, words, dice);
        }

        Section(text, words, words.FromAuthor, 2, dice);
        text.Append("## ").Append(words.Impact).Append("\n\n");
        Bullets(text, words, dice.Between(3, 5), "- ", dice);
    }

    private static void Section(StringBuilder text, Vocabulary words, string heading, int paragraphs, Dice dice)
    {
        text.Append("## ").Append(heading).Append("\n\n");
        for (var i = 0; i < paragraphs; i++)
        {
            for (var sentences = dice.Between(2, 5); sentences > 0; sentences--)
            {
                Prose.Sentence(text, words, dice);
                text.Append(sentences > 1 ? " " : "\n\n");
            }
        }
    }

    private static void Extra(StringBuilder text, Vocabulary words, Dice dice)
    {
        switch (dice.Below(1000))
        {
            case < 30:
                Table(text, words, dice);
                break;
            case < 60:
                Bullets(text, words, dice.Between(2, 5), "1. ", dice);
                break;
            case < 75:
                text.Append("> ");
                Prose.Sentence(text, words, dice);
                text.Append("\n\n");
                break;
            case < 90:
                text.Append("```json\n{ \"block\": ").Append(dice.Below(900_000)).Append(", \"fee\": ").Append(dice.Below(200)).Append(" }\n```\n\n");
                break;
            case < 110:
                Footnote(text, words, dice);
                break;
            case 500 when dice.PerMille(100):
                RepeatedWord(text, words, dice);
                break;
        }
    }

    private static void Bullets(StringBuilder text, Vocabulary words, int count, string mark, Dice dice)
    {
        for (var i = 0; i < count; i++)
        {
            text.Append(mark);
            Prose.Sentence(text, words, dice);
            text.Append('\n');
        }

        text.Append('\n');
    }

    private static void Table(StringBuilder text, Vocabulary words, Dice dice)
    {
        text.Append(CultureInfo.InvariantCulture, $"| {dice.Pick(words.ColumnNames)} | {dice.Pick(words.ColumnNames)} |\n| --- | ---: |\n");
        for (var rows = dice.Between(3, 8); rows > 0; rows--)
            text.Append(CultureInfo.InvariantCulture, $"| {Prose.Company(words, dice)} | {dice.Below(100_000)} |\n");
        text.Append('\n');
    }

    private static void Footnote(StringBuilder text, Vocabulary words, Dice dice)
    {
        var label = dice.Below(1_000_000);
        Prose.Sentence(text, words, dice);
        text.Append(CultureInfo.InvariantCulture, $"[^{label}]\n\n[^{label}]: ");
        Prose.Sentence(text, words, dice);
        text.Append("\n\n");
    }

    // Language models get stuck: the largest file seen repeats one word 8,000 times on a line.
    private static void RepeatedWord(StringBuilder text, Vocabulary words, Dice dice)
    {
        var word = dice.Pick(words.Subjects);
        for (var i = 0; i < 8000; i++)
            text.Append(word).Append(i < 7999 ? " " : "\n\n");
    }
}
