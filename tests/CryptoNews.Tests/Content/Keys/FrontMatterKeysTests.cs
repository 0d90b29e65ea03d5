using System.Reflection;
using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Keys;

public sealed class FrontMatterKeysTests
{
    [Theory]
    [InlineData(typeof(FrontMatterKeys))]
    [InlineData(typeof(SourceKeys))]
    [InlineData(typeof(AiKeys))]
    public void The_table_holds_every_key(Type table)
    {
        var declared = Declared<FrontMatterKey>(table);
        Assert.Equal(declared, (IReadOnlyList<FrontMatterKey>)table.GetProperty("All")!.GetValue(null)!);
    }

    [Fact]
    public void The_table_of_covers_holds_every_key() =>
        Assert.Equal(Declared<FrontMatterKey>(typeof(CoverKeys)), [.. CoverKeys.All.SkipLast(1), .. CoverKeys.Author.Parts, CoverKeys.Author]);

    [Fact]
    public void No_name_means_two_keys()
    {
        var names = FrontMatterKeys.All.SelectMany(key => key.OtherSpellings.Append(key.Name).Concat(key.Opposite is null ? [] : [key.Opposite])).ToList();
        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
    }

    [Fact]
    public void No_map_under_a_key_has_keys_with_other_spellings() =>
        Assert.All([.. SourceKeys.All, .. AiKeys.All, .. CoverKeys.All, .. CoverKeys.Author.Parts], key => Assert.Empty(key.OtherSpellings));

    [Fact]
    public void The_list_of_kinds_holds_every_kind_in_order_and_no_code_twice()
    {
        var declared = Declared<ProblemKind>(typeof(ProblemKinds));
        Assert.Equal([.. declared, .. MarkdownProblems.All], ProblemKinds.Every);
        Assert.Equal(declared.Select(kind => kind.Code).Order(StringComparer.Ordinal), declared.Select(kind => kind.Code));
        Assert.Equal(ProblemKinds.Every.Count(), ProblemKinds.Every.DistinctBy(kind => kind.Code).Count());
    }

    [Fact]
    public void What_decides_who_sees_an_article_and_where_fails_closed() =>
        Assert.Equal(["lang", "externalId", "draft", "expiresAt", "aliases"], FrontMatterKeys.All.Where(key => key.FailsClosed).Select(key => key.Name));

    private static List<T> Declared<T>(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(p => p.PropertyType == typeof(T)).Select(p => (T)p.GetValue(null)!)];
}
