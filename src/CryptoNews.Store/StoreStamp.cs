using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>One number for everything that decides what rows the content files become.</summary>
internal static class StoreStamp
{
    /// <summary>
    /// The code of both projects (a build gives the same module id for the same code, and another one for any change) and
    /// the caller's fingerprint of the settings. Kept in <c>user_version</c>; never 0, which is a new file's.
    /// </summary>
    public static int Of(string fingerprint)
    {
        var content = typeof(Article).Module.ModuleVersionId;
        var store = typeof(StoreStamp).Module.ModuleVersionId;
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{content} {store} {fingerprint}"));
        return BinaryPrimitives.ReadInt32BigEndian(digest) | 1;
    }
}
