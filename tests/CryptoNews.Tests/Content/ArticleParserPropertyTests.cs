using System.Globalization;
using System.Text;
using CryptoNews.Content;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CryptoNews.Tests.Content;

public sealed class ArticleParserPropertyTests
{
    private static readonly Gen<string> Pieces = Gen.Elements(
        "---", "---\n", "\n", "\r\n", "\r", " ", "  ", "\t", ": ", ":", "- ", "[", "]", "{", "}", ",", "'", "\"", "“", "”", "#", " #", "*", "&a", "*a", "!!x", "!",
        "|", ">", "|-", "%", "@", "`", "?", "? ", "~", "null", "<<", "...", "\\", "\\u0041", "\\q", "\0", "\u0007", "\u0085", "\u2028", "\uFEFF", "\u00A0", "é", "Й", "😀",
        "title", "publishedAt", "date", "draft", "published", "lang", "source", "name", "key", "tags", "coverImage", "raw", "ai", "version", "aliases", "sentiment", "score",
        "title: A\n", "publishedAt: 2026-01-02T11:57:24Z\n", "tags: [a, b]\n", "source:\n  name: X\n", "lang: uk\n", "draft: true\n", "404", "no", "2026-01-02", "text");

    /// <summary>Front matter as a drunk editor would write it, mostly within its fences.</summary>
    private static readonly Gen<string> Garbled =
        from pieces in Pieces.ListOf()
        from opened in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        from closed in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        from valid in Gen.Elements("", "title: A\npublishedAt: 2026-01-02T11:57:24Z\n")
        select $"{(opened ? "---\n" : "")}{valid}{string.Concat(pieces)}{(closed ? "\n---\nBody" : "")}";

    private static readonly Gen<DateTimeOffset> Instants =
        from milliseconds in Gen.Choose(0, int.MaxValue)
        from weeks in Gen.Choose(0, 11_000)
        select DateTimeOffset.UnixEpoch.AddDays(7 * weeks).AddMilliseconds(milliseconds % 604_800_000);

    private static readonly Gen<string> Texts =
        from words in Gen.Elements("Bitcoin", "falls:", "\"again\"", "it's", "#1", "- x", "[a]", "{b}", "*", "&", "!", "%", "@", "`", "|", ">", "~", "null", "no", "404", "é", "Й", "😀", "\\n", "---", "👩\u200D💻").NonEmptyListOf()
        select string.Join(' ', words.Take(20));

    [Property(MaxTest = 3000)]
    public bool Any_bytes_become_an_article_or_problems(byte[] bytes) => IsSound(bytes);

    [Property(MaxTest = 3000)]
    public Property Garbled_front_matter_becomes_an_article_or_problems() =>
        Prop.ForAll(Garbled.ToArbitrary(), text => IsSound(Encoding.UTF8.GetBytes(text)));

    [Property(MaxTest = 1000)]
    public Property A_whole_file_with_bytes_exchanged_becomes_an_article_or_problems() =>
        Prop.ForAll(
            (from place in Gen.Choose(0, 400)
             from count in Gen.Choose(0, 8)
             from bytes in Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf(3)
             select (place, count, bytes)).ToArbitrary(),
            change =>
            {
                var whole = Encoding.UTF8.GetBytes(SmallFile.With("source: {name: CoinDesk, key: coindesk}", "tags:\n  - A\n  - B", "coverImage:\n  raw: 'https://images.unsplash.com/a'", "ai: {rewritten: true, version: 1}", "draft: false"));
                var place = Math.Min(change.place, whole.Length);
                return IsSound([.. whole[..place], .. change.bytes, .. whole[Math.Min(whole.Length, place + change.count)..]]);
            });

    [Property(MaxTest = 500)]
    public bool Any_path_has_a_key_or_a_problem(string? text, bool isMarkdown)
    {
        var path = isMarkdown ? text + ".md" : text ?? "";
        var file = SmallFile.Parse(SmallFile.With(), path);
        return file.Path == path && file.Rejected == file.Problems.Any(p => p.Severity == ProblemSeverity.Error);
    }

    [Property(MaxTest = 1000)]
    public Property What_is_written_in_quotes_is_read_back() =>
        Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            var written = $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
            var article = SmallFile.Parse(SmallFile.With($"title: {written}", $"description: {written}", $"externalId: {written}", $"cta: [{written}]")).Article!;
            return article.Title == text && article.Description == text && article.ExternalId == text && article.Cta.Single() == text;
        });

    [Property(MaxTest = 1000)]
    public Property An_instant_is_read_back() =>
        Prop.ForAll(Instants.ToArbitrary(), Gen.Choose(-14 * 60, 14 * 60).ToArbitrary(), (instant, minutes) =>
        {
            var local = instant.ToOffset(TimeSpan.FromMinutes(minutes));
            var written = local.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
            return InstantText.TryParse(written, TimeZoneInfo.Utc, out var read, out var hadZone) && hadZone && read == instant && read.Offset == TimeSpan.Zero;
        });

    [Property(MaxTest = 300)]
    public Property A_local_time_is_read_the_same_in_every_zone_of_the_server() =>
        Prop.ForAll(Instants.ToArbitrary(), Gen.Elements("Europe/Kyiv", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe").ToArbitrary(), (instant, id) =>
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
            var local = TimeZoneInfo.ConvertTime(instant, zone);
            var written = local.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture);
            var isRead = InstantText.TryParse(written, zone, out var read, out var hadZone) && !hadZone;
            // Of a time that happens twice, the first.
            return isRead && (read == instant || (zone.IsAmbiguousTime(local.DateTime) && read < instant));
        });

    private static bool IsSound(byte[] bytes)
    {
        var file = SmallFile.Parse(bytes);
        var lines = Encoding.UTF8.GetString(bytes).Split('\n').Length;
        return file.Rejected == file.Problems.Any(p => p.Severity == ProblemSeverity.Error)
            && file.Problems.All(p => p.Code != ProblemKinds.ParserFailed.Code)
            && file.Problems.All(p => p.Line >= 1 && p.Line <= lines && p.Column >= 1 && p.CaretColumn >= 1)
            && file.Problems.All(p => p.Column <= LineOf(bytes, p.Line).Length + 1)
            && file.Problems.All(p => p.Message.Length > 0 && p.Remedy.Length > 0 && !p.ToString().Any(c => char.IsControl(c) && c != '\n'))
            && file.Problems.SequenceEqual(SmallFile.Parse(bytes).Problems);
    }

    private static string LineOf(byte[] bytes, int line)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return (text.StartsWith('\uFEFF') ? text[1..] : text).Split('\n')[line - 1];
    }
}
