namespace CryptoNews.Content;

/// <summary>The files of a folder that have an address, to be found by it: what a site shows of a folder that it loads at once.</summary>
public sealed class SiteIndex
{
    private readonly Dictionary<AddressClaim, ParsedFile> _holders = [];
    private readonly List<(ParsedFile File, ParsedFile Holder)> _displaced = [];
    private readonly ILookup<string, Article> _byAlias;
    private readonly ILookup<string, Article> _byExternalId;
    private readonly Dictionary<string, IReadOnlyList<Article>> _twins = new(StringComparer.Ordinal);

    /// <param name="files">Every file of the folder.</param>
    public SiteIndex(IEnumerable<ParsedFile> files)
    {
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (AddressClaim.Of(file) is not { } claim || _holders.TryAdd(claim, file))
                continue;
            _displaced.Add((file, _holders[claim]));
        }

        Articles = [.. _holders.Values.Select(file => file.Article).OfType<Article>().OrderBy(a => a.Path, StringComparer.Ordinal)];
        _byAlias = Articles
            .SelectMany(article => article.Aliases, (article, alias) => (Article: article, Alias: alias))
            .ToLookup(pair => pair.Alias, pair => pair.Article, StringComparer.Ordinal);
        _byExternalId = Articles.Where(a => a.ExternalId is not null).ToLookup(a => a.ExternalId!, StringComparer.Ordinal);
        foreach (var group in TranslationPairing.Of(Articles, a => new VersionName(a.Language, a.Key, a.Path, a.ExternalId, a.Draft)))
        {
            foreach (var article in group)
                _twins[article.Path] = group;
        }
    }

    /// <summary>Articles that have their address, in ordinal order of path.</summary>
    public IReadOnlyList<Article> Articles { get; }

    /// <summary>Files without errors whose address another one has, in ordinal order of path.</summary>
    public IReadOnlyList<(ParsedFile File, ParsedFile Holder)> Displaced => _displaced;

    /// <summary>The file at an address.</summary>
    public ParsedFile? Find(AddressClaim address) => _holders.GetValueOrDefault(address);

    /// <summary>The article at an address.</summary>
    public Article? FindArticle(string language, string key) => Find(new AddressClaim(language, $"/news/{key}"))?.Article;

    /// <summary>Articles that carry an alias, in ordinal order of path.</summary>
    /// <param name="alias">As articles hold it.</param>
    public IEnumerable<Article> WithAlias(string alias) => _byAlias[alias];

    /// <summary>Articles with an id of the origin, in ordinal order of path.</summary>
    public IEnumerable<Article> WithExternalId(string externalId) => _byExternalId[externalId];

    /// <summary>The article and its translations (<see cref="TranslationPairing"/>), by language; alone when it has no address.</summary>
    public IReadOnlyList<Article> GroupOf(Article article) => _twins.GetValueOrDefault(article.Path, [article]);
}
