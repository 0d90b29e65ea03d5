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

        var console = new ConsoleLog(new LoggerConfiguration()
            .MinimumLevel.Verbose()
            .WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture)
            .CreateLogger());
        builder.Services.AddSingleton<IHostedService>(console);
        builder.Services.AddSerilog(
            log => Checked(() => log.ReadFrom.Configuration(levels).Filter.ByExcluding(IsToldElsewhere).Filter.With<RefusedHosts>().WriteTo.Sink(new PlainText(Targets(builder.Configuration, console)))),
            preserveStaticLogger: true);
    }

    private static void Checked(Action configure)
    {
        // What a target that there is not, or a file that can't be written, says of itself; the time stands before it.
        var faults = new List<string>();
        SelfLog.Enable(fault => faults.Add(fault[(fault.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split('\n')[0].Trim()));
        try
        {
            configure();
        }
        catch (Exception wrong)
        {
            faults.Add(wrong.GetBaseException().Message);
        }

        if (faults.Count > 0)
            throw new OptionsValidationException("Serilog", typeof(LoggerConfiguration), faults.Select(fault => $"Serilog: {Harmless.Of(fault).TrimEnd('.')}; write levels and targets as docs/operations.md shows, under Logs"));
        SelfLog.Enable(Tell);
    }

    // A log that can't be written ends nothing: the error output may be the same full disk.
    private static void Tell(string fault)
    {
        try
        {
            Console.Error.WriteLine(Harmless.Of(fault));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nobody is left to be told.
        }
    }

    // The host logs a start that failed with its stack; the process ends with a line that says what to do. What had begun already
    // is cancelled then.
    private static bool IsToldElsewhere(LogEvent entry) =>
        entry.Exception is { } failure
        && entry.Properties.GetValueOrDefault("SourceContext") is ScalarValue { Value: "Microsoft.Extensions.Hosting.Internal.Host" }
        && (failure is OperationCanceledException || StartFailure.Describe(failure) is not null);

    private static Serilog.Core.Logger Targets(IConfiguration settings, ConsoleLog console) => new LoggerConfiguration()
        .ReadFrom.Configuration(settings)
        .WriteTo.Sink(console)
        .CreateLogger();
}
