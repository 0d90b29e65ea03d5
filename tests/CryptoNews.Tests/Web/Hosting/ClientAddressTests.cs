using System.Net;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Newsroom;

namespace CryptoNews.Tests.Web.Hosting;

public sealed class ClientAddressTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1::/56")]
    [InlineData(null, "")]
    public void All_addresses_of_a_household_are_one_client(string? address, string client) =>
        Assert.Equal(client, ClientAddress.Of(From(address)));

    [Fact]
    public void A_household_has_the_tries_of_one_client_at_the_password()
    {
        using var limiter = new LoginLimiter();
        for (var i = 1; i <= LoginLimiter.OfOneClient; i++)
            Assert.True(limiter.MayTry(From($"2001:db8:1:2::{i}")));

        Assert.False(limiter.MayTry(From("2001:db8:1:2:ffff::")));
        Assert.True(limiter.MayTry(From("2001:db8:1:103::1")));
    }

    private static DefaultHttpContext From(string? address)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
        return context;
    }
}
