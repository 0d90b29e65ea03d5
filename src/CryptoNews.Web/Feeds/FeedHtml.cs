using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CryptoNews.Store;
using CryptoNews.Web.Articles;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Feeds;

/// <summary>An article as a feed carries it: what must be said above the text, and the text or its summary.</summary>
internal static class FeedHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="body">Null for the summary.</param>
    /// <param name="page">Absolute address of the article.</param>
    public static string Of(StoredArticle article, string? body, IReadOnlyList<ProvenanceSentence> provenance, Language language, Addresses addresses, string page)
    {
        var text = new StringBuilder((body?.Length ?? 0) + 1024).Append("<p>");
        if (article.Sponsored)
            text.Append("<strong>").Append(Encoder.Encode(language.Words["sponsored"])).Append(".</strong> ");
        text.Append("<em>");
        foreach (var (i, sentence) in provenance.Index())
            Sentence(text.Append(i == 0 ? "" : " "), sentence, article.Sponsored, addresses);
        text.Append("</em></p>\n");
        if (article.Standfirst is { } standfirst)
            text.Append("<p><strong>").Append(Encoder.Encode(standfirst)).Append("</strong></p>\n");
        return text.Append(body is null ? Summary(article, language, page) : FeedBody.Of(body, page))
            .Append("\n<p><small>").Append(Encoder.Encode(language.Words["disclaimer"])).Append("</small></p>")
            .ToString();
    }

    // A standfirst, which is the same text, stands above it.
    private static string Summary(StoredArticle article, Language language, string page)
    {
        var way = $"<p><a href=\"{Encoder.Encode(page)}\">{Encoder.Encode(language.Words["whole_story"])}</a></p>";
        return article.Standfirst is null ? $"<p>{Encoder.Encode(article.Description)}</p>\n{way}" : way;
    }

    private static void Sentence(StringBuilder text, ProvenanceSentence sentence, bool sponsored, Addresses addresses)
    {
        text.Append(Encoder.Encode(sentence.Before));
        if (sentence.Address is { } address)
        {
            var here = address.StartsWith('/');
            text.Append("<a href=\"").Append(Encoder.Encode(here ? addresses.Absolute(address) : address)).Append('"')
                .Append(here ? "" : sponsored ? " rel=\"noopener nofollow sponsored\"" : " rel=\"noopener nofollow\"")
                .Append('>').Append(Encoder.Encode(sentence.Linked ?? address)).Append("</a>");
        }
        else
        {
            text.Append(Encoder.Encode(sentence.Linked ?? ""));
        }

        text.Append(Encoder.Encode(sentence.After));
    }
}
