using System.Threading.Channels;
using CryptoNews.Tests.Web.Media;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using SkiaSharp;

namespace CryptoNews.Tests.Web.Hosting;

public sealed class StartNotesTests
{
    [Fact]
    public async Task The_start_says_what_is_served_and_which_language_has_no_words()
    {
        var (told, folder) = await ToldAsync("Site:Languages", "en,uk,cs");

        Assert.Single(told, line => line.StartsWith($"Articles come from {folder}, the database is ", StringComparison.Ordinal));
        Assert.Contains("Words.cs.resx", Assert.Single(told, line => line.Contains("speaks English", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/img/icon-512.png", false)]
    [InlineData("/IMG/icon-192.png", false)]
    [InlineData("/media/our%20logo.png", false)]
    [InlineData("/media/our%20logo.png?v=2", false)]
    [InlineData("https://other.example/logo.png", false)]
    [InlineData("/img/logo.png", true)]
    [InlineData("/media/logo.png", true)]
    [InlineData("/logo.png", true)]
    public async Task A_logo_that_is_not_there_is_told(string logo, bool isTold)
    {
        var (told, _) = await ToldAsync("Publisher:Logo", logo);

        Assert.Equal(isTold ? 1 : 0, told.Count(line => line.StartsWith($"Publisher:Logo is {logo}, and the program serves no such picture", StringComparison.Ordinal)));
    }

    private static async Task<(IReadOnlyList<string> Lines, string Folder)> ToldAsync(string setting, string value)
    {
        var lines = Channel.CreateUnbounded<string>();
        await using var portal = new Portal(
            new() { [setting] = value },
            services => services.AddSerilog(log => log.WriteTo.Sink(new Collecting(lines.Writer)), preserveStaticLogger: true));
        Directory.CreateDirectory(portal.ContentPath);
        await File.WriteAllBytesAsync(Path.Combine(portal.ContentPath, "our logo.png"), Pictures.Encode(512, 512, SKEncodedImageFormat.Png), TestContext.Current.CancellationToken);
        await portal.ReadAsync("/"); // it has started

        lines.Writer.Complete();
        return (await lines.Reader.ReadAllAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken), portal.ContentPath);
    }

    private sealed class Collecting(ChannelWriter<string> lines) : ILogEventSink
    {
        public void Emit(LogEvent logEvent)
        {
            using var text = new StringWriter();
            new Serilog.Formatting.Display.MessageTemplateTextFormatter("{Message:lj}").Format(logEvent, text);
            lines.TryWrite(text.ToString());
        }
    }
}
