using System.IO.Compression;
using System.Security.Cryptography;

namespace CryptoNews.Web.Caching;

/// <summary>The bytes of an answer as they are sent, and their strong tag.</summary>
/// <param name="Encoding">Value of <c>Content-Encoding</c>; null for plain bytes.</param>
/// <param name="Tag">A digest of the bytes: each encoding has its own.</param>
internal sealed record AnswerForm(byte[] Bytes, string? Encoding, string Tag)
{
    public static AnswerForm Plain(byte[] bytes) => Of(bytes, encoding: null);

    /// <summary>Once a page and generation, and only when somebody wants it: so it may take its time.</summary>
    public static AnswerForm Brotli(AnswerForm plain) =>
        Packed(plain, "br", to => new BrotliStream(to, CompressionLevel.Optimal, leaveOpen: true));

    public static AnswerForm Gzip(AnswerForm plain) =>
        Packed(plain, "gzip", to => new GZipStream(to, CompressionLevel.Optimal, leaveOpen: true));

    private static AnswerForm Packed(AnswerForm plain, string encoding, Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream(plain.Bytes.Length / 2);
        using (var stream = pack(packed))
            stream.Write(plain.Bytes);
        return packed.Length < plain.Bytes.Length ? Of(packed.ToArray(), encoding) : plain;
    }

    private static AnswerForm Of(byte[] bytes, string? encoding) =>
        new(bytes, encoding, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"");
}
