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

    [Theory]
    [InlineData("pl", "many one few few many many many few", new[] { 0, 1, 2, 4, 5, 12, 21, 22 })]
    [InlineData("cs", "other one few few other other", new[] { 0, 1, 2, 4, 5, 22 })]
    [InlineData("ar", "zero one two few few many other other few", new[] { 0, 1, 2, 3, 10, 11, 100, 102, 103 })]
    [InlineData("fr", "one one other", new[] { 0, 1, 2 })]
    [InlineData("lt", "other one few other one", new[] { 0, 1, 2, 11, 21 })]
    [InlineData("lv", "zero one other zero one", new[] { 0, 1, 2, 11, 21 })]
    [InlineData("ro", "few one few few other few", new[] { 0, 1, 2, 19, 20, 119 })]
    [InlineData("sl", "other one two few other one", new[] { 0, 1, 2, 3, 5, 101 })]
    [InlineData("ja", "other other", new[] { 1, 2 })]
    [InlineData("tr", "one other", new[] { 1, 2 })]
    public void Other_languages_count_as_CLDR_says(string language, string categories, int[] numbers) =>
        Assert.Equal(categories, string.Join(' ', numbers.Select(n => Plurals.CategoryOf(language, n))));
}
