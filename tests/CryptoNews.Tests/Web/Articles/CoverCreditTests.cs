using CryptoNews.Content;
using CryptoNews.Web.Articles;

namespace CryptoNews.Tests.Web.Articles;

public sealed class CoverCreditTests
{
    [Theory]
    [InlineData("https://unsplash.com/@ann", "https://unsplash.com/@ann?utm_source=News&utm_medium=referral")]
    [InlineData("https://www.unsplash.com/@ann", "https://www.unsplash.com/@ann?utm_source=News&utm_medium=referral")]
    [InlineData("https://evilunsplash.com/@ann", "https://evilunsplash.com/@ann")]
    [InlineData("https://unsplash.com.example/@ann", "https://unsplash.com.example/@ann")]
    public void Only_to_unsplash_a_link_says_where_its_reader_comes_from(string author, string linked) =>
        Assert.Equal(linked, CoverCredit.Of(new CoverImage { Raw = "https://img.example/a.jpg", AuthorName = "Ann", AuthorUrl = author }, "News").AuthorAddress);

    [Theory]
    [InlineData("https://images.unsplash.com/photo-1", true)]
    [InlineData("https://evilimages.unsplash.com/photo-1", false)]
    [InlineData("https://images.unsplash.com.example/photo-1", false)]
    public void Only_a_photograph_of_unsplash_is_said_to_be_from_there(string raw, bool isTheirs) =>
        Assert.Equal(isTheirs ? "https://unsplash.com/?utm_source=News&utm_medium=referral" : null, CoverCredit.Of(new CoverImage { Raw = raw }, "News").HostAddress);
}
