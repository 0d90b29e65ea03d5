using CryptoNews.Store;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CryptoNews.Tests.Store;

public sealed class TranslationGroupsTests
{
    [Fact]
    public void One_external_id_joins_languages_across_keys() =>
        Assert.Equal(["a.en+b.uk"], Groups(Version("a", "en", "1"), Version("b", "uk", "1")));

    [Fact]
    public void Without_external_ids_the_key_joins() =>
        Assert.Equal(["a.en+a.uk", "b.uk"], Groups(Version("a", "en"), Version("a", "uk"), Version("b", "uk")));

    [Fact]
    public void An_id_and_none_never_pair_even_under_one_key() =>
        Assert.Equal(["a.en", "a.uk"], Groups(Version("a", "en", "1"), Version("a", "uk")));

    [Fact]
    public void A_repeated_id_pairs_by_key_first() =>
        Assert.Equal(["a.en+a.uk", "b.en+b.uk"], Groups(
            Version("b", "uk", "1"), Version("a", "en", "1"), Version("b", "en", "1"), Version("a", "uk", "1")));

    [Fact]
    public void What_keys_leave_over_is_joined_in_order_of_path() =>
        Assert.Equal(["a.en+x.uk", "b.en+y.uk"], Groups(
            Version("y", "uk", "1"), Version("b", "en", "1"), Version("x", "uk", "1"), Version("a", "en", "1")));

    [Fact]
    public void A_cluster_of_several_languages_chooses_before_a_single_article() =>
        Assert.Equal(["a.en", "b.de+z.en+z.uk"], Groups(
            Version("a", "en", "1"), Version("b", "de", "1"), Version("z", "en", "1"), Version("z", "uk", "1")));

    [Property(MaxTest = 500)]
    public Property Every_article_is_in_exactly_one_group() => Prop.ForAll(Articles, articles =>
    {
        var grouped = TranslationGroups.Of(articles).SelectMany(g => g);
        return grouped.OrderBy(v => v.Id).SequenceEqual(articles.OrderBy(v => v.Id));
    });

    [Property(MaxTest = 500)]
    public Property No_group_repeats_a_language_or_mixes_identities() => Prop.ForAll(Articles, articles =>
        TranslationGroups.Of(articles).All(g =>
            g.Select(v => v.Language).Distinct().Count() == g.Count
            && g.Select(v => v.ExternalId).Distinct().Count() == 1
            && (g[0].ExternalId is not null || g.Select(v => v.Key).Distinct().Count() == 1)));

    [Property(MaxTest = 500)]
    public Property The_order_of_reading_changes_nothing() => Prop.ForAll(Articles, articles =>
        Show(TranslationGroups.Of(articles)).SequenceEqual(Show(TranslationGroups.Of(articles.Reverse())))
        && Show(TranslationGroups.Of(articles)).SequenceEqual(Show(TranslationGroups.Of(articles.OrderBy(v => v.Id * 7919 % 101)))));

    [Property(MaxTest = 500)]
    public Property Other_identities_and_visibility_change_nothing() => Prop.ForAll(Articles, articles =>
    {
        var hidden = articles.Select(v => v with { Status = ArticleStatus.Hidden });
        var apart = articles.GroupBy(v => (v.ExternalId, v.ExternalId is null ? v.Key : null)).SelectMany(g => TranslationGroups.Of(g));
        return Show(TranslationGroups.Of(articles)).SequenceEqual(Show(TranslationGroups.Of(hidden)))
            && Show(TranslationGroups.Of(articles)).Order().SequenceEqual(Show(apart).Order());
    });

    [Property(MaxTest = 500)]
    public Property Articles_with_one_id_and_one_key_are_never_parted() => Prop.ForAll(Articles, articles =>
        TranslationGroups.Of(articles).SelectMany((g, i) => g.Select(v => (v.ExternalId, v.Key, Group: i)))
            .GroupBy(v => (v.ExternalId, v.Key))
            .All(same => same.Select(v => v.Group).Distinct().Count() == 1));

    [Property(MaxTest = 500)]
    public Property No_two_groups_of_one_id_could_still_be_joined() => Prop.ForAll(Articles, articles =>
        TranslationGroups.Of(articles).Where(g => g[0].ExternalId is not null).GroupBy(g => g[0].ExternalId)
            .All(same => same.All(a => same.All(b => a == b || a.Any(v => b.Any(w => v.Language == w.Language))))));

    private static Arbitrary<IReadOnlyList<ArticleVersion>> Articles
    {
        get
        {
            var version =
                from key in Gen.Elements("a", "b", "c", "d", "e", "f")
                from language in Gen.Elements("de", "en", "uk")
                from id in Gen.Elements<string?>(null, "1", "2")
                select Version(key, language, id);
            var list =
                from versions in Gen.ListOf(version)
                select (IReadOnlyList<ArticleVersion>)[.. versions.DistinctBy(v => (v.Key, v.Language))];
            return list.ToArbitrary();
        }
    }

    private static ArticleVersion Version(string key, string language, string? externalId = null) =>
        new((key[0] * 1000) + language[0], language, key, $"{key}.{language}.md", externalId, ArticleStatus.Live, key, Sponsored: false, SourceUrl: null, CanonicalUrl: null);

    private static IEnumerable<string> Groups(params ArticleVersion[] versions) => Show(TranslationGroups.Of(versions));

    private static IEnumerable<string> Show(IEnumerable<IReadOnlyList<ArticleVersion>> groups) =>
        groups.Select(g => string.Join('+', g.Select(v => v.Path[..^3])));
}
