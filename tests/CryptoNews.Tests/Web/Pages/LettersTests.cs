using System.Globalization;
using CryptoNews.Content;
using CryptoNews.Web.Pages;

namespace CryptoNews.Tests.Web.Pages;

public sealed class LettersTests
{
    [Fact]
    public void Names_stand_under_their_first_letters_in_the_order_of_the_language()
    {
        string[] names = ["Zcash", "Їжа", "Іва", "ąbc", "Étoile", "eth", "Гетьман", "Ґрунт", "Йога", "2FA", "#hash", "Яблуко", "ETF"];
        var groups = Letters.Group(names, name => name, Slug.From, CultureInfo.GetCultureInfo("uk"));

        Assert.Equal(["Г", "Ґ", "І", "Ї", "Й", "Я", "A", "E", "S", "Z", "#"], groups.Select(g => g.Letter));
        Assert.Equal(["ETF", "eth", "Étoile"], groups.Single(g => g.Letter == "E").Entries);
        Assert.Equal(["2FA"], groups.Single(g => g.Letter == "#").Entries);
    }
}
