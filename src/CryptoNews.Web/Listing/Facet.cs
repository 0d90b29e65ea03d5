using CryptoNews.Store;

namespace CryptoNews.Web.Listing;

/// <summary>By what a listing can be narrowed, in the order of the parameters.</summary>
internal enum Facet
{
    Category,
    Tag,
    Sentiment,
    Source,
}

internal static class FacetNames
{
    public static string Name(this Facet facet) => facet switch
    {
        Facet.Category => "category",
        Facet.Tag => "tag",
        Facet.Sentiment => "sentiment",
        Facet.Source => "source",
    };

    /// <summary>The kind of the terms that it takes.</summary>
    public static TermKind Kind(this Facet facet) => facet switch
    {
        Facet.Category => TermKind.Category,
        Facet.Tag => TermKind.Tag,
        Facet.Sentiment => TermKind.Sentiment,
        Facet.Source => TermKind.Source,
    };
}
