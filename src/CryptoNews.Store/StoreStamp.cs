using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>What decides what rows the content files become, as two numbers that are never 0.</summary>
/// <param name="Tables">
/// The code of this project and the caller's shape of the site: when it differs, nobody can say what old rows mean. Kept in
/// <c>user_version</c>, where 0 is a new file.
/// </param>
/// <param name="Reading">The code of the Content project and the caller's rules: when it differs, every file has to be read again.</param>
internal sealed record StoreStamp(int Tables, int Reading)
{
    // A build gives the same module id for the same code, and another one for any change.
    public static StoreStamp Of(string shape, string rules) => new(
        Digest($"{typeof(StoreStamp).Module.ModuleVersionId} {shape}"),
        Digest($"{typeof(Article).Module.ModuleVersionId} {rules}"));

    private static int Digest(string text) =>
        BinaryPrimitives.ReadInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text))) | 1;
}
