using System.Globalization;
using Microsoft.Extensions.Options;
using Serilog;
using Serilog.Debugging;
using Serilog.Events;

namespace CryptoNews.Web.Hosting;

internal static class Logs
{
    private const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <summary>To the console, and wherever else the section <c>Serilog</c> of the settings says.</summary>
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        // Levels are decided before an event is made, so the outer logger needs them too.
        var levels = new ConfigurationBuilder()
            .AddInMemoryCollection(builder.Configuration.GetSection("Serilog:MinimumLevel").AsEnumerable())
            .Build();

        // Otherwise a target that there is not, or a file that can't be written, is passed over in silence.
        SelfLog.Enable(fault => Console.Error.WriteLine(Harmless.Of(fault)));
        builder.Services.AddSerilog(
            log => Checked(() => log.ReadFrom.Configuration(levels).Filter.ByExcluding(IsToldElsewhere).Filter.With<RefusedHosts>().WriteTo.Sink(new PlainText(Targets(builder.Configuration)))),
            preserveStaticLogger: true);
    }

    private static void Checked(Action configure)
    {
        try
        {
            configure();
        }
        catch (Exception wrong)
        {
            throw new OptionsValidationException("Serilog", typeof(LoggerConfiguration), [$"Serilog: {wrong.GetBaseException().Message.TrimEnd('.')}; write levels and targets as docs/operations.md shows, under Logs"]);
        }
    }

    // The host logs a start that failed with its stack; the process ends with a line that says what to do.
    private static bool IsToldElsewhere(LogEvent entry) =>
        entry.Exception is { } failure
        && entry.Properties.GetValueOrDefault("SourceContext") is ScalarValue { Value: "Microsoft.Extensions.Hosting.Internal.Host" }
        && StartFailure.Describe(failure) is not null;

    private static Serilog.Core.Logger Targets(IConfiguration settings) => new LoggerConfiguration()
        .ReadFrom.Configuration(settings)
        .WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture)
        .CreateLogger();
}
