using System.Text;
using CryptoNews.Content;

namespace CryptoNews.Tests.Store;

/// <summary>A file broken in every way that its text alone can show (<see cref="NotOfOneText"/> are the others); each is rejected.</summary>
internal static class BrokenFiles
{
    /// <summary>Codes of errors that no text shows, each with the reason.</summary>
    public static IReadOnlyDictionary<string, string> NotOfOneText { get; } = new Dictionary<string, string>
    {
        ["CN015"] = "the file's path",
        ["CN016"] = "the file's path",
        ["CN017"] = "the file's name",
        ["CN099"] = "a mistake of the parser",
        ["CN123"] = "the file's name beside its text",
        ["CN211"] = "a mistake of the renderer",
        ["CN301"] = "another file",
        ["CN304"] = "rights or the disk",
        ["CN305"] = "the name of a page of the site's own",
        ["CN306"] = "the folder of a page of the site's own",
        ["CN307"] = "the file's name",
    };

    public static IReadOnlyList<byte[]> All { get; } =
    [
        [],
        .. Texts().Select(Encoding.UTF8.GetBytes),
        [.. "---\ntitle: caf"u8, 0xE9, .. "\npublishedAt: 2026-01-02T03:04:05Z\n---\nText.\n"u8],
        [.. Encoding.UTF8.GetBytes(new ArticleFile().ToString()), 0xC3, 0x28],
        Encoding.Unicode.GetBytes(new ArticleFile().ToString()),
        [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(new ArticleFile().ToString())],
    ];

    private static IEnumerable<string> Texts()
    {
        yield return "\n";
        yield return "Just a text.\n";
        yield return "title: A\npublishedAt: 2026-01-02T03:04:05Z\n\nLooks like front matter.\n";
        yield return "---\n---\nEmpty front matter.\n";
        yield return "---\ntitle: A\npublishedAt: 2026-01-02T03:04:05Z\n\nNever closed.\n";
        yield return "+++\ntitle = \"A\"\n+++\nToml.\n";
        yield return "{\n\"title\": \"A\"\n}\nJson.\n";
        yield return new ArticleFile { Title = null }.ToString();
        yield return new ArticleFile { Title = "" }.ToString();
        yield return new ArticleFile { Title = new string('x', 301) }.ToString();
        yield return new ArticleFile { PublishedAt = null }.ToString();
        yield return new ArticleFile { Lang = "tlh" }.ToString();
        yield return new ArticleFile { Title = "NUL \0" }.ToString().Replace("\\u0000", "\0", StringComparison.Ordinal);
        yield return new ArticleFile { Body = "NUL \0" }.ToString();
        yield return new ArticleFile { Body = new string('x', FileLimits.BodyBytes + 1) }.ToString();
        yield return new ArticleFile { Body = new string('x', FileLimits.FileBytes + 1) }.ToString();
        yield return With("extra: " + new string('x', FileLimits.FrontMatterBytes));
        yield return With("deep: " + new string('[', 9) + new string(']', 9));
        yield return With("deep: " + new string('[', 5000));
        yield return With($"many: [{Repeat("1,", 20_000)}]");
        yield return new ArticleFile().ToString().Replace('\n', '\r');
        yield return "---\n- title: A\n---\nText.\n";
        yield return new ArticleFile { Lang = "en", ExternalId = "a\ab" }.ToString();
        foreach (var body in Bodies())
            yield return new ArticleFile { Body = body }.ToString();
        foreach (var line in new[]
        {
            "title: again", "a: &x 1", "a: *x", "<<: {a: 1}", "a: !!int 1", "\ttab: 1", "source:\n\tkey: x", "a: b: c", "a: \"b\" c", "a: %x", "a: @x", "a: `x`",
            "a: \"never closed", "a: [1, 2", "? [x]\n: y", "<<<<<<< HEAD", "=======", ">>>>>>> branch",
            "draft: perhaps", "draft: [true]", "expiresAt: tomorrow", "expiresAt: 1700000000", "lang: [en]", "externalId: [1]", "aliases: {a: b}",
            "date: 2025-01-01T00:00:00Z", "[a, b]: c", "--- # more", "a:b", "words without a key", "a: \"C:\\docs\"", "source:\n  name: a\n key: b",
            "source:\n\u00A0\u00A0name: a", "draft:", "Draft: true", "status: draft", "aliases: [https://example.com/old]", "aliases: /old", "lang: en\nlocale: uk", "!a: b",
        })
        {
            yield return With(line);
        }

        foreach (var moment in new[] { "10/2/2017", "October 22, 2019", "1700000000", "2016-10-02T", "null", "~", "\"\"", "2026-02-30", "1969-12-31T00:00:00Z", "2200-01-01T00:00:00Z", "[2026-01-02]", "2026-01-02T25:00:00Z" })
            yield return $"---\ntitle: A\npublishedAt: {moment}\n---\nText.\n";
    }

    // One for each limit of bodies.
    private static IEnumerable<string> Bodies()
    {
        yield return Repeat("a\n", 20_001);
        yield return Repeat("|", 101);
        yield return Repeat("[a](b)\n", 5_001);
        yield return Repeat("[\n", 12_001);
        yield return Repeat("> ", 61);
        yield return Repeat("*_~\n\n", 6_667);
        yield return Repeat("a|", 99) + "a\n" + Repeat("-|", 99) + "-\n" + Repeat("b|c\n", 250);
        yield return Repeat("[a](", 5_000) + Repeat("(", 100_000);
        yield return Repeat("[a]: b\n", 2_001);
        yield return Repeat("*a* ", 501);
        yield return Repeat("\"", 400_000);
    }

    private static string Repeat(string part, int times) => string.Concat(Enumerable.Repeat(part, times));

    private static string With(string line) => $"---\ntitle: A\npublishedAt: 2026-01-02T03:04:05Z\n{line}\n---\nText.\n";
}
