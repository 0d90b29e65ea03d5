using System.Text;
using System.Text.RegularExpressions;

namespace CryptoNews.Benchmarks.Corpus;

/// <summary>A way to break a good file so that it must be rejected.</summary>
/// <param name="Name">Stands in the name of the file.</param>
/// <param name="Break">The text of a good file in, the bytes of the broken one out.</param>
/// <param name="WithoutSuffix">The file's name says no language.</param>
/// <param name="TakesAddress">Nothing is wrong with the text, but another file comes first at its address.</param>
internal sealed record BrokenWay(string Name, Func<string, byte[]> Break, bool WithoutSuffix = false, bool TakesAddress = false);

/// <summary>The ways of docs/content-format.md that are common: its limits of bodies, and names that the folder refuses, are not among them.</summary>
internal static class BrokenWays
{
    public static IReadOnlyList<BrokenWay> All { get; } =
    [
        // The file and its limits.
        Bytes("not-utf8", text => [.. Encoding.UTF8.GetBytes(text), 0xC3, 0x28]),
        Bytes("utf16", text => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)]),
        Text("nul-character", text => text + "a\0b\n"),
        Text("empty-file", _ => " \n"),
        Text("toml", text => "+++\ntitle = \"A title\"\n+++\n" + Body(text)),
        Text("json", text => "{ \"title\": \"A title\" }\n" + Body(text)),
        Text("no-first-fence", text => text["---\n".Length..]),
        Text("no-front-matter", Body),
        Text("no-last-fence", text => text.Replace("\n---\n", "\n", StringComparison.Ordinal)),
        Text("empty-front-matter", text => "---\n---\n" + Body(text)),
        Text("file-over-1-mib", text => text + new string('a', 1024 * 1024)),
        Text("body-over-512-kib", text => text + string.Concat(Enumerable.Repeat("word ", 110_000))),
        Text("front-matter-over-64-kib", text => With(text, "note: " + new string('a', 65 * 1024))),

        // YAML that is refused or can't be read.
        Text("anchor", text => With(text, "note: &a text")),
        Text("alias", text => With(text, "note: *a")),
        Text("merge-key", text => With(text, "note:\n  <<: {a: b}")),
        Text("yaml-tag", text => With(text, "note: !!str text")),
        Text("duplicate-key", text => With(text, "title: Another title")),
        Text("tab-indentation", text => With(text, "note:\n\ta: b")),
        Text("nesting-over-8", text => With(text, "note: [[[[[[[[[[1]]]]]]]]]]")),
        Text("list-at-the-top", text => "---\n- title\n- text\n---\n" + Body(text)),
        Text("text-at-the-top", text => "---\nonly a text\n---\n" + Body(text)),
        Text("unquoted-colon", text => Line(text, "title", "title: Miners: what now")),
        Text("text-after-quote", text => Line(text, "title", "title: 'Miners' are here")),
        Text("value-begins-with-asterisk", text => Line(text, "title", "title: *Miners are here")),
        Text("value-begins-with-at", text => Line(text, "title", "title: @miners are here")),
        Text("value-begins-with-percent", text => Line(text, "title", "title: %miners are here")),
        Text("value-begins-with-backtick", text => Line(text, "title", "title: `miners` are here")),
        Text("merge-conflict", text => With(text, "<<<<<<< HEAD\nnote: a\n=======\nnote: b\n>>>>>>> other")),
        Text("curly-quotes", text => Line(text, "publishedAt", "publishedAt: “2026-01-02T11:57:24.000Z”")),

        // What is required.
        Text("no-title", text => Line(text, "title", null)),
        Text("empty-title", text => Line(text, "title", "title: ''")),
        Text("title-is-a-list", text => Line(text, "title", "title: [a, b]")),
        Text("title-over-300", text => Line(text, "title", "title: " + new string('a', 301))),
        Text("no-published-at", text => Line(text, "publishedAt", null)),
        Text("published-at-null", text => Line(text, "publishedAt", "publishedAt:")),
        Text("published-at-slashes", text => Line(text, "publishedAt", "publishedAt: 10/2/2017")),
        Text("published-at-words", text => Line(text, "publishedAt", "publishedAt: October 22, 2019")),
        Text("published-at-seconds", text => Line(text, "publishedAt", "publishedAt: 1571702400")),
        Text("published-at-cut-off", text => Line(text, "publishedAt", "publishedAt: 2016-10-02T")),
        Text("spelling-contradicts-key", text => With(text, "date: '2020-01-01T00:00:00Z'")),

        // What decides who sees it and where.
        Text("draft-is-a-word", text => Line(text, "draft", "draft: maybe")),
        Text("expires-at-words", text => Line(Line(text, "expiresAt", null), "draft", "draft: false\nexpiresAt: next summer")),
        Text("lang-contradicts-suffix", text => Line(text, "lang", "lang: uk")),
        new("lang-of-another-site", text => Encoding.UTF8.GetBytes(Line(text, "lang", "lang: fr")), WithoutSuffix: true),
        Text("external-id-is-a-list", text => Line(text, "externalId", "externalId: [1, 2]")),
        Text("aliases-are-a-map", text => With(text, "aliases: {a: b}")),
        new("address-taken", Encoding.UTF8.GetBytes, TakesAddress: true),
    ];

    private static BrokenWay Bytes(string name, Func<string, byte[]> way) => new(name, way);

    private static BrokenWay Text(string name, Func<string, string> way) => new(name, text => Encoding.UTF8.GetBytes(way(text)));

    private static string Body(string text) => text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + "\n---\n".Length)..];

    // Puts a line at the end of the front matter.
    private static string With(string text, string line) =>
        text.Insert(text.IndexOf("\n---\n", StringComparison.Ordinal), "\n" + line);

    // Puts another line in the place of a key's, or none.
    private static string Line(string text, string key, string? line) =>
        Regex.Replace(text, $"(?m)^{key}:.*\n", _ => line is null ? "" : line + "\n", RegexOptions.None, TimeSpan.FromMinutes(1));
}
