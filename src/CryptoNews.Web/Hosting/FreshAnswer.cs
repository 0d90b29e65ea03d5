using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace CryptoNews.Web.Hosting;

/// <summary>Answers for machines that ask again and again: who has the present bytes gets 304.</summary>
internal static class FreshAnswer
{
    /// <param name="changed">When what the answer rests on last changed; null when that can't be told to the second.</param>
    public static IResult Of(byte[] bytes, string mediaType, DateTimeOffset? changed) => Results.Bytes(
        bytes,
        mediaType,
        lastModified: changed,
        entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\""));
}
