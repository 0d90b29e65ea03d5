namespace CryptoNews.Web.Seo;

/// <summary>Agents that say who they are, by what they read the web for. docs/operations.md lists them; a test compares.</summary>
internal static class Agents
{
    /// <summary>Bring readers to pages.</summary>
    public static IReadOnlyList<string> Search { get; } =
    [
        "Applebot", "Baiduspider", "Bingbot", "Claude-SearchBot", "DuckDuckBot", "Googlebot", "Googlebot-News", "MojeekBot",
        "OAI-SearchBot", "PerplexityBot", "Qwantbot", "SeznamBot", "YandexBot",
    ];

    /// <summary>Collect texts to train models with.</summary>
    public static IReadOnlyList<string> Training { get; } =
    [
        "AI2Bot", "Amazonbot", "Applebot-Extended", "Bytespider", "CCBot", "ClaudeBot", "Diffbot", "Google-Extended", "GPTBot",
        "Meta-ExternalAgent", "PanguBot", "Timpibot", "anthropic-ai", "cohere-training-data-crawler",
    ];

    /// <summary>Fetch one page because a person asked for it.</summary>
    public static IReadOnlyList<string> User { get; } =
        ["ChatGPT-User", "Claude-User", "DuckAssistBot", "Meta-ExternalFetcher", "MistralAI-User", "Perplexity-User"];
}
