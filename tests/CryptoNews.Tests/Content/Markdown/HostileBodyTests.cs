using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Markdown;

/// <summary>The bodies of the hostile sample files; what must be and must not be in their pages.</summary>
public sealed class HostileBodyTests
{
    private const int Generous = 60_000;

    [Theory(Timeout = Generous)]
    [InlineData("604-body-js-images.md", "Tail HX604.", "=\"javascript: || =\"data:image || \" onerror=\"pwn604 || \"onerror=\"pwn604")]
    [InlineData("608-body-title-and-fence-breakout.md", "Tail HX608.", "<script>pwn608 || \" onmouseover=\"pwn608")]
    [InlineData("609-body-clobber.md", "Tail HX609.", "id=\"document\" || id=\"location\" || id=\"__proto__\" || id=\"getelementbyid\"")]
    [InlineData("808-md-same-headings-8k.md", "s-same-8000", "<h1")]
    [InlineData("809-md-long-word.md", "HX809-TAIL", "<script")]
    [InlineData("811-md-many-links.md", "HX811-TAIL", "<script")]
    [InlineData("812-cover-100k-url.md", "Plain body text of HX812, nothing special.", "aaaaaaaaaa")]
    public Task A_hostile_body_is_rendered_harmlessly(string file, string contains, string doesNotContain) => Task.Run(
        () =>
        {
            var (body, problems) = Bodies.Read(Sample(file));

            Assert.DoesNotContain(problems, problem => problem.Severity == ProblemSeverity.Error);
            Assert.Contains(contains, body!.Html, StringComparison.Ordinal);
            Assert.All(doesNotContain.Split(" || "), part => Assert.DoesNotContain(part, body.Html, StringComparison.OrdinalIgnoreCase));
            Assert.Empty(DangerOracle.Dangers(body.Html));
        },
        TestContext.Current.CancellationToken);

    [Theory(Timeout = Generous)]
    [InlineData("802-md-lists-6k.md", "CN204")]
    [InlineData("803-md-brackets-40k.md", "CN203")]
    [InlineData("807-md-open-links-30k.md", "CN202")]
    public Task A_body_that_would_cost_too_much_is_refused(string file, string code) =>
        Task.Run(() => Assert.Equal(code, Bodies.Refused(Sample(file)).Code), TestContext.Current.CancellationToken);

    private static string Sample(string file)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", "hostile", file));
        return text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];
    }
}
