using System.Globalization;
using System.Text.RegularExpressions;
using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Keys;

public sealed class WholeNumberPatternTests
{
    [Theory]
    [InlineData(1, 20_000)]
    [InlineData(0, 9)]
    [InlineData(-99, 100)]
    [InlineData(10, 1_080)]
    public void Exactly_the_numbers_of_the_range_match(int lowest, int highest)
    {
        var pattern = new Regex(WholeNumberPattern.Of(lowest, highest), RegexOptions.ECMAScript, TimeSpan.FromSeconds(10));

        Assert.All(Enumerable.Range(-250, 25_000), number =>
        {
            var isInRange = number >= lowest && number <= highest;
            Assert.Equal(isInRange, pattern.IsMatch(number.ToString(CultureInfo.InvariantCulture)));
            Assert.Equal(isInRange, pattern.IsMatch($" {number:+000000;-000000} "));
        });
    }

    [Theory]
    [InlineData("2147483647", true)]
    [InlineData("2147483648", false)]
    [InlineData("-2147483648", true)]
    [InlineData("-2147483649", false)]
    [InlineData("10000000000", false)]
    [InlineData("", false)]
    [InlineData("+", false)]
    [InlineData("1.0", false)]
    [InlineData("0x1", false)]
    [InlineData("--1", false)]
    public void What_is_read_as_an_integer_matches(string text, bool isMatch) =>
        Assert.Equal(isMatch, Regex.IsMatch(text, WholeNumberPattern.Of(int.MinValue, int.MaxValue), RegexOptions.ECMAScript, TimeSpan.FromSeconds(10)));
}
