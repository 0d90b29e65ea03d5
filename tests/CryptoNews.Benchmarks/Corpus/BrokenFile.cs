using System.Globalization;
using System.Text;

namespace CryptoNews.Benchmarks.Corpus;

/// <summary>A file that must be rejected; its name says in which way it is broken.</summary>
/// <param name="Path">Relative to the content folder.</param>
internal sealed record BrokenFile(string Path, byte[] Bytes)
{
    // Far above the stories of the good files, so that no external id stands in both.
    private const int FirstStory = 30_000_000;

    /// <summary>The ways take turns.</summary>
    public static BrokenFile Of(int seed, int index)
    {
        var way = BrokenWays.All[index % BrokenWays.All.Count];
        if (way.TakesAddress)
            return new BrokenFile(TakenAddress(seed, index), Encoding.UTF8.GetBytes(CorpusFile.Of(seed, FirstStory + index, English.Vocabulary).Text));

        var good = CorpusFile.Of(seed, FirstStory + index, English.Vocabulary);
        var path = string.Create(CultureInfo.InvariantCulture, $"broken/{way.Name}-{index}{(way.WithoutSuffix ? "" : ".en")}.md");
        return new BrokenFile(path, way.Break(good.Text));
    }

    // "a=b" and "a-b" are one address, and "a-b" comes first in order of path.
    private static string TakenAddress(int seed, int index)
    {
        var stem = Story.Of(seed, index).Stem;
        var at = stem.LastIndexOf('-');
        return $"{stem.AsSpan(0, at)}={stem.AsSpan(at + 1)}.en.md";
    }
}
