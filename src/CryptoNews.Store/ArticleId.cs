using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CryptoNews.Store;

/// <summary>
/// Chronological ids: 43 bits of milliseconds since 1970 above 20 bits of a digest. Order by id is order by time of
/// publication with a fixed tie-break, in every table and index, and a rebuilt store has the same ids.
/// </summary>
public static class ArticleId
{
    internal const int DigestBits = 20;

    /// <summary>The smallest id that an article published at <paramref name="moment"/> (UTC) can have.</summary>
    public static long FirstAt(DateTime moment) => Milliseconds(moment) << DigestBits;

    /// <summary>When an article with this id was published, UTC. An article that stands aside for others at the end of a millisecond counts as of the next.</summary>
    public static DateTime MomentOf(long id) => DateTime.UnixEpoch.AddMilliseconds(id >> DigestBits);

    /// <summary>The id that an article takes when no other article of the same millisecond is in its way.</summary>
    public static long Natural(DateTime publishedAt, string language, string key)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{language}/{key}"), digest);
        var low = BinaryPrimitives.ReadUInt32BigEndian(digest) >> (32 - DigestBits);
        return FirstAt(publishedAt) | low;
    }

    private static long Milliseconds(DateTime moment) =>
        (moment.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;
}
