using System.Buffers.Binary;
using System.Buffers.Text;

namespace CryptoNews.Web.Api;

/// <summary>
/// A place in a list of articles: after one of them. It holds nothing but that article's place in the order of all, which
/// stays when articles come and go, and when the database is made anew.
/// </summary>
internal static class ArticleCursor
{
    // The first byte tells the form, should there ever be another.
    private const byte Form = 1;

    public static string Write(long id)
    {
        Span<byte> bytes = stackalloc byte[9];
        bytes[0] = Form;
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], id);
        return Base64Url.EncodeToString(bytes);
    }

    /// <returns>Null for what this API never gave.</returns>
    public static long? Read(string text)
    {
        Span<byte> bytes = stackalloc byte[9];
        return Base64Url.IsValid(text, out var length) && length == 9
            && Base64Url.TryDecodeFromChars(text, bytes, out _) && bytes[0] == Form
            && BinaryPrimitives.ReadInt64BigEndian(bytes[1..]) is >= 0 and var id
                ? id
                : null;
    }
}
