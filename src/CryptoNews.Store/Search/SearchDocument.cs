using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>
/// An article as the index takes it: terms in UTF-8, parted by spaces. Made where articles are parsed, on all processors,
/// since the writer is one.
/// </summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Tags">Names of tags, category and source.</param>
/// <param name="Lead">The description.</param>
/// <param name="Facets">What the article can be narrowed by, as terms that no text contains.</param>
/// <param name="Words">Its different spellings.</param>
internal sealed record SearchDocument(string Language, Utf8Text Title, Utf8Text Tags, Utf8Text Lead, Utf8Text Body, Utf8Text Facets, IReadOnlyList<string> Words)
{
    /// <summary>
    /// Of one word in one text; what is beyond has a place in the index and no name. No language has a word so often in
    /// the longest body there may be, and a search walks through every place of each of its words.
    /// </summary>
    public const int MostPlaces = 10_000;

    // Shorter ones are nobody's misspelling, longer ones nobody's word.
    private const int ShortestWord = 3;
    private const int LongestWord = 32;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _terms;

    [ThreadStatic]
    private static HashSet<string>? _words;

    public static SearchDocument Of(Article article) => Of(article.ToStored(id: 0, ArticleStatus.Hidden), article.Body.Html);

    /// <summary>The same for the index alone, without the spellings.</summary>
    public SearchDocument KeptIn(KeptTexts texts) => new(
        Language, texts.Keep(Title), texts.Keep(Tags), texts.Keep(Lead), texts.Keep(Body), texts.Keep(Facets), []);

    /// <summary>The same from what is stored.</summary>
    public static SearchDocument Of(StoredArticle article, string html)
    {
        var language = article.Language;
        var facets = new List<string> { IndexTerms.All(language), IndexTerms.Category(language, article.CategorySlug), IndexTerms.Sentiment(language, article.Sentiment) };
        var named = new StringBuilder(article.Category);
        foreach (var tag in article.Tags)
        {
            facets.Add(IndexTerms.Tag(language, tag.Slug));
            named.Append('\n').Append(tag.Name);
        }

        if (article.SourceKey is { } sourceKey)
        {
            facets.Add(IndexTerms.Source(language, sourceKey));
            named.Append('\n').Append(article.SourceName);
        }

        var words = _words ??= new(StringComparer.Ordinal);
        words.Clear();
        var prefix = Encoding.UTF8.GetBytes(IndexTerms.Word(language, ""));
        RecentWords.OfThread.Start();
        return new(
            language,
            Terms(article.Title, prefix, words),
            Terms(named.ToString(), prefix, words),
            Terms(article.Description, prefix, words),
            Terms(HtmlText.Look(html), prefix, words),
            new(Encoding.UTF8.GetBytes(string.Join(' ', facets))),
            [.. words]);
    }

    private static Utf8Text Terms(ReadOnlySpan<char> text, ReadOnlySpan<byte> prefix, HashSet<string> words)
    {
        var (terms, recent) = (_terms ??= new(), RecentWords.OfThread);
        terms.ResetWrittenCount();
        var reader = new TokenReader(text);
        // A text of fewer characters has no word so often.
        var places = text.Length > MostPlaces ? new Dictionary<string, int>(StringComparer.Ordinal) : null;
        while (reader.MoveNext())
        {
            var word = recent.Of(reader.Word, out var isNew);
            var name = places is null || ++CollectionsMarshal.GetValueRefOrAddDefault(places, word.Lexeme, out _) <= MostPlaces ? word.Utf8 : [];
            var length = prefix.Length + name.Length + 1;
            var term = terms.GetSpan(length);
            prefix.CopyTo(term);
            name.CopyTo(term[prefix.Length..]);
            term[length - 1] = (byte)' ';
            terms.Advance(length);
            if (isNew && word.IsSpelled && word.Surface.Length is >= ShortestWord and <= LongestWord)
                words.Add(word.Surface);
        }

        return new(terms.WrittenSpan.ToArray());
    }
}
