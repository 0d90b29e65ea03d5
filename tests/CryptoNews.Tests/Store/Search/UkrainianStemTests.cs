using CryptoNews.Store;

namespace CryptoNews.Tests.Store.Search;

public sealed class UkrainianStemTests
{
    [Theory]
    [InlineData("криптовалюта", "криптовалюти", "криптовалюті", "криптовалюту", "криптовалютою", "криптовалют", "криптовалютам", "криптовалютами", "криптовалютах")]
    [InlineData("біткоїн", "біткоїна", "біткоїну", "біткоїни", "біткоїнів", "біткоїнам", "біткоїнами", "біткоїном", "біткоїні")]
    [InlineData("біржа", "біржі", "біржу", "біржею", "бірж", "біржам", "біржах")]
    [InlineData("гаманець", "гаманця", "гаманцю", "гаманці", "гаманців", "гаманцями", "гаманцем")]
    [InlineData("ринок", "ринку", "ринки", "ринків", "ринками", "ринком")]
    [InlineData("рік", "року", "роки", "років", "роках")]
    [InlineData("папір", "папери", "паперів", "паперами")]
    [InlineData("платіж", "платежу", "платежі", "платежів")]
    [InlineData("комісія", "комісії", "комісію", "комісією", "комісій", "комісіями")]
    [InlineData("рішення", "рішень", "рішенню", "рішенням", "рішеннями")]
    [InlineData("вартість", "вартості", "вартістю")]
    [InlineData("віртуальний", "віртуальна", "віртуальне", "віртуальні", "віртуального", "віртуальної", "віртуальних", "віртуальними", "віртуальною")]
    [InlineData("регулювання", "регулювати", "регулює", "регулюється", "регулюванням")]
    [InlineData("підписання", "підписано", "підписаний", "підписаного")]
    [InlineData("податок", "податку", "податки", "податків")]
    [InlineData("стаття", "статті", "статтю", "статей")]
    public void The_forms_of_one_word_have_one_stem(params string[] forms) =>
        Assert.Single(forms.Select(UkrainianStem.Of).Distinct());

    [Theory]
    [InlineData("банк", "банкрут")]
    [InlineData("біржа", "біржовик")]
    [InlineData("курс", "кошик")]
    [InlineData("майнер", "майнінг")]
    [InlineData("план", "плата")]
    public void Other_words_have_other_stems(string one, string other) =>
        Assert.NotEqual(UkrainianStem.Of(one), UkrainianStem.Of(other));

    [Theory]
    [InlineData("США")]
    [InlineData("НБУ")]
    [InlineData("і")]
    public void Short_words_keep_what_they_have(string word) =>
        Assert.Equal(word.ToLowerInvariant(), UkrainianStem.Of(word.ToLowerInvariant()));
}
