using System.Reflection;
using System.Text.RegularExpressions;
using CryptoNews.Content;

namespace CryptoNews.Tests.Content;

/// <summary>docs/content-format.md is what editors go by: it must say what the parser does, and nothing else.</summary>
public sealed class ContentFormatDocumentTests
{
    private static readonly string[] Lines = File.ReadAllLines(Repository.Path("docs/content-format.md"));

    public static TheoryData<string, IReadOnlyList<FrontMatterKey>> Tables() => new()
    {
        { "### Keys", FrontMatterKeys.All },
        { "#### source", SourceKeys.All },
        { "#### coverImage", CoverKeys.All },
        { "#### coverImage.author", CoverKeys.Author.Parts },
        { "#### ai", AiKeys.All },
    };

    [Theory]
    [MemberData(nameof(Tables), DisableDiscoveryEnumeration = true)]
    public void Each_table_of_keys_is_that_of_the_code(string heading, IReadOnlyList<FrontMatterKey> keys)
    {
        var rows = Lines.SkipWhile(line => line != heading).SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|')).Skip(2).ToList();

        Assert.All(keys.Select(Row), row => Assert.True(rows.Contains(row), $"docs/content-format.md lacks this row under '{heading}':\n{row}"));
        Assert.Equal(keys.Select(Row), rows);
    }

    [Fact]
    public void Every_map_has_a_table()
    {
        var maps = FrontMatterKeys.All.Concat(CoverKeys.All).Where(key => key.Parts.Count > 0).Select(key => key.Parts);
        Assert.All(maps, parts => Assert.Contains(Tables(), row => row.Data.Item2 == parts));
    }

    [Fact]
    public void Every_kind_of_problem_is_documented_with_its_severity_and_no_other()
    {
        var documented = Lines
            .Where(line => line.StartsWith("| CN", StringComparison.Ordinal))
            .Select(line => line.Split(" | "))
            .Select(cells => $"{cells[0][2..]} {cells[1]} {cells[2]}");
        Assert.Equal(Kinds().Select(kind => $"{kind.Code} {kind.Severity.ToString().ToLowerInvariant()} {kind.Title}").Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_kind_of_problem_has_an_example_and_a_remedy() =>
        Assert.All(Lines.Where(line => line.StartsWith("| CN", StringComparison.Ordinal)), line =>
        {
            var cells = line.Split(" | ");
            Assert.Equal(5, cells.Length);
            Assert.All(cells, cell => Assert.NotEqual("", cell.Trim(' ', '|')));
        });

    [Fact]
    public void No_code_means_two_kinds()
    {
        var codes = Kinds().Select(kind => kind.Code).ToList();
        Assert.Equal(codes.Distinct(StringComparer.Ordinal), codes);
        Assert.All(codes, code => Assert.Matches("^CN[0-3][0-9][0-9]$", code));
    }

    [Fact]
    public void Every_kind_of_problem_is_found_by_something()
    {
        var code = string.Concat(Directory.EnumerateFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

        Assert.All(Names(), kind => Assert.True(Regex.IsMatch(code, $@"\b{Regex.Escape(kind)}\b", RegexOptions.NonBacktracking), $"Nothing finds {kind}: it has a code and a row in the documentation, and no file can have it."));
    }

    [Fact]
    public void The_list_of_every_kind_has_those_of_bodies_too() =>
        Assert.Equal(Kinds().Select(kind => kind.Code).Order(StringComparer.Ordinal), ProblemKinds.Every.Select(kind => kind.Code).Order(StringComparer.Ordinal));

    private static string Row(FrontMatterKey key)
    {
        var spellings = key.OtherSpellings.Select(spelling => $"`{spelling}`").Concat(key.Opposite is null ? [] : [$"`{key.Opposite}: false`"]);
        return $"| `{key.Name}` | {key.TypeName} | {(key.Required ? "yes" : "")} | {key.Default} | {string.Join(", ", spellings)} | {key.Meaning} |";
    }

    /// <summary>Every kind that any class declares: those of bodies stand beside the renderer.</summary>
    private static IEnumerable<ProblemKind> Kinds() => Fields().Select(field => (ProblemKind)field.GetValue(null)!);

    private static IEnumerable<FieldInfo> Fields() =>
        from type in typeof(ProblemKind).Assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType == typeof(ProblemKind)
        select field;

    /// <summary>As code names them; some are properties, with a field behind.</summary>
    private static IEnumerable<string> Names() => Fields().Select(field => $"{field.DeclaringType!.Name}.{field.Name.Replace("k__BackingField", "", StringComparison.Ordinal).Trim('<', '>')}");
}
