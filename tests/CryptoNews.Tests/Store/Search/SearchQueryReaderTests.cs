using System.Reflection;
using System.Text.RegularExpressions;
using CryptoNews.Store;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CryptoNews.Tests.Store.Search;

public sealed partial class SearchQueryReaderTests
{
    [Fact]
    public void Words_phrases_exclusions_and_fields_are_told_apart()
    {
        var query = SearchQueryReader.Read("""halving "block reward" -price -"hash rate" tag:defi source:"The Block" after:2026-01-01""");

        Assert.Equal("halving \"block reward\" -price -\"hash rate\"", query.Text);
        Assert.Equal([(1, false), (2, true)], query.Wanted.Select(c => (c.Lexemes.Count, c.IsQuoted)));
        Assert.Equal([1, 2], query.Unwanted.Select(c => c.Lexemes.Count));
        Assert.Equal(
            [new(SearchField.Tag, "defi"), new(SearchField.Source, "The Block"), new(SearchField.After, "2026-01-01")],
            query.Fields);
    }

    [Theory]
    [InlineData("840,000 630,000", 2)]
    [InlineData("840 000 blocks", 2)]
    public void Numbers_are_parted_as_in_the_articles(string typed, int words) => Assert.Equal(words, SearchQueryReader.Read(typed).Wanted.Count);

    [Property(MaxTest = 2000)]
    public Property Digits_are_joined_as_the_rule_says()
    {
        var texts = Gen.ArrayOf(Gen.Elements(" ", "1", "20", "000", "3456", "a", "Ї", ".", ",", "½", "-", " 1 000", " 000", " 000")).Select(string.Concat);
        return Prop.ForAll(texts.ToArbitrary(), text => Assert.Equal(Thousands().Replace(text, "\u00A0"), SearchQueryReader.WithThousands(text)));
    }

    [GeneratedRegex(@"(?<=(?<![\p{L}\p{N}]|[\p{L}\p{N}][.,])[0-9]{1,3}) (?=[0-9]{3}(?![\p{L}\p{N}]))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Thousands();

    // A machine that stands still for a second would make an error of whatever a reader asked for.
    [Fact]
    public void No_expression_of_ours_has_a_limit_of_time() => Assert.Empty(
        new[] { typeof(CryptoNews.Content.Article), typeof(SearchQueryReader), typeof(Program) }
            .SelectMany(type => type.Assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttribute<GeneratedRegexAttribute>() is { MatchTimeoutMilliseconds: > 0 })
            .Select(method => $"{method.DeclaringType}.{method.Name}"));

    [Theory]
    [InlineData("тег:defi", SearchField.Tag)]
    [InlineData("Категорія:Майнінг", SearchField.Category)]
    [InlineData("джерело:coindesk", SearchField.Source)]
    [InlineData("настрій:позитивний", SearchField.Sentiment)]
    [InlineData("після:2026", SearchField.After)]
    [InlineData("до:2026", SearchField.Before)]
    public void Fields_have_names_in_both_languages(string typed, SearchField field) =>
        Assert.Equal(field, Assert.Single(SearchQueryReader.Read(typed).Fields).Field);

    [Theory]
    [InlineData("https://example.com")]
    [InlineData("ratio:2")]
    [InlineData("tag:")]
    [InlineData("tag: defi")]
    public void What_is_no_field_is_words(string typed)
    {
        var query = SearchQueryReader.Read(typed);

        Assert.Empty(query.Fields);
        Assert.NotEmpty(query.Wanted);
    }

    [Theory]
    [InlineData(299, " and", true)]
    [InlineData(299, "🙂", true)]
    [InlineData(300, "a", true)]
    [InlineData(300, " a", true)]
    [InlineData(299, "a", false)]
    [InlineData(300, " ", false)]
    [InlineData(300, "\u0001", false)]
    [InlineData(300, "\uFFFD", false)]
    public void Whether_anything_that_was_typed_is_left_out_is_said(int letters, string more, bool wasCut) =>
        Assert.Equal(wasCut, SearchQueryReader.Read(new string('a', letters) + more).WasCut);

    [Theory]
    [InlineData("-tag:defi")]
    [InlineData("−source:\"The Block\"")]
    public void What_is_left_out_never_becomes_what_is_asked_for(string typed)
    {
        var query = SearchQueryReader.Read("bitcoin " + typed);

        Assert.Empty(query.Fields);
        Assert.Single(query.Wanted);
        Assert.NotEmpty(query.Unwanted);
    }

    [Fact]
    public void Few_beginnings_are_spelled_out_in_one_query() =>
        Assert.Equal(3, SearchQueryReader.Read("ha* bi* et* mi* de* ma*").Wanted.Count(c => c.IsBeginning));

    [Fact]
    public void A_star_makes_a_beginning() =>
        Assert.True(Assert.Single(SearchQueryReader.Read("halv*").Wanted).IsBeginning);

    [Fact]
    public void Little_words_count_only_when_there_is_nothing_else_or_in_a_phrase()
    {
        Assert.Single(SearchQueryReader.Read("the halving").Wanted);
        Assert.Equal(2, SearchQueryReader.Read("to be").Wanted.Count);
        Assert.Equal(2, Assert.Single(SearchQueryReader.Read("\"the halving\"").Wanted).Lexemes.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("***")]
    [InlineData("- -- ---")]
    [InlineData("?!… ()")]
    [InlineData("\0")]
    [InlineData("\ud800")]
    public void Without_a_word_nothing_is_asked(string? typed) => Assert.True(SearchQueryReader.Read(typed).IsEmpty);

    [Fact]
    public void A_text_too_long_is_cut_and_says_so()
    {
        var query = SearchQueryReader.Read(string.Join(' ', Enumerable.Range(0, 2000).Select(i => $"word{i}")));

        Assert.True(query.WasCut);
        Assert.InRange(query.Text.Length, 1, SearchQueryReader.LongestText);
        Assert.InRange(query.Wanted.Sum(c => c.Lexemes.Count), 1, 32);
    }

    [Theory]
    [InlineData("zq", 1, 0)]
    [InlineData("zq ZQ -zq", 1, 1)]
    [InlineData("zq \"zq zq\"", 2, 0)]
    [InlineData("zq zq* halving", 3, 0)]
    [InlineData("wallet-connect wallet.connect", 2, 0)]
    public void What_is_said_again_takes_no_room(string typed, int wanted, int unwanted)
    {
        var text = string.Join(' ', Enumerable.Repeat(typed, SearchQueryReader.LongestText / (typed.Length + 1)));
        var query = SearchQueryReader.Read(text);

        Assert.Equal((wanted, unwanted, false), (query.Wanted.Count, query.Unwanted.Count, query.WasCut));
        Assert.Equal(text, query.Text);
    }

    [Fact]
    public void Of_parts_that_repeat_each_is_looked_for_once()
    {
        var query = SearchQueryReader.Read("wallet a-b-c-wallet-a-b-c-a-b-c-a-b-c-a-b-c a.b \"wallet\" wallet*");

        var apart = query.Apart([.. query.Wanted.Where(c => c.Parts.Count > 0)]);

        Assert.False(apart.WasCut);
        Assert.Equal(["wallet", "b", "c", "wallet", "wallet"], apart.Wanted.Select(c => c.LastSurface));
    }

    [Fact]
    public void The_place_of_a_word_is_its_place_in_the_text()
    {
        var query = SearchQueryReader.Read("tag:x  one -two \"three four\"");

        Assert.Equal(["one", "two", "three four"], query.Wanted.Concat(query.Unwanted).OrderBy(c => c.Start).Select(c => query.Text.Substring(c.Start, c.Length)));
    }

    [Theory]
    [InlineData("ethereum.org", "ethereum")]
    [InlineData("https://www.example.com/net-income", "example", "net", "income")]
    [InlineData("www.com", "www", "com")]
    [InlineData("(wallet-connect),", "wallet", "connect")]
    [InlineData("e.g.", "e", "g")]
    [InlineData("blog.ethereum.org/2020", "blog", "ethereum", "2020")]
    [InlineData("proof-of-work", "proof", "work")]
    [InlineData("to.be", "to", "be")]
    [InlineData("ERC20-tokens", "ERC20", "tokens")]
    [InlineData("C#/C++", "C#", "C++")]
    [InlineData("ethereum.or*", "ethereum", "or*")]
    [InlineData("ethereum.or", "ethereum")]
    [InlineData("com ethereum.org -wallet-connect", "com", "ethereum")]
    public void A_word_with_signs_in_it_comes_apart_at_them(string typed, params string[] words)
    {
        var query = SearchQueryReader.Read(typed);
        var apart = query.Apart([.. query.Wanted.Where(c => c.Parts.Count > 0)]);

        Assert.Equal(words, apart.Wanted.Select(c => $"{apart.Text.AsSpan(c.Start, c.Length)}{(c.IsBeginning ? "*" : "")}"));
        Assert.Equal((query.Text, query.Unwanted, query.WasCut), (apart.Text, apart.Unwanted, apart.WasCut));
    }

    [Theory]
    [InlineData("halving")]
    [InlineData("\"ethereum.org\"")]
    [InlineData("1.5")]
    [InlineData("840,000.5")]
    [InlineData("BIP39")]
    [InlineData("об'єкт")]
    [InlineData("(halving),")]
    public void One_word_one_number_and_what_is_in_quotes_do_not_come_apart(string typed) =>
        Assert.Empty(Assert.Single(SearchQueryReader.Read(typed).Wanted).Parts);

    [Fact]
    public void Words_come_apart_into_no_more_than_a_query_may_have_and_that_is_said()
    {
        var query = SearchQueryReader.Read("halving a.b.c.d.e.f.g.h.i.j wallet-connect k.l.m.n.o.p.q.r.s.t -price");
        Assert.False(query.WasCut);

        var apart = query.Apart([.. query.Wanted.Where(c => c.Parts.Count > 0)]);

        Assert.True(apart.WasCut);
        Assert.Equal(SearchQueryReader.MostClauses, apart.Wanted.Count + apart.Unwanted.Count);
        Assert.Equal(["halving", "b", "c", "d", "e", "f", "g", "h", "j", "wallet", "connect", "k", "l", "m", "n"], apart.Wanted.Select(c => c.LastSurface));
    }

    [Fact]
    public void Of_an_address_that_is_too_long_the_beginning_is_looked_for()
    {
        var address = string.Join('.', Enumerable.Range(0, 100).Select(i => (char)('a' + (i % 26))));

        var query = SearchQueryReader.Read($"halving {address} mining");
        Assert.True(query.WasCut);
        Assert.Equal([1, SearchQueryReader.MostLexemes - 1], query.Wanted.Select(c => c.Lexemes.Count));
        Assert.All(
            [$"halving \"{address}\"", $"halving -{address}"],
            typed => Assert.Equal((1, 0, true), (SearchQueryReader.Read(typed).Wanted.Count, SearchQueryReader.Read(typed).Unwanted.Count, SearchQueryReader.Read(typed).WasCut)));
    }

    [Fact]
    public void Unwanted_terms_are_limited_as_words_are()
    {
        var most = $"\"{Words(SearchQueryReader.MostLexemes)}\"";

        Assert.Equal((0, SearchQueryReader.MostClauses, true), Counted(string.Join(' ', Words(SearchQueryReader.MostClauses + 1).Split(' ').Select(word => $"-tag:{word}"))));
        Assert.Equal((1, 0, true), Counted($"{most} -tag:btc"));
        Assert.Equal((0, 1, true), Counted($"-tag:btc {most}"));
    }

    [Fact]
    public void What_is_left_of_a_beginning_that_is_cut_is_a_whole_word()
    {
        var query = SearchQueryReader.Read($"\"{Words(SearchQueryReader.MostLexemes - 1)}\" aa-ab*");

        Assert.True(query.WasCut);
        Assert.False(query.Wanted[1].IsBeginning);
    }

    private static (int Wanted, int Unwanted, bool WasCut) Counted(string typed)
    {
        var query = SearchQueryReader.Read(typed);
        return (query.Wanted.Count, query.Unwanted.Count, query.WasCut);
    }

    private static string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(i => $"{(char)('b' + (i / 20))}{"bcdfghjklmnpqrstvwxz"[i % 20]}"));
}
