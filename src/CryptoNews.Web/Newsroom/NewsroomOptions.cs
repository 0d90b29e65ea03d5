using CryptoNews.Web.Hosting;
using Microsoft.Extensions.Options;

namespace CryptoNews.Web.Newsroom;

/// <summary>Who may enter the newsroom.</summary>
public sealed class NewsroomOptions
{
    public const string Section = "Newsroom";

    /// <summary>Made by the command <c>newsroom-password</c>; while it is empty nobody can sign in.</summary>
    public string PasswordHash { get; set; } = "";

    /// <summary>Folder of the keys that sign sessions and preview links; used only with a password. Relative to the working directory.</summary>
    public string KeysPath { get; set; } = "data/keys";

    internal bool HasPassword => PasswordHash.Length > 0;
}

internal sealed class NewsroomOptionsCheck : IValidateOptions<NewsroomOptions>
{
    public ValidateOptionsResult Validate(string? name, NewsroomOptions options)
    {
        var found = new SettingProblems(NewsroomOptions.Section);
        // Whoever writes the password itself there must not find it in a log.
        if (options.HasPassword && !NewsroomPassword.IsWellFormed(options.PasswordHash))
            found.Add(nameof(options.PasswordHash), "(not shown)", "what the command newsroom-password prints, or nothing to keep the newsroom closed");
        if (string.IsNullOrWhiteSpace(options.KeysPath) || options.KeysPath.Contains('\0', StringComparison.Ordinal))
            found.Add(nameof(options.KeysPath), options.KeysPath, "a folder that only the server's account can read: data/keys");
        return found.Result;
    }
}
