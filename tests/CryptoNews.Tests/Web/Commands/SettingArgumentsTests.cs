using CryptoNews.Web.Commands;

namespace CryptoNews.Tests.Web.Commands;

public sealed class SettingArgumentsTests
{
    [Fact]
    public void Settings_are_taken_out_wherever_they_stand()
    {
        var given = SettingArguments.Split(["--urls", "http://127.0.0.1:1", "load", "--Site:PageSize=50", "--confirm-deletions", "--content:path", "a b"]);

        Assert.Null(given.Mistake);
        Assert.Equal(["--urls", "http://127.0.0.1:1", "--Site:PageSize=50", "--content:path", "a b"], given.Settings);
        Assert.Equal(["load", "--confirm-deletions"], given.Words);
    }

    [Fact]
    public void After_two_hyphens_nothing_is_a_setting()
    {
        var given = SettingArguments.Split(["new", "--", "--Site:Name=A headline"]);

        Assert.Empty(given.Settings);
        Assert.Equal(["new", "--", "--Site:Name=A headline"], given.Words);
    }

    [Theory]
    [InlineData("--environment=Development")]
    [InlineData("--CONTENTROOT=/srv")]
    [InlineData("--Site:Languages:0=de")]
    [InlineData("--Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime=Fatal")]
    [InlineData("--Kestrel:Endpoints:Http:Url=http://127.0.0.1:1")]
    [InlineData("--Store:ConnectionString=Data Source=a=b.db;Pooling=False")]
    public void What_ASP_NET_reads_is_a_setting(string argument)
    {
        var given = SettingArguments.Split([argument]);

        Assert.Null(given.Mistake);
        Assert.Equal([argument], given.Settings);
        Assert.Empty(given.Words);
    }

    [Fact]
    public void Options_of_verbs_are_no_settings() =>
        Assert.Equal(["check", "--format", "json", "a:b.md"], SettingArguments.Split(["check", "--format", "json", "a:b.md"]).Words);
}
