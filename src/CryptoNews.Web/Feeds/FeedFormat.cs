namespace CryptoNews.Web.Feeds;

/// <summary>One of the three forms in which every listing can be followed.</summary>
/// <param name="File">Last part of its address.</param>
/// <param name="MediaType">As feed readers know it.</param>
/// <param name="Name">For the link in the head of a page.</param>
internal sealed record FeedFormat(string File, string MediaType, string Name, Func<Feed, byte[]> Write)
{
    public static FeedFormat Rss { get; } = new("feed.xml", "application/rss+xml", "RSS", RssWriter.Write);

    public static FeedFormat Atom { get; } = new("atom.xml", "application/atom+xml", "Atom", AtomWriter.Write);

    public static FeedFormat Json { get; } = new("feed.json", "application/feed+json", "JSON Feed", JsonFeedWriter.Write);

    public static IReadOnlyList<FeedFormat> All { get; } = [Rss, Atom, Json];
}
