namespace CryptoNews.Store;

/// <summary>Collects what a sync makes of live articles: one that is taken down and put up again has changed.</summary>
internal sealed class ArticleChanges
{
    /// <summary>More are not kept: whoever wants to tell others about each would tell of a whole new site.</summary>
    public const int Most = 1000;

    private readonly Dictionary<(string Language, string Key), (bool Was, bool Is)> _changes = [];

    /// <summary>There were more changes than are kept.</summary>
    public bool LeftOut { get; private set; }

    public void Shown(StoredArticle article) => Set(article, isLive: true);

    public void Hidden(StoredArticle article) => Set(article, isLive: false);

    /// <summary>In order of language and key.</summary>
    public IReadOnlyList<ArticleChange> ToList() =>
    [
        .. _changes
            .Where(c => c.Value.Was || c.Value.Is)
            .Select(c => new ArticleChange(c.Key.Language, c.Key.Key, KindOf(c.Value.Was, c.Value.Is)))
            .OrderBy(c => c.Language, StringComparer.Ordinal)
            .ThenBy(c => c.Key, StringComparer.Ordinal),
    ];

    private void Set(StoredArticle article, bool isLive)
    {
        var address = (article.Language, article.Key);
        if (_changes.TryGetValue(address, out var change))
            _changes[address] = (change.Was, isLive);
        else if (_changes.Count < Most)
            _changes.Add(address, (!isLive, isLive));
        else
            LeftOut = true;
    }

    private static ArticleChangeKind KindOf(bool was, bool isLive) =>
        !was ? ArticleChangeKind.Appeared
        : isLive ? ArticleChangeKind.Changed
        : ArticleChangeKind.Gone;
}
