using CryptoNews.Content;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CryptoNews.Tests.Content;

public sealed class EditDistanceTests
{
    private static readonly FsCheck.Gen<string> Words = Gen.Elements('a', 'b', 'c').ListOf().Select(letters => string.Concat(letters.Take(7)));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("title", "titel", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)] // what was swapped is not touched again
    public void Steps_are_counted(string a, string b, int steps) => Assert.Equal(steps, EditDistance.Of(a, b));

    [Property(MaxTest = 1000)]
    public FsCheck.Property It_is_the_least_of_all_ways() => Prop.ForAll(Words.ToArbitrary(), Words.ToArbitrary(), (a, b) => EditDistance.Of(a, b) == Least(a, b));

    [Property(MaxTest = 1000)]
    public FsCheck.Property More_than_asked_for_is_not_told() => Prop.ForAll(
        Words.ToArbitrary(), Words.ToArbitrary(), Gen.Choose(0, 4).ToArbitrary(),
        (a, b, most) => EditDistance.Of(a, b, most) == (Least(a, b) is var steps && steps <= most ? steps : null));

    [Fact]
    public void A_long_text_is_measured_too() => Assert.Equal(300, EditDistance.Of(new string('a', 500), new string('a', 200) + "b"));

    /// <summary>By its definition.</summary>
    private static int Least(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
            return a.Length + b.Length;
        var least = Math.Min(
            Least(a[..^1], b[..^1]) + (a[^1] == b[^1] ? 0 : 1),
            Math.Min(Least(a[..^1], b), Least(a, b[..^1])) + 1);
        return a.Length > 1 && b.Length > 1 && a[^1] == b[^2] && a[^2] == b[^1] ? Math.Min(least, Least(a[..^2], b[..^2]) + 1) : least;
    }
}
