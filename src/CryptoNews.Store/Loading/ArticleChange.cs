namespace CryptoNews.Store;

/// <summary>An address at which readers see something else than before.</summary>
public sealed record ArticleChange(string Language, string Key, ArticleChangeKind Kind);

public enum ArticleChangeKind
{
    Appeared = 0,
    Changed = 1,

    /// <summary>Deleted, withdrawn to a draft, or expired.</summary>
    Gone = 2,
}
