using CryptoNews.Web.Localization;

namespace CryptoNews.Tests.Web.Localization;

public sealed class PluralsTests
{
    [Theory]
    [InlineData(0, "many")]
    [InlineData(1, "one")]
    [InlineData(2, "few")]
    [InlineData(4, "few")]
    [InlineData(5, "many")]
    [InlineData(11, "many")]
    [InlineData(12, "many")]
    [InlineData(14, "many")]
    [InlineData(21, "one")]
    [InlineData(22, "few")]
    [InlineData(25, "many")]
    [InlineData(101, "one")]
    [InlineData(111, "many")]
    [InlineData(1_000_002, "few")]
    public void Ukrainian_has_three_forms(int number, string category) =>
        Assert.Equal(category, Plurals.CategoryOf("uk", number));

    [Theory]
    [InlineData(0, "other")]
    [InlineData(1, "one")]
    [InlineData(2, "other")]
    [InlineData(21, "other")]
    public void English_has_two_forms(int number, string category) =>
        Assert.Equal(category, Plurals.CategoryOf("en", number));
}
