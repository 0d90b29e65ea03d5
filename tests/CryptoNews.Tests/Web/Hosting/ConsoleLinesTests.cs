using CryptoNews.Web.Hosting;
using Serilog.Events;
using Serilog.Parsing;

namespace CryptoNews.Tests.Web.Hosting;

public sealed class ConsoleLinesTests
{
    [Fact]
    public void Control_characters_never_reach_the_terminal()
    {
        using var output = new StringWriter();
        new ConsoleLines().Format(
            new LogEvent(
                new DateTimeOffset(Portal.Noon),
                LogEventLevel.Warning,
                exception: null,
                new MessageTemplateParser().Parse("Rejected {Path}"),
                [new LogEventProperty("Path", new ScalarValue("a\u001b[2Jb\rc\u009bd.md"))]),
            output);

        Assert.Equal("2026-01-15 12:00:00 WRN Rejected a\uFFFD[2Jb\uFFFDc\uFFFDd.md\n", output.ToString());
    }
}
