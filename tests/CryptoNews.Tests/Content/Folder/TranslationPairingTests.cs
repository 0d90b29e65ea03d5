using CryptoNews.Content;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CryptoNews.Tests.Content;

/// <summary>What drafts do in the pairing; the rest is tested where the store pairs what it holds.</summary>
public sealed class TranslationPairingTests
{
    [Fact]
    public void A_draft_joins_the_article_of_its_key() =>
        Assert.Equal(["a.en", "b.en+b.uk"], Groups(Article("a", "en"), Article("b", "en"), Article("b", "uk", isDraft: true)));

    [Fact]
    public void A_draft_of_another_key_joins_the_first_by_path() =>
        Assert.Equal(["a.en+c.uk", "b.en"], Groups(Article("a", "en"), Article("b", "en"), Article("c", "uk", isDraft: true)));

    [Fact]
    public void A_draft_of_a_language_that_is_there_stays_alone() =>
        Assert.Equal(["a.en", "b.en+c.uk"], Groups(Article("a", "en", isDraft: true), Article("b", "en"), Article("c", "uk")));

    [Fact]
    public void Drafts_join_each_other() =>
        Assert.Equal(["a.en+b.uk"], Groups(Article("a", "en", isDraft: true), Article("b", "uk", isDraft: true)));

    [Property(MaxTest = 500)]
    public Property Drafts_part_nobody() => Prop.ForAll(Articles, articles =>
    {
        var withDrafts = TranslationPairing.Of(articles, a => a).Select(g => g.Where(a => !a.IsDraft).ToList()).Where(g => g.Count > 0);
        return Show(withDrafts).Order(StringComparer.Ordinal).SequenceEqual(Groups([.. articles.Where(a => !a.IsDraft)]).Order(StringComparer.Ordinal));
    });

    [Property(MaxTest = 500)]
    public Property No_group_repeats_a_language_and_no_article_is_lost() => Prop.ForAll(Articles, articles =>
    {
        var groups = TranslationPairing.Of(articles, a => a);
        return groups.All(g => g.Select(a => a.Language).Distinct().Count() == g.Count)
            && groups.SelectMany(g => g).Select(a => a.Path).Order(StringComparer.Ordinal).SequenceEqual(articles.Select(a => a.Path).Order(StringComparer.Ordinal));
    });

    private static Arbitrary<VersionName[]> Articles
    {
        get
        {
            var article =
                from key in Gen.Elements("a", "b", "c", "d")
                from language in Gen.Elements("de", "en", "uk")
                from id in Gen.Elements(null, "1")
                from isDraft in Gen.Elements(true, false)
                select Article(key, language, id, isDraft);
            return article.ArrayOf().Select(all => all.DistinctBy(a => (a.Key, a.Language)).ToArray()).ToArbitrary();
        }
    }

    private static VersionName Article(string key, string language, string? id = "1", bool isDraft = false) => new(language, key, $"{key}.{language}", id, isDraft);

    private static IEnumerable<string> Groups(params VersionName[] articles) => Show(TranslationPairing.Of(articles, a => a));

    private static IEnumerable<string> Show(IEnumerable<IReadOnlyList<VersionName>> groups) => groups.Select(g => string.Join('+', g.Select(a => a.Path)));
}
