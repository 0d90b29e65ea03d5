using CryptoNews.Content;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CryptoNews.Tests.Content;

public sealed class SlugPropertyTests
{
    /// <summary>Letters with marks, signs that are named, characters that fold or compose oddly, halves of pairs.</summary>
    private static readonly FsCheck.Gen<string> Names =
        from pieces in Gen.Elements("a", "B", "ß", "ẞ", "İ", "ı", "K", "ﬁ", "Й", "и\u0306", "é", "e\u0301", "\u0301", "\u0345", "Σ", "ς", "가", "ᄀ", "ᅡ", "#", "+", "&", "₿", " ", "-", "_", "/", ".", "\u200D", "😀", "\uD800", "\uDC00", "\uFFFE", "१", "²", "Ⅷ", "ǅ", "ᾳ", "ᾼ", "\u0344").ListOf()
        select string.Concat(pieces);

    [Property(MaxTest = 2000)]
    public FsCheck.Property A_slug_is_its_own_slug() => Prop.ForAll(Names.ToArbitrary(), name => Slug.From(name) == Slug.From(Slug.From(name)));

    [Property(MaxTest = 2000)]
    public FsCheck.Property A_key_is_its_own_key() => Prop.ForAll(Names.ToArbitrary(), name => Slug.KeyFromPath(name) == Slug.KeyFromPath(Slug.KeyFromPath(name)));

    [Property(MaxTest = 2000)]
    public bool Any_text_has_a_slug(string? text) => Slug.From(Slug.From(text ?? "")) == Slug.From(text ?? "");

    [Property(MaxTest = 500)]
    public FsCheck.Property Case_does_not_change_a_slug() =>
        Prop.ForAll(Gen.Elements("Mining", "Й", "É", "Σίγμα", "ÀB", "K2", "Б").ListOf().Select(parts => string.Join(' ', parts)).ToArbitrary(),
            name => Slug.From(name.ToUpperInvariant()) == Slug.From(name) && Slug.From(name.ToLowerInvariant()) == Slug.From(name));

    [Fact]
    public void Every_character_of_Unicode_has_a_slug_that_is_its_own()
    {
        for (var i = 0; i <= 0x10FFFF; i++)
        {
            var text = i is >= 0xD800 and <= 0xDFFF ? $"a{(char)i}b" : $"a{char.ConvertFromUtf32(i)}b";
            var slug = Slug.From(text);
            Assert.Equal(slug, Slug.From(slug));
        }
    }
}
