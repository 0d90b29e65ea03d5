using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Values;

public sealed class BooleanAndNumberValueTests
{
    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("TRUE", true)]
    [InlineData("'true'", true)]
    [InlineData("\" true \"", true)]
    [InlineData("false", false)]
    [InlineData("FALSE", false)]
    public void Draft_is_true_or_false_in_any_case(string written, bool draft) => Assert.Equal(draft, SmallFile.Read($"draft: {written}").Draft);

    [Theory]
    [InlineData("yes")]
    [InlineData("no")]
    [InlineData("on")]
    [InlineData("1")]
    [InlineData("0")]
    [InlineData("y")]
    [InlineData("truе")] // ends with a Cyrillic letter
    public void Anything_else_rejects_a_draft(string written)
    {
        var problem = SmallFile.RejectedBy(ProblemKinds.NotABooleanRejected, SmallFile.With($"draft: {written}"));
        Assert.Equal("write true or false", problem.Remedy);
    }

    [Fact]
    public void A_wrong_rewritten_is_left_out() =>
        Assert.Equal(new AiProvenance { Version = 2 }, SmallFile.ReadWith(ProblemKinds.NotABoolean, "ai: {rewritten: sometimes, version: 2}").Ai);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-5", -5)]
    [InlineData("+5", 5)]
    [InlineData("'7'", 7)]
    [InlineData("010", 10)]
    [InlineData("2147483647", int.MaxValue)]
    public void Whole_numbers_are_decimal(string written, int weight) => Assert.Equal(weight, SmallFile.Read($"stickyWeight: {written}").StickyWeight);

    [Theory]
    [InlineData("2147483648")]
    [InlineData("99999999999999")]
    [InlineData("1.0")]
    [InlineData("1_000")]
    [InlineData("1,000")]
    [InlineData("0x10")]
    [InlineData("0o17")]
    [InlineData("ten")]
    [InlineData("٣")]
    public void What_is_not_one_counts_as_0(string written) =>
        Assert.Equal(0, SmallFile.ReadWith(ProblemKinds.NotAnInteger, $"stickyWeight: {written}").StickyWeight);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-1.5", -1.5)]
    [InlineData("'12'", 12)]
    [InlineData(".5", 0.5)]
    [InlineData("1e3", 1000)]
    public void Scores_are_decimal(string written, double score) => Assert.Equal(score, SmallFile.Read($"score: {written}").Score);

    [Theory]
    [InlineData(".nan")]
    [InlineData("NaN")]
    [InlineData(".inf")]
    [InlineData("Infinity")]
    [InlineData("1e999")]
    [InlineData("1,5")]
    [InlineData("1.2.3")]
    [InlineData("0x1p3")]
    [InlineData("many")]
    public void Scores_are_finite(string written) => Assert.Equal(0, SmallFile.ReadWith(ProblemKinds.NotANumber, $"score: {written}").Score);

    [Fact]
    public void Minus_zero_is_zero() => Assert.False(double.IsNegative(SmallFile.Read("score: -0").Score));
}
