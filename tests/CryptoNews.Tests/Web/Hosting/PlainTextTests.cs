using System.Globalization;
using CryptoNews.Web.Hosting;
using Serilog;
using Serilog.Events;

namespace CryptoNews.Tests.Web.Hosting;

public sealed class PlainTextTests
{
    private static readonly string[] Names = ["x\u0007y"];

    [Fact]
    public void Control_characters_reach_no_target_of_the_log()
    {
        var file = Path.GetTempFileName();
        try
        {
            using (var log = Outer(file))
            {
                log.Warning(
                    new IOException("Could not find '\u001b[31mc.md'."),
                    "Rejected {Path} {Names}",
                    "a\u001b[2Jb\rc\u009bd\te.md",
                    Names);
            }

            Assert.Equal(
                "Rejected a\uFFFD[2Jb\uFFFDc\uFFFDd\te.md [\"x\uFFFDy\"]\nSystem.IO.IOException: Could not find '\uFFFD[31mc.md'.\n",
                File.ReadAllText(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_block_of_several_lines_stays_one()
    {
        var file = Path.GetTempFileName();
        try
        {
            using (var log = Outer(file))
                log.Warning("{Problems}", "a.md:1:1: error\n    line\n    ^");

            Assert.Equal("a.md:1:1: error\n    line\n    ^\n", File.ReadAllText(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Serilog.Core.Logger Outer(string file) => new LoggerConfiguration()
        .MinimumLevel.Is(LogEventLevel.Information)
        .WriteTo.Sink(new PlainText(new LoggerConfiguration()
            .WriteTo.File(file, outputTemplate: "{Message:lj}{NewLine}{Exception}", formatProvider: CultureInfo.InvariantCulture)
            .CreateLogger()))
        .CreateLogger();
}
