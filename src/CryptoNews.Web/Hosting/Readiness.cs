namespace CryptoNews.Web.Hosting;

/// <summary>Whether there is something whole to serve; the background sync sets it.</summary>
public sealed class Readiness
{
    private volatile string? _reason = "The articles are being loaded.";

    public bool IsReady => _reason is null;

    /// <summary>Why not, for operators; empty when ready.</summary>
    public string Reason => _reason ?? "";

    public void Ready() => _reason = null;

    public void NotReady(string reason) => _reason = reason;
}
