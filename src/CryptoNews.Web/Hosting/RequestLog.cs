namespace CryptoNews.Web.Hosting;

internal static partial class RequestLog
{
    private const int LongestPath = 300;

    /// <summary>One line a request, written when it has ended, whatever its end.</summary>
    public static void UseRequestLog(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RequestLog));
        var clock = app.Services.GetRequiredService<TimeProvider>();
        app.Use(async (context, next) =>
        {
            var start = clock.GetTimestamp();
            var method = context.Request.Method; // a page that tells of an error is made as a GET
            var path = Escaped(context.Request.Path);
            try
            {
                await next(context);
            }
            finally
            {
                var took = clock.GetElapsedTime(start).TotalMilliseconds;
                if (context.Response.StatusCode != StatusCodes.Status500InternalServerError)
                    Answered(log, method, path, context.Response.StatusCode, took);
                else
                    Failed(log, method, path, context.Response.StatusCode, took, context.TraceIdentifier);
            }
        });
    }

    // Percent-encoded, so that no control character and no line break of a client reaches a terminal.
    private static string Escaped(PathString path)
    {
        var escaped = path.ToUriComponent();
        return escaped.Length <= LongestPath ? escaped : escaped[..LongestPath] + "…";
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Path} {Status} {Elapsed:0.0} ms")]
    private static partial void Answered(ILogger log, string method, string path, int status, double elapsed);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Path} {Status} {Elapsed:0.0} ms, reference {Reference}")]
    private static partial void Failed(ILogger log, string method, string path, int status, double elapsed, string reference);
}
