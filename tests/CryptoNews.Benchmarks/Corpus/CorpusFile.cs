using System.Text;

namespace CryptoNews.Benchmarks.Corpus;

/// <summary>One file of a corpus.</summary>
/// <param name="Path">Relative to the content folder.</param>
internal sealed record CorpusFile(string Path, string Text)
{
    /// <summary>The version of a story in one language.</summary>
    public static CorpusFile Of(int seed, int index, Vocabulary words)
    {
        var story = Story.Of(seed, index);
        var body = new StringBuilder(8192);
        BodyText.Append(body, words, Dice.For(seed, $"body-{words.Language}", index));
        var text = new StringBuilder(body.Length + 2560);
        var title = Prose.Title(words, Dice.For(seed, $"title-{words.Language}", index));
        FrontMatterText.Append(text, story, title, words.Language, body.ToString());
        return new CorpusFile($"{story.Stem}.{words.Language}.md", text.Append(body).ToString());
    }

    /// <summary>The first files of a corpus, stories in order, each followed by its twin.</summary>
    public static IEnumerable<CorpusFile> First(int seed, int count)
    {
        foreach (var (index, words) in Versions(seed).Take(count))
            yield return Of(seed, index, words);
    }

    /// <summary>Endless: every story in English, some in Ukrainian too.</summary>
    public static IEnumerable<(int Index, Vocabulary Words)> Versions(int seed)
    {
        for (var index = 0; ; index++)
        {
            yield return (index, English.Vocabulary);
            if (Story.HasTwin(seed, index))
                yield return (index, Ukrainian.Vocabulary);
        }
    }
}
