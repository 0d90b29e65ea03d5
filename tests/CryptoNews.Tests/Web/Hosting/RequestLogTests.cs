using System.Text.RegularExpressions;
using System.Threading.Channels;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace CryptoNews.Tests.Web.Hosting;

public sealed class RequestLogTests
{
    [Theory]
    [InlineData("/nothing/here", @"^DELETE /nothing/here 405 \d+\.\d ms$", "DELETE")]
    [InlineData("/uk", @"^GET /uk 200 \d+\.\d ms$")]
    [InlineData("/nothing/here", @"^GET /nothing/here 404 \d+\.\d ms$")]
    [InlineData("/a%1b[2J%0d%0aGET%20/forged", @"^GET /a%1B%5B2J%0D%0AGET%20/forged 404 \d+\.\d ms$")]
    public async Task A_request_is_one_line_with_method_path_status_and_duration(string address, string line, string method = "GET")
    {
        var lines = Channel.CreateUnbounded<string>();
        await using (var portal = new Portal(services: services => services.AddSerilog(log => log.WriteTo.Sink(new Collecting(lines.Writer)), preserveStaticLogger: true)))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), address);
            using var response = await portal.Reader.SendAsync(request, TestContext.Current.CancellationToken);
        }

        // The line is written when the answer has gone: with the portal gone, all lines are there.
        lines.Writer.Complete();
        var about = Assert.Single(
            await lines.Reader.ReadAllAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken),
            l => l.StartsWith(method + " ", StringComparison.Ordinal));
        Assert.Matches(new Regex(line, RegexOptions.None, TimeSpan.FromMinutes(1)), about);
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
