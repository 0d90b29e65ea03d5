using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CryptoNews.Store;
using CryptoNews.Web.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace CryptoNews.Tests.Web;

/// <summary>The real application over a real SQLite file of its own, at a moment that stands still.</summary>
public sealed class Portal : WebApplicationFactory<Program>
{
    public static readonly DateTime Noon = new(2026, 1, 15, 12, 0, 0, DateTimeKind.Utc);

    private readonly string _folder = Directory.CreateTempSubdirectory("cryptonews-web-").FullName;
    private readonly Dictionary<string, string?> _settings;
    private readonly Action<IServiceCollection>? _services;

    public Portal(Dictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null)
    {
        _settings = settings ?? [];
        _services = services;
        Clock = new FakeTimeProvider(new DateTimeOffset(Noon));
    }

    public FakeTimeProvider Clock { get; }

    /// <summary>The content folder; empty until a test puts something there.</summary>
    public string ContentPath => Path.Combine(_folder, "content");

    /// <summary>Follows no redirects.</summary>
    public HttpClient Reader => field ??= CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    public Portal With(params IEnumerable<StoredArticle> articles)
    {
        var rows = articles.ToList();
        return Add(rows, rows.Select(a => Some.Body(a)));
    }

    /// <summary>An article with a body of its own, and the aliases in it.</summary>
    public Portal With(StoredArticle article, StoredBody body) => Add([article], [body]);

    public Portal With(IReadOnlyList<StoredArticle> articles, IEnumerable<StoredBody> bodies) => Add(articles, bodies);

    public Portal With(params IEnumerable<StoredPage> pages)
    {
        using var db = OpenStore();
        db.Pages.AddRange(pages);
        Version.Change(() => db.SaveChanges());
        return this;
    }

    /// <summary>What kept pages stand under.</summary>
    public StoreVersion Version => Services.GetRequiredService<StoreFile>().Version;

    public async Task<IHtmlDocument> ReadAsync(string address)
    {
        using var response = await Reader.GetAsync(address, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return await ParseAsync(response);
    }

    public static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>The articles and pages of a content folder, all of which are due by then; by default those of the repository.</summary>
    public static async Task<Portal> OfAsync(string? content = null, Dictionary<string, string?>? settings = null)
    {
        var portal = new Portal(new(settings ?? []) { ["Content:Path"] = content ?? Repository.Path("content") });
        portal.Clock.SetUtcNow(new DateTimeOffset(2027, 1, 1, 12, 0, 0, TimeSpan.Zero));
        await portal.LoadAsync();
        return portal;
    }

    public Task LoadAsync() => Services.GetRequiredService<ContentLoader>().SyncAsync(cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>As if their files were deleted.</summary>
    public void Remove(params string[] keys)
    {
        using var db = OpenStore();
        Version.Change(() =>
        {
            db.Articles.RemoveRange(db.Articles.Where(a => keys.Contains(a.Key)));
            db.Bodies.RemoveRange(db.Bodies.Where(b => db.Articles.Any(a => a.Id == b.Id && keys.Contains(a.Key))));
            db.SaveChanges();
            Terms.Count(db);
            db.State.Single().Generation++;
            db.SaveChanges();
        });
    }

    /// <summary>Takes the tables away while the application runs.</summary>
    public void DropStore()
    {
        using var db = OpenStore();
        Version.Change(() => db.Database.EnsureDeleted());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Store:ConnectionString", $"Data Source={Path.Combine(_folder, "store.db")};Pooling=False");
        builder.UseSetting("Content:Path", Directory.CreateDirectory(ContentPath).FullName);
        builder.UseSetting("Newsroom:KeysPath", Path.Combine(_folder, "keys"));
        // Failures that tests provoke are no news to whoever runs them.
        builder.UseSetting("Serilog:MinimumLevel:Default", "Fatal");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft", "Fatal");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime", "Fatal");
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);

        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            // Rows come from the tests, not from a folder.
            services.RemoveAll<IHostedService>();
            _services?.Invoke(services);
        });
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        host.Services.GetRequiredService<StoreFile>().Open();
        host.Services.GetRequiredService<Readiness>().Ready();
        return host;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private Portal Add(IEnumerable<StoredArticle> articles, IEnumerable<StoredBody> bodies)
    {
        using var db = OpenStore();
        db.Articles.AddRange(articles);
        db.Bodies.AddRange(bodies);
        db.Aliases.AddRange(db.Bodies.Local.SelectMany(b => b.Aliases.Select(address => new Alias { Address = address, ArticleId = b.Id })).ToList());
        Version.Change(() =>
        {
            db.SaveChanges();
            Index(db);
            Terms.Count(db);
            db.State.Single().Generation++;
            db.SaveChanges();
        });
        return this;
    }

    /// <summary>For writing, with the log that a store has once it was loaded: readers go on meanwhile.</summary>
    public PortalContext OpenStore()
    {
        var db = Services.GetRequiredService<StoreFile>().OpenForWriting();
        db.Database.ExecuteSqlRaw("PRAGMA journal_mode = WAL");
        return db;
    }

    private static void Index(PortalContext db)
    {
        db.Database.OpenConnection();
        using var index = new SearchIndex(db, (SqliteConnection)db.Database.GetDbConnection());
        foreach (var article in db.Articles.Local.Where(a => a.Status == ArticleStatus.Live))
            index.Add(article.Id, index.Read(article));
        index.WriteEntries();
        index.WriteVocabulary();
    }
}
