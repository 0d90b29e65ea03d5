using System.Threading.Channels;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace CryptoNews.Tests.Web.Hosting;

public sealed class StartNotesTests
{
    [Fact]
    public async Task The_start_says_what_is_served_and_which_language_has_no_words()
    {
        var lines = Channel.CreateUnbounded<string>();
        await using var portal = new Portal(
            new() { ["Site:Languages"] = "en,uk,cs" },
            services => services.AddSerilog(log => log.WriteTo.Sink(new Collecting(lines.Writer)), preserveStaticLogger: true));
        await portal.ReadAsync("/"); // it has started

        lines.Writer.Complete();
        var told = await lines.Reader.ReadAllAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Single(told, line => line.StartsWith($"Articles come from {portal.ContentPath}, the database is ", StringComparison.Ordinal));
        Assert.Contains("Words.cs.resx", Assert.Single(told, line => line.Contains("speaks English", StringComparison.Ordinal)), StringComparison.Ordinal);
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
