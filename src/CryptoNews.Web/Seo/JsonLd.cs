using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;

namespace CryptoNews.Web.Seo;

/// <summary>
/// A block of data for machines in the head of a page. The default encoder of JSON leaves no character in it with which
/// an element could end or begin, whatever a file says.
/// </summary>
internal sealed class JsonLd(JsonObject data) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<script type=\"application/ld+json\">");
        writer.Write(data.ToJsonString());
        writer.Write("</script>");
    }
}
