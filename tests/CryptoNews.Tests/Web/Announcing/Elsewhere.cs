using System.Net;
using System.Web;
using CryptoNews.Web.Announcing;
using Microsoft.Extensions.Http;

namespace CryptoNews.Tests.Web.Announcing;

/// <summary>Services elsewhere that hear of changes: what they were sent, and how they answer.</summary>
internal sealed class Elsewhere : HttpMessageHandler
{
    public const string Hub = "https://hub.example/";

    public const string Index = "https://index.example/now";

    public static readonly Dictionary<string, string?> Both = new() { ["Feeds:Hub"] = Hub, ["Seo:IndexNowKey"] = "0123456789abcdef", ["Seo:IndexNowEndpoint"] = Index };

    public static readonly Dictionary<string, string?> HubAlone = new() { ["Feeds:Hub"] = Hub };

    /// <summary>By the address of the service, in the order in which it was sent.</summary>
    public Dictionary<string, List<string>> Sent { get; } = new() { [Hub] = [], [Index] = [] };

    public List<(string Agent, bool HasLength)> Heads { get; } = [];

    /// <summary>After the first of them.</summary>
    public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What each answers first; later all is well.</summary>
    public Dictionary<string, Queue<Func<HttpResponseMessage>>> Answers { get; } = [];

    /// <summary>The feeds that the one request to the hub names.</summary>
    public string[] Feeds() => FeedsOf(Sent[Hub].Single());

    public static string[] FeedsOf(string request) => HttpUtility.ParseQueryString(request).GetValues("hub.url")!;

    public Portal Portal(Dictionary<string, string?> settings) => new(settings, services =>
        services.Configure<HttpClientFactoryOptions>(Announcer.Client, http => http.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = this)));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!.AbsoluteUri;
        Heads.Add((request.Headers.UserAgent.ToString(), request.Content!.Headers.ContentLength is not null));
        Sent[address].Add(await request.Content.ReadAsStringAsync(cancellationToken));
        Asked.TrySetResult();
        return Answers.TryGetValue(address, out var answers) && answers.TryDequeue(out var answer) ? answer() : new HttpResponseMessage(HttpStatusCode.OK);
    }
}
