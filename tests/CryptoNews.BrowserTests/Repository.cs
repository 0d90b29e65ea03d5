namespace CryptoNews.BrowserTests;

/// <summary>Where things stand in the checkout.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The built program, of the same configuration as these tests.</summary>
    public static string Program { get; } = Path.Combine(
        Root, "artifacts/bin/CryptoNews.Web", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "cryptonews.dll");

    /// <summary>Where pictures of pages go for people to look at, when CRYPTONEWS_SCREENSHOTS is set; they take as long as the tests that take them.</summary>
    public static string? Screenshots { get; } = Environment.GetEnvironmentVariable("CRYPTONEWS_SCREENSHOTS") is { Length: > 0 }
        ? Directory.CreateDirectory(Path.Combine(Root, "artifacts/screenshots")).FullName
        : null;

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "CryptoNews.sln"))
        ? folder
        : Find(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder)) ?? throw new DirectoryNotFoundException("CryptoNews.sln is in no folder above the tests."));
}
