using System.Net;

namespace CryptoNews.Tests.Web.Pages;

/// <summary>Whatever a database went through, a new one from the same files gives the same bytes.</summary>
public sealed class SamePagesTests : IDisposable
{
    private static readonly string[] Addresses =
    [
        "/", "/uk", "/latest", "/latest?page=2", "/category/regulation", "/tag/bitcoin", "/source/sec.gov", "/archive/2024/01",
        "/news/2009/01/genesis-block", "/uk/news/2009/01/genesis-block", "/news/2009/01/genesis-block.md", "/categories", "/uk/tags", "/sources",
        "/sentiment?period=1y", "/search?q=bitcoin", "/uk/search?q=закон", "/about", "/feed.xml", "/uk/atom.xml", "/feed.json", "/sitemap.xml", "/llms.txt", "/api/v1/articles",
    ];

    private readonly string _content = Directory.CreateTempSubdirectory("cryptonews-same-").FullName;

    [Fact]
    public async Task A_database_that_grew_file_by_file_and_a_new_one_give_the_same_pages()
    {
        var files = Directory.GetFiles(Repository.Path("content"), "*", SearchOption.AllDirectories);
        await using var grown = await Portal.OfAsync(_content);
        foreach (var part in files.OrderDescending(StringComparer.Ordinal).Chunk(files.Length / 3))
        {
            foreach (var file in part)
                CopyFrom(file);
            await grown.LoadAsync();
        }

        await using var anew = await Portal.OfAsync(_content);

        foreach (var address in Addresses)
            Assert.Equal(await AnswerAsync(grown, address), await AnswerAsync(anew, address));
    }

    public void Dispose() => Directory.Delete(_content, recursive: true);

    private void CopyFrom(string file)
    {
        var copy = Path.Combine(_content, Path.GetRelativePath(Repository.Path("content"), file));
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(file, copy);
    }

    // The tag of the answer too, by which readers ask whether their copy is still good.
    private static async Task<string> AnswerAsync(Portal portal, string address)
    {
        using var response = await portal.Reader.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal((address, HttpStatusCode.OK), (address, response.StatusCode));
        return $"{address} {response.Headers.ETag}\n{await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}";
    }
}
