using System.Text.Encodings.Web;
using CryptoNews.Web.Localization;

namespace CryptoNews.Tests.Web.Localization;

public sealed class CodedTests
{
    [Theory]
    [InlineData("no name", "no name")]
    [InlineData("also `source:`, `a b`", "also <code>source:</code>, <code>a b</code>")]
    [InlineData("`<b>` & <i>", "<code>&lt;b&gt;</code> &amp; &lt;i&gt;")]
    [InlineData("one ` alone", "one <code> alone</code>")]
    public void Names_are_set_apart_and_everything_is_encoded(string words, string html)
    {
        using var written = new StringWriter();
        Coded.Html(words).WriteTo(written, HtmlEncoder.Default);

        Assert.Equal(html, written.ToString());
    }
}
