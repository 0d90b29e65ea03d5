using Serilog;

namespace CryptoNews.Web.Hosting;

internal static class Logs
{
    /// <summary>To the console, and wherever else the section <c>Serilog</c> of the settings says.</summary>
    public static void AddLogs(this WebApplicationBuilder builder) => builder.Services.AddSerilog(
        log => log.ReadFrom.Configuration(builder.Configuration).WriteTo.Console(new ConsoleLines()),
        preserveStaticLogger: true);
}
