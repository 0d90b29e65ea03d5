using CryptoNews.Web.Caching;

namespace CryptoNews.Tests.Web.Caching;

public sealed class EncodingsTests
{
    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("br;q=0.5, gzip;q=0.8", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("BR", "br")]
    [InlineData("*", "br")]
    [InlineData("*;q=0.1, br;q=0", "gzip")]
    [InlineData("gzip;q=0", null)]
    [InlineData("identity", null)]
    [InlineData("identity, gzip;q=0.5", null)]
    [InlineData("identity;q=0.5, gzip;q=0.2, br;q=0.8", "br")]
    [InlineData("identity, gzip", "gzip")]
    [InlineData("", null)]
    [InlineData("br;q=x;;", null)]
    public void The_reader_gets_the_best_that_it_accepts(string accepted, string? encoding) =>
        Assert.Equal(encoding, Encodings.Best(accepted));

    [Theory]
    [InlineData("text/html; charset=utf-8", true)]
    [InlineData("application/json", true)]
    [InlineData("application/rss+xml", true)]
    [InlineData("image/svg+xml", true)]
    [InlineData("image/png", false)]
    [InlineData("font/woff2", false)]
    [InlineData(null, false)]
    public void Texts_are_compressed(string? type, bool worthwhile) => Assert.Equal(worthwhile, Encodings.IsWorthwhile(type));
}
