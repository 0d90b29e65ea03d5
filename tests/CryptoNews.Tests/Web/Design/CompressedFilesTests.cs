using System.Net.Http.Headers;

namespace CryptoNews.Tests.Web.Design;

public sealed class CompressedFilesTests
{
    [Theory]
    [InlineData("link[rel=stylesheet]", "href")]
    [InlineData("script[src]", "src")]
    public async Task Style_sheet_and_script_are_sent_compressed(string element, string attribute)
    {
        await using var portal = new Portal(new() { ["environment"] = "Production" });
        var address = (await portal.ReadAsync("/")).QuerySelector(element)!.GetAttribute(attribute)!;
        var whole = (await portal.Reader.GetByteArrayAsync(address, TestContext.Current.CancellationToken)).Length;

        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var response = await portal.Reader.SendAsync(request, TestContext.Current.CancellationToken);
        var sent = (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;

        Assert.NotEmpty(response.Content.Headers.ContentEncoding);
        Assert.True(sent < whole / 2, $"{address}: {sent} of {whole} bytes");
    }
}
