using CryptoNews.Store;

namespace CryptoNews.Tests.Store.Search;

public sealed class EnglishStemTests
{
    [Theory]
    [InlineData("raise", "raises", "raised", "raising")]
    [InlineData("rise", "rises", "rising")]
    [InlineData("arise", "arises", "arising")]
    [InlineData("noise", "noises")]
    [InlineData("uprising", "uprisings")]
    [InlineData("fundraise", "fundraises", "fundraised", "fundraising", "fundraiser", "fundraisers")]
    [InlineData("praise", "praises", "praised", "praising")]
    [InlineData("promise", "promises", "promised", "promising", "promisingly")]
    [InlineData("advise", "advises", "advised", "advising", "adviser", "advisers", "advisable")]
    [InlineData("precise", "precisely")]
    [InlineData("realise", "realises", "realised", "realising", "realize", "realizes", "realized", "realizing")]
    [InlineData("recognisable", "recognizable")]
    [InlineData("stabilise", "stabiliser", "stabilisers", "stabilize", "stabilizer", "stabilizers")]
    [InlineData("tokenisation", "tokenisations", "tokenization", "tokenizations")]
    [InlineData("organisational", "organizational")]
    [InlineData("analyse", "analyses", "analysed", "analysing", "analyser", "analyze", "analyzes", "analyzed", "analyzing", "analyzer")]
    [InlineData("favour", "favours", "favoured", "favouring", "favor", "favors", "favored", "favoring")]
    [InlineData("favourite", "favourites", "favorite", "favorites")]
    [InlineData("labour", "labours", "laboured", "labouring", "labor", "labors", "labored", "laboring")]
    [InlineData("colour", "colours", "coloured", "colouring", "color", "colors", "colored", "coloring")]
    [InlineData("licence", "licences", "license", "licenses", "licensed", "licensing")]
    [InlineData("centre", "centres", "centred", "centring", "center", "centers", "centered", "centering")]
    [InlineData("programme", "programmes", "program", "programs")]
    public void The_forms_of_one_word_have_one_stem_in_British_and_American_spelling(params string[] forms) =>
        Assert.Single(forms.Select(EnglishStem.Of).Distinct());

    [Theory]
    [InlineData("raise", "rise")]
    [InlineData("noise", "nose")]
    [InlineData("wise", "wize")]
    [InlineData("disable", "dizable")]
    public void Other_words_have_other_stems(string one, string other) =>
        Assert.NotEqual(EnglishStem.Of(one), EnglishStem.Of(other));
}
