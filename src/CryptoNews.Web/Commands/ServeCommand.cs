using CryptoNews.Web.Hosting;
using CryptoNews.Web.Syncing;

namespace CryptoNews.Web.Commands;

/// <summary><c>serve</c>: the portal, until it is stopped.</summary>
internal static class ServeCommand
{
    public static Verb Of(Invocation invocation)
    {
        var verb = new Verb("serve", "Serves the portal, and keeps it equal to the content folder (what happens without a command)")
        {
            Examples =
            [
                ("", "serves the articles in ./content on http://localhost:5000"),
                ("--urls http://127.0.0.1:8080 --Site:BaseUrl=https://news.example", "listens there, behind a server with TLS"),
            ],
        };
        verb.SetAction(async (_, _) =>
        {
            var app = invocation.Build(invocation.Settings);
            app.CheckSettings();
            app.CheckAddresses();
            app.TakeStore();
            invocation.Open(app);
            app.TellWhatIsServed();
            app.CompareAddresses();
            await RunAsync(app);
            return ExitCodes.Fine;
        });
        return verb;
    }

    internal static async Task RunAsync(WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        try
        {
            await app.RunAsync();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopped before it had started.
        }
    }
}
