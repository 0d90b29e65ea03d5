using System.Globalization;
using Serilog;

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
        builder.Services.AddSerilog(
            log => log.ReadFrom.Configuration(levels).WriteTo.Sink(new PlainText(Targets(builder.Configuration))),
            preserveStaticLogger: true);
    }

    private static Serilog.Core.Logger Targets(IConfiguration settings) => new LoggerConfiguration()
        .ReadFrom.Configuration(settings)
        .WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture)
        .CreateLogger();
}
