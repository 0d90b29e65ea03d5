using CryptoNews.Web.Hosting;

namespace CryptoNews.Tests.Web.Hosting;

public sealed class OwnAddressTests
{
    [Theory]
    [InlineData("http://localhost:5000", false, "http://localhost:5000")]
    [InlineData("http://localhost:5000", false, "http://[::]:80", "http://0.0.0.0:5000")]
    [InlineData("http://localhost:5000", true, "http://127.0.0.1:5081")]
    [InlineData("http://127.0.0.1", true, "http://127.0.0.1:8080")]
    [InlineData("https://news.example", false, "http://127.0.0.1:8080")]
    [InlineData("http://localhost:5000", false)]
    public void Whoever_tries_it_on_another_port_is_told(string baseUrl, bool isTold, params string[] listening) =>
        Assert.Equal(isTold, OwnAddress.LeadsElsewhere(baseUrl, listening));
}
