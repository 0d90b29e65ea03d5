using CryptoNews.Web.Hosting;

namespace CryptoNews.Tests.Web.Hosting;

public sealed class CanonicalAddressTests
{
    [Theory]
    [InlineData("/latest", "", "/latest", true)]
    [InlineData("/Latest", "", "/latest", false)]
    [InlineData("/latest/", "", "/latest", false)]
    [InlineData("/latest", "?utm_source=x", "/latest", true)]
    [InlineData("/latest", "?page=1", "/latest", false)]
    [InlineData("/latest", "?page=2&utm_source=x", "/latest?page=2", true)]
    [InlineData("/latest", "?Page=2", "/latest?page=2", false)]
    [InlineData("/latest", "?page=2&PAGE=3", "/latest?page=2", false)]
    [InlineData("/latest", "?tag=b&tag=a", "/latest?tag=a&tag=b", false)]
    [InlineData("/latest", "?tag=a&page=2", "/latest?page=2&tag=a", false)]
    [InlineData("/tag/майнінг", "", "/tag/%D0%BC%D0%B0%D0%B9%D0%BD%D1%96%D0%BD%D0%B3", true)]
    [InlineData("/latest", "?tag=%d0%b0", "/latest?tag=%D0%B0", true)]
    [InlineData("/latest", "?tag=a+b", "/latest?tag=a%20b", true)]
    [InlineData("/latest", "?%", "/latest", true)]
    [InlineData("/latest", "?tag=%00", "/latest?tag=%00", true)]
    public void Only_another_path_or_another_known_query_is_led_elsewhere(string path, string query, string canonical, bool stays)
    {
        var request = new DefaultHttpContext().Request;
        request.Path = path;
        request.QueryString = new QueryString(query);

        Assert.Equal(stays, CanonicalAddress.IsRequested(request, canonical, ["page", "tag"]));
    }
}
