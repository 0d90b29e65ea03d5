using System.Globalization;
using System.Text;

namespace CryptoNews.BrowserTests;

/// <summary>What a layout has to bear, and states that the repository's own articles are not in.</summary>
internal static class AwkwardArticles
{
    public const string Everything = "/news/tests/everything";
    public const string Long = "/news/tests/long";
    public const string Names = "/news/tests/names";
    public const string Remote = "/news/tests/remote";
    public const string Expired = "/news/tests/expired";
    public const string Sections = "/news/tests/sections";
    public const string Scheduled = "/news/tests/scheduled";

    /// <summary>Name of the tag and category of <see cref="Names"/>, without a blank.</summary>
    public static string LongName { get; } = new('w', 49);

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["tests/everything.en.md"] = $"""
            ---
            title: Everything that markdown can make
            publishedAt: 2020-03-01T10:00:00Z
            category: TECHNOLOGY
            tags: [LAYOUT, C++, "#hash"]
            sentiment: NEUTRAL
            ai:
              rewritten: true
              expandedAt: 2020-03-02T10:00:00Z
              version: 2
            source: {"{"} key: coindesk, name: CoinDesk, url: https://www.coindesk.com/ {"}"}
            ---
            A first paragraph with **strong**, *emphasis*, ~~struck~~, `code`, a [link](/latest), a footnote[^1] and https://example.org/ in it.

            ## Overview

            {string.Join("\n\n", Enumerable.Range(1, 8).Select(i => $"Paragraph {i}. " + Words(60)))}

            ### A smaller heading

            1. One
            2. Two
               - Nested
               - Again
                 1. Deeper

            - [x] Done
            - [ ] Not done

            > A quotation of two lines
            > that goes on.

            | Left | Middle | Right | {string.Join(" | ", Enumerable.Range(1, 9).Select(i => $"Column {i}"))} |
            | :--- | :---: | ---: | {string.Join(" | ", Enumerable.Repeat("---", 9))} |
            | a | b | 12.50 | {string.Join(" | ", Enumerable.Range(1, 9))} |

            ```python
            def a_function_with_a_long_name(argument, another_argument, and_one_more_argument_that_makes_the_line_wide):
                return argument
            ```

            #### Smaller still

            Some text.

            ***

            ## From author

            What the author thinks of it.

            ## Impact on the crypto market

            - **Custody:** first effect
            - Second effect

            [^1]: The note.
            """,
        ["tests/long.en.md"] = $"""
            ---
            title: {(new string('m', 60) + " " + Words(60))[..300]}
            publishedAt: 2020-03-02T10:00:00Z
            category: BUSINESS
            tags: [{string.Join(", ", Enumerable.Range(1, 33).Select(i => $"TAG NUMBER {i}"))}, {new string('w', 60)}]
            sentiment: NEGATIVE
            ---
            {string.Join(' ', Enumerable.Repeat("consensus", 8000))}

            {new string('x', 2000)}

            {Words(4000)}
            """,
        ["tests/names.en.md"] = $"""
            ---
            title: An article of long names
            publishedAt: 2020-03-02T11:00:00Z
            category: {LongName}
            tags: [{LongName}]
            sentiment: NEUTRAL
            source: {"{"} key: names, name: {new string('S', 500)} {"}"}
            ai: {"{"} rewritten: true, reviewedBy: {new string('R', 500)}, model: {new string('M', 500)} {"}"}
            ---
            Who reported it has a name without a blank in it.
            """,
        ["tests/remote.en.md"] = """
            ---
            title: An article with a remote photograph
            publishedAt: 2020-03-03T10:00:00Z
            category: MARKET
            sentiment: POSITIVE
            canonicalUrl: https://elsewhere.example/original
            coverImage:
              raw: https://images.unsplash.com/photo-1?ixid=M3w4
              alt: A vault door
              author: { name: Somebody, url: https://unsplash.com/@somebody }
            ---
            Its photograph comes from another host.
            """,
        ["tests/expired.en.md"] = """
            ---
            title: An article whose time is over
            publishedAt: 2020-03-04T10:00:00Z
            expiresAt: 2020-03-05T10:00:00Z
            ---
            It was here.
            """,
        ["tests/sections.en.md"] = $"""
            ---
            title: An article of many sections
            publishedAt: 2020-03-02T12:00:00Z
            category: TECHNOLOGY
            sentiment: NEUTRAL
            ---
            It has thirty of them.

            {string.Join("\n\n", Enumerable.Range(1, 30).Select(i => $"## Section {i}\n\n{Words(40)}"))}
            """,
        ["tests/scheduled.en.md"] = """
            ---
            title: An article that is not due yet
            publishedAt: 2180-03-04T10:00:00Z
            ---
            It will be here.
            """,
        ["tests/broken.en.md"] = "---\ntitle: A value: with a colon\npublishedAt: 2020-03-04T10:00:00Z\n---\nText.\n",
    };

    private static string Words(int count)
    {
        string[] words = ["miners", "settle", "blocks", "while", "exchanges", "list", "tokens", "and", "regulators", "publish", "rules"];
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            text.Append(CultureInfo.InvariantCulture, $"{(i > 0 ? " " : "")}{words[i * 7 % words.Length]}");
        return text.ToString();
    }
}
