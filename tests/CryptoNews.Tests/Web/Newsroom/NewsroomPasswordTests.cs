using CryptoNews.Web.Newsroom;

namespace CryptoNews.Tests.Web.Newsroom;

public sealed class NewsroomPasswordTests
{
    [Fact]
    public void A_hash_fits_its_password_and_no_other()
    {
        var hash = NewsroomPassword.Hash("a long password");

        Assert.True(NewsroomPassword.IsWellFormed(hash));
        Assert.True(NewsroomPassword.Fits("a long password", hash));
        Assert.False(NewsroomPassword.Fits("a long passwore", hash));
        Assert.False(NewsroomPassword.Fits("", hash));
        Assert.False(NewsroomPassword.Fits(null, hash));
        Assert.False(NewsroomPassword.Fits(new string('x', 1025), NewsroomPassword.Hash(new string('x', 1025))));
        Assert.NotEqual(hash, NewsroomPassword.Hash("a long password"));
    }

    [Theory]
    [InlineData("a long password")]
    [InlineData("cGFzc3dvcmQ=")]
    [InlineData("AQAAAAIAAYagAAAAEA==")]
    [InlineData("AQAAAAIAAAABAAAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")] // one round
    [InlineData("AQAAAAIAAYagAAAAEAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("$2b$12$abcdefghijklmnopqrstuuKjDU4SBOEtBXg0zEa2xQ0NVlDnOPgzq")]
    [InlineData("AQAAAAMAAYagAAAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==")] // of a function that nobody knows
    [InlineData(" ")]
    public void What_is_no_hash_of_ours_is_seen(string text) => Assert.False(NewsroomPassword.IsWellFormed(text));

    [Fact]
    public void What_is_cut_or_longer_than_any_hash_is_seen()
    {
        var hash = NewsroomPassword.Hash("a long password");

        Assert.False(NewsroomPassword.IsWellFormed(hash[..24]));
        Assert.False(NewsroomPassword.IsWellFormed(Convert.ToBase64String(new byte[4096])));
    }
}
