using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace CryptoNews.Web.Hosting;

/// <summary>
/// Events as lines for a terminal. File names and requests in them come from outside.
/// </summary>
internal sealed class ConsoleLines : ITextFormatter
{
    private readonly MessageTemplateTextFormatter _lines =
        new("{Timestamp:yyyy-MM-dd HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", CultureInfo.InvariantCulture);

    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        _lines.Format(logEvent, text);
        output.Write(Harmless.Of(text.ToString()));
    }
}
