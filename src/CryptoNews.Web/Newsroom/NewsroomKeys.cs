using System.Security.Cryptography;
using System.Text;
using CryptoNews.Content;
using CryptoNews.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace CryptoNews.Web.Newsroom;

/// <summary>What sessions and preview links are signed with: keys in a folder, and the password, so that a new password ends them all.</summary>
internal sealed class NewsroomKeys(IDataProtectionProvider provider, NewsroomOptions options)
{
    public IDataProtector Protector { get; } = provider.CreateProtector(
        "newsroom", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(options.PasswordHash))));

    /// <summary>Fails before anything is served, rather than at the first sign-in.</summary>
    /// <exception cref="OptionsValidationException">The folder can't be made, read or written to.</exception>
    public void Check(EndedSessions ended)
    {
        if (!options.HasPassword)
            return;
        try
        {
            // Whoever reads the keys can sign in.
            PrivateFolder.Make(Path.GetFullPath(options.KeysPath));
            Protector.Unprotect(Protector.Protect([]));
            ended.Read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            var found = new SettingProblems(NewsroomOptions.Section);
            found.Add(nameof(options.KeysPath), options.KeysPath, $"a folder that the server's account can read and write to ({e.Message})");
            throw new OptionsValidationException(NewsroomOptions.Section, typeof(NewsroomOptions), found.Result.Failures);
        }
    }

    /// <summary>Keys go to the disk only where something is signed that has to outlive the process.</summary>
    public static void Add(WebApplicationBuilder builder)
    {
        var protection = builder.Services.AddDataProtection().SetApplicationName("cryptonews");
        var settings = builder.Configuration.GetSection(NewsroomOptions.Section);
        if (string.IsNullOrEmpty(settings[nameof(NewsroomOptions.PasswordHash)]))
            builder.Services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = new KeysInMemory());
        else if (settings[nameof(NewsroomOptions.KeysPath)] is { Length: > 0 } folder && !folder.Contains('\0', StringComparison.Ordinal))
            protection.PersistKeysToFileSystem(new DirectoryInfo(Path.GetFullPath(folder)));
        builder.Services.AddSingleton<NewsroomKeys>();
    }
}
