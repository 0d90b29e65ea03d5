using System.Net;
using AngleSharp.Html.Dom;
using CryptoNews.Tests.Store;
using CryptoNews.Tests.Web.Media;
using CryptoNews.Web.Syncing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Options;

namespace CryptoNews.Tests.Web.Newsroom;

/// <summary>The portal as its editors meet it: from an address of their own, through the form, without a script.</summary>
internal static class Editors
{
    public const string Password = "correct horse battery";

    /// <summary>Of few rounds: tests sign in often.</summary>
    public static readonly string Hash = HashOf(Password);

    private static readonly Dictionary<string, string?> Nothing = [];

    public static string HashOf(string password) =>
        new PasswordHasher<object>(Options.Create(new PasswordHasherOptions { IterationCount = 10_000 })).HashPassword(new object(), password);

    /// <param name="client">Where requests come from; null when the server can't tell.</param>
    public static Portal Portal(string environment = "Production", string? client = "203.0.113.7", string? hash = null, Dictionary<string, string?>? settings = null) => new(
        new(settings ?? Nothing) { ["environment"] = environment, ["Newsroom:PasswordHash"] = hash ?? Hash },
        services => services.AddSingleton<IStartupFilter>(new From(client is null ? null : IPAddress.Parse(client))));

    /// <summary>Open without a password: a developer's own machine.</summary>
    public static Portal OwnMachine(Dictionary<string, string?>? settings = null) => Portal("Development", "127.0.0.1", hash: "", settings);

    public static HttpClient NewClient(this Portal portal, string address = "http://localhost") =>
        portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri(address) });

    public static async Task<HttpResponseMessage> AskAsync(this HttpClient client, string address) =>
        await client.GetAsync(address, TestContext.Current.CancellationToken);

    public static async Task<string> TextAsync(this HttpResponseMessage response) =>
        await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public static async Task<IHtmlDocument> PageAsync(this HttpClient client, string address)
    {
        using var response = await client.AskAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await Web.Portal.ParseAsync(response);
    }

    /// <summary>Sends a form of a page as a browser would.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient client, string page, string action, params (string Name, string Value)[] typed)
    {
        var form = (IHtmlFormElement)(await client.PageAsync(page)).QuerySelector($"form[action='{action}']")!;
        var fields = form.QuerySelectorAll("input[name]").Cast<IHtmlInputElement>()
            .Where(i => typed.All(t => t.Name != i.Name))
            .Select(i => KeyValuePair.Create(i.Name!, i.Value))
            .Concat(typed.Select(t => KeyValuePair.Create(t.Name, t.Value)));
        using var content = new FormUrlEncodedContent(fields);
        return await client.PostAsync(action, content, TestContext.Current.CancellationToken);
    }

    public static async Task<HttpClient> SignInAsync(this HttpClient client, string password = Password)
    {
        using var response = await client.SubmitAsync("/newsroom/login", "/newsroom/login", ("password", password));
        Assert.Equal("/newsroom", response.Headers.Location?.ToString());
        return client;
    }

    public static void Write(this Portal portal, string path, string text)
    {
        var full = Path.Combine(portal.ContentPath, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public static void Write(this Portal portal, string path, ArticleFile article) => portal.Write(path, article.ToString());

    /// <summary>Puts a picture into the content folder.</summary>
    public static Portal WritePicture(this Portal portal, string path, int width = 400)
    {
        portal.Write(path, "");
        File.WriteAllBytes(Path.Combine(portal.ContentPath, path), Pictures.Encode(width, width / 2, SkiaSharp.SKEncodedImageFormat.Png));
        return portal;
    }

    /// <summary>One look into the folder, as the background does it.</summary>
    public static async Task SyncAsync(this Portal portal)
    {
        var worker = portal.Services.GetRequiredService<SyncWorker>();
        _ = worker.Ask();
        await worker.LookAsync(TestContext.Current.CancellationToken);
    }

    private sealed class From(IPAddress? client) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress = client;
                return rest(context);
            });
            next(app);
        };
    }
}
