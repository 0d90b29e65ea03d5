namespace CryptoNews.Tests;

/// <summary>Files of the repository itself.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder!.FullName, "CryptoNews.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
