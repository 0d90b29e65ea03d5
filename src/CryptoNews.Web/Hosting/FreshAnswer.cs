namespace CryptoNews.Web.Hosting;

/// <summary>Answers for machines that ask again and again. The page cache tags them, and tells who has the present one.</summary>
internal static class FreshAnswer
{
    /// <param name="changed">When what the answer rests on last changed; null where time alone changes it.</param>
    public static IResult Of(HttpContext context, byte[] bytes, string mediaType, DateTimeOffset? changed)
    {
        context.Response.GetTypedHeaders().LastModified = changed;
        return Results.Bytes(bytes, mediaType);
    }
}
