namespace CryptoNews.Web.Commands;

/// <summary>What the process says when it ends.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;

    /// <summary>It ran, and some content is not as it should be.</summary>
    public const int ProblemsFound = 1;

    /// <summary>A wrong setting, a database in use, a folder that can't be read, an answer that can't be written.</summary>
    public const int CouldNotRun = 2;
}
