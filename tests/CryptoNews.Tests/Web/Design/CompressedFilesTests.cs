using System.IO.Compression;

namespace CryptoNews.Tests.Web.Design;

/// <summary>What a reader on a slow line waits for.</summary>
public sealed class CompressedFilesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_article_keeps_to_its_budget()
    {
        await using var portal = await Portal.OfAsync();

        foreach (var address in (string[])["/news/2017/07/sec-dao-report", "/uk/news/2013/03/fincen-virtual-currency-guidance"]) // our longest
        {
            var sent = await SentAsync(portal, address, "br");
            Assert.True(sent.Length <= 25 * 1024, $"{address}: {sent.Length} bytes");
        }
    }

    [Theory]
    [InlineData("link[rel=stylesheet]", "href", 12)]
    [InlineData("script[src]", "src", 8)]
    public async Task Style_sheet_and_script_are_sent_compressed_and_keep_to_their_budgets(string element, string attribute, int kilobytes)
    {
        await using var portal = new Portal(new() { ["environment"] = "Production" });
        var address = (await portal.ReadAsync("/")).QuerySelector(element)!.GetAttribute(attribute)!;
        var whole = await portal.Reader.GetByteArrayAsync(address, Cancel);

        // A build packs them by gzip alone, publishing by Brotli too.
        var sent = await SentAsync(portal, address, "gzip");
        using var unpacked = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(sent), CompressionMode.Decompress))
            await gzip.CopyToAsync(unpacked, Cancel);
        Assert.Equal(whole, unpacked.ToArray());
        var published = AsPublished(whole);
        Assert.True(published <= kilobytes * 1024, $"{address}: {published} bytes");
    }

    [Fact]
    public async Task Each_form_of_a_file_has_a_tag_of_its_own()
    {
        await using var portal = new Portal(new() { ["environment"] = "Production" });
        var tags = new List<string?>();
        foreach (var encoding in (string[])["gzip", "identity"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/css/site.css") { Headers = { { "Accept-Encoding", encoding } } };
            using var response = await portal.Reader.SendAsync(request, Cancel);
            Assert.Contains("Accept-Encoding", response.Headers.Vary);
            tags.Add($"{response.Headers.ETag}");
        }

        Assert.Distinct(tags);
    }

    private static async Task<byte[]> SentAsync(Portal portal, string address, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Encoding", encoding } } };
        using var response = await portal.Reader.SendAsync(request, Cancel);

        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
        return await response.Content.ReadAsByteArrayAsync(Cancel);
    }

    private static long AsPublished(byte[] whole)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            brotli.Write(whole);
        return packed.Length;
    }
}
