using System.Text;
using System.Xml;
using CryptoNews.Web.Feeds;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CryptoNews.Tests.Web.Feeds;

public sealed class FeedXmlTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("a\0b\u0008c\u001bd", "abcd")]
    [InlineData("tab\tline\n", "tab\tline\n")]
    [InlineData("\uFFFEa\uFFFF", "a")]
    [InlineData("🚀", "🚀")]
    public void What_xml_forbids_is_left_out(string text, string clean) => Assert.Equal(clean, FeedXml.Clean(text));

    [Fact]
    public void Halves_of_characters_are_left_out()
    {
        // The runner of tests could not hand them over.
        var (high, low) = ('\uD83D', '\uDE80');
        Assert.Equal("ab", FeedXml.Clean($"a{high}b"));
        Assert.Equal("", FeedXml.Clean($"{low}{high}"));
        Assert.Equal("🚀", FeedXml.Clean($"{high}{low}{low}"));
    }

    [Fact]
    public void Attributes_and_pictures_are_clean_too_and_say_nothing_that_nobody_said()
    {
        var written = Encoding.UTF8.GetString(FeedXml.Write(xml =>
        {
            xml.WriteStartElement("a");
            xml.Empty("b", null, ("c", "d\u001be"), ("f", null));
            xml.Picture(new FeedPicture("/g\u0000h.png", 4, null, "", ""));
            xml.Picture(new FeedPicture("/i.png", 4, 3, "j\u0001k", "l\u0002m"));
            xml.WriteEndElement();
        }));

        Assert.EndsWith(
            """
            <a><b c="de" /><content url="/gh.png" medium="image" xmlns="http://search.yahoo.com/mrss/" /><content url="/i.png" medium="image" width="4" height="3" xmlns="http://search.yahoo.com/mrss/"><description>jk</description><credit>lm</credit></content></a>
            """,
            written,
            StringComparison.Ordinal);
    }

    [Property(MaxTest = 1000)]
    public Property Any_text_can_be_written_and_read_back() => Prop.ForAll<string>(text =>
    {
        var clean = FeedXml.Clean(text ?? "");
        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml(Encoding.UTF8.GetString(FeedXml.Write(xml => xml.Element("t", text ?? ""))));

        // XML itself makes line feeds of carriage returns.
        return document.DocumentElement!.InnerText.ReplaceLineEndings("\n") == clean.ReplaceLineEndings("\n");
    });
}
