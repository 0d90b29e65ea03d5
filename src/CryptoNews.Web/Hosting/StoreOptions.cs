using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace CryptoNews.Web.Hosting;

/// <summary>Where the database is.</summary>
public sealed class StoreOptions
{
    public const string Section = "Store";

    /// <summary>SQLite connection string; its file may be relative to the working directory.</summary>
    public string ConnectionString { get; set; } = "Data Source=data/cryptonews.db";
}

internal sealed class StoreOptionsCheck : IValidateOptions<StoreOptions>
{
    public ValidateOptionsResult Validate(string? name, StoreOptions options)
    {
        var found = new SettingProblems(StoreOptions.Section);
        if (!NamesFile(options.ConnectionString))
            found.Add(nameof(options.ConnectionString), options.ConnectionString, "a SQLite connection string that names a file: Data Source=data/cryptonews.db");
        return found.Result;
    }

    private static bool NamesFile(string connectionString)
    {
        try
        {
            var settings = new SqliteConnectionStringBuilder(connectionString);
            return settings.DataSource.Length > 0
                && settings.DataSource != ":memory:"
                && !settings.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
                && !Directory.Exists(settings.DataSource)
                && settings.Mode != SqliteOpenMode.Memory;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
