using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace CryptoNews.Web.Hosting;

/// <summary>
/// Events as lines for a terminal. File names and requests come from outside: of their control characters only the
/// line feed gets through, so that nobody can colour, move or overwrite what an operator reads.
/// </summary>
internal sealed class ConsoleLines : ITextFormatter
{
    private readonly MessageTemplateTextFormatter _lines =
        new("{Timestamp:yyyy-MM-dd HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", CultureInfo.InvariantCulture);

    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        _lines.Format(logEvent, text);
        foreach (var c in text.ToString())
            output.Write(char.IsControl(c) && c != '\n' ? '\uFFFD' : c);
    }
}
