namespace CryptoNews.Web.Hosting;

/// <summary>Marks endpoints that answer before the articles are loaded: style sheets, health, the error pages.</summary>
internal sealed class ServedAlways
{
    public static ServedAlways Mark { get; } = new();
}
