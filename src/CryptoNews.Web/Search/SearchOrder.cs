namespace CryptoNews.Web.Search;

internal enum SearchOrder
{
    /// <summary>
    /// Words in the headline before words in tags, before words in the description, before words in the text; fresh articles a
    /// little ahead. Behind the newest thousand, which are ranked, by date.
    /// </summary>
    BestFirst,

    NewestFirst,
}
