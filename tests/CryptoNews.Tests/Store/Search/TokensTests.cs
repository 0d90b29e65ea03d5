using CryptoNews.Store;

namespace CryptoNews.Tests.Store.Search;

public sealed class TokensTests
{
    [Theory]
    [InlineData("Об'єкт", "об’єкт")]
    [InlineData("прив`язка", "привʼязка")]
    [InlineData("Karpelès", "karpeles")]
    [InlineData("біткоїн", "БIТКОЇНА")] // a Latin I
    [InlineData("заро́бок", "заробок")] // a stress mark
    [InlineData("1,920,000", "1 920 000")]
    [InlineData("1920000", "1 920 000")]
    [InlineData("840,000 630,000", "840000, 630000")]
    [InlineData("ERC20", "ERC-20")]
    [InlineData("BTC", "біткоїн")]
    [InlineData("bitcoins", "₿")]
    [InlineData("decentralised", "decentralized")]
    [InlineData("licences", "license")]
    [InlineData("Facebook’s", "facebook")]
    [InlineData("İstanbul", "istanbul")]
    public void Two_spellings_are_one(string one, string other) => Assert.Equal(LexemesOf(one), LexemesOf(other));

    [Theory]
    [InlineData("C", "C#")]
    [InlineData("C", "C++")]
    [InlineData("C#", "C++")]
    [InlineData("ETH", "ETC")]
    [InlineData("USDT", "USDC")]
    [InlineData("10", "100")]
    public void Two_things_are_two(string one, string other) => Assert.NotEqual(LexemesOf(one), LexemesOf(other));

    [Theory]
    [InlineData("peer-to-peer", 3)]
    [InlineData("AT&T", 2)]
    [InlineData("in 2016 100 coins", 4)]
    [InlineData("3.125 BTC", 2)]
    [InlineData("don't", 1)]
    [InlineData("'quoted'", 1)]
    [InlineData("«лапки»", 1)]
    [InlineData("", 0)]
    [InlineData("… — !", 0)]
    public void Words_are_counted_as_readers_count_them(string text, int words) => Assert.Equal(words, Tokens.Of(text).Count);

    [Fact]
    public void A_token_says_where_its_word_stands()
    {
        const string Text = "Bitcoin’s halving: 840 000.";

        Assert.Equal(["Bitcoin’s", "halving", "840 000"], Tokens.Of(Text).Select(t => Text.Substring(t.Start, t.Length)));
    }

    [Theory]
    [InlineData("\ud83d\ude00 \ud800 \udc00 a\ud800")]
    [InlineData("\0\u0001\uFFFE\uFFFF")]
    [InlineData("́́́")]
    [InlineData("'''’’’---***")]
    public void Nothing_that_can_be_sent_stops_the_analysis(string text) =>
        Assert.All(Tokens.Of(text), token => Assert.NotEqual("", token.Word.Lexeme));

    [Fact]
    public void A_lexeme_is_letters_and_digits_alone_so_that_no_query_becomes_syntax()
    {
        var text = string.Concat(Enumerable.Range(1, 0xFFFD).Select(c => (char)c).Where(c => !char.IsSurrogate(c)).Select(c => $" a{c}b {c}{c} 1{c}2"));

        Assert.All(Tokens.Of(text), token => Assert.DoesNotContain(token.Word.Lexeme, c => char.IsAscii(c) && !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c)));
    }

    // Thousands of words share the places of a few.
    [Fact]
    public void Words_met_lately_are_those_that_are_worked_out()
    {
        var recent = new RecentWords();
        recent.Start();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var number in Enumerable.Range(0, 20_000).Concat(Enumerable.Range(0, 50)))
        {
            // Some begin as others do, some are longer than what is met lately.
            var letters = $"{(char)('a' + (number % 26))}{(char)('a' + (number / 26 % 26))}{(char)('a' + (number / 676))}";
            var raw = (number % 3) switch { 0 => $"mining{letters}", 1 => $"mining{letters}mining{letters}", _ => $"m{letters}"[..(2 + (number % 2))] };
            Assert.Equal(Lexemes.Of(raw), recent.Of(raw, out var isNew));
            Assert.True(isNew || seen.Contains(raw));
            seen.Add(raw);
        }

        recent.Of("halving", out var isFirst);
        recent.Of("halving", out var isSecond);
        recent.Start();
        recent.Of("halving", out var isFirstOfNext);
        Assert.Equal((true, false, true), (isFirst, isSecond, isFirstOfNext));
    }

    private static string LexemesOf(string text) => string.Join(' ', Tokens.Of(text).Select(t => t.Word.Lexeme));
}
