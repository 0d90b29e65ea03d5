namespace CryptoNews.Web.Hosting;

/// <summary>Marks endpoints whose answers are for one person alone: no cache of ours may keep them, whatever their page allows.</summary>
internal sealed class NeverKept
{
    public static NeverKept Mark { get; } = new();
}
