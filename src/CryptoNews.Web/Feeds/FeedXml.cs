using System.Globalization;
using System.Text;
using System.Xml;

namespace CryptoNews.Web.Feeds;

/// <summary>What every XML document of the site has in common.</summary>
internal static class FeedXml
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string Media = "http://search.yahoo.com/mrss/";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = false };

    public static byte[] Write(Action<XmlWriter> document)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartDocument();
            document(xml);
        }

        return bytes.ToArray();
    }

    /// <summary>An element that holds text; characters that XML can't hold are left out.</summary>
    public static void Element(this XmlWriter xml, string name, string text, string? ns = null)
    {
        xml.WriteStartElement(name, ns);
        xml.WriteString(Clean(text));
        xml.WriteEndElement();
    }

    /// <summary>An empty element; attributes without a value are left out.</summary>
    public static void Empty(this XmlWriter xml, string name, string? ns, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.WriteStartElement(name, ns);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
                xml.WriteAttributeString(attribute, Clean(value));
        }

        xml.WriteEndElement();
    }

    /// <summary>The picture of an entry, in the words of Media RSS.</summary>
    public static void Picture(this XmlWriter xml, FeedPicture picture)
    {
        xml.WriteStartElement("content", Media);
        xml.WriteAttributeString("url", Clean(picture.Address));
        xml.WriteAttributeString("medium", "image");
        if (picture is { Width: { } width, Height: { } height })
        {
            xml.WriteAttributeString("width", width.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("height", height.ToString(CultureInfo.InvariantCulture));
        }

        if (picture.Alt is { Length: > 0 } alt)
            xml.Element("description", alt, Media);
        if (picture.Credit is { Length: > 0 } credit)
            xml.Element("credit", credit, Media);
        xml.WriteEndElement();
    }

    /// <summary>Without what XML 1.0 forbids: control characters, halves of characters, U+FFFE and U+FFFF.</summary>
    public static string Clean(string text)
    {
        var sound = 0;
        while (sound < text.Length && Length(text, sound) is var length and > 0)
            sound += length;
        if (sound == text.Length)
            return text;

        var clean = new StringBuilder(text, 0, sound, text.Length);
        for (var at = sound; at < text.Length;)
        {
            var length = Length(text, at);
            clean.Append(text, at, length);
            at += Math.Max(length, 1);
        }

        return clean.ToString();
    }

    // Of the character that stands there; 0 when it may not.
    private static int Length(string text, int at) =>
        XmlConvert.IsXmlChar(text[at]) ? 1
        : at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]) ? 2
        : 0;
}
