namespace CryptoNews.Web.Newsroom;

/// <summary>
/// Stands with a request that may see one article before readers do. Only the newsroom's gate and a valid preview link
/// put it there; without it the page of an article shows live ones only.
/// </summary>
/// <param name="Until">When the link ends, UTC; null for somebody in the newsroom.</param>
/// <param name="Link">Value of the parameter; null for somebody in the newsroom.</param>
internal sealed record PreviewGrant(string Language, string Key, DateTime? Until = null, string? Link = null)
{
    public bool IsForEditors => Link is null;
}
