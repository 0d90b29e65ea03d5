using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using Microsoft.Extensions.Options;

namespace CryptoNews.Web.Commands;

/// <summary>
/// What verbs know of the site without server and database: the settings, and the folder as it is now. They work beside
/// a running server, and where a database is missing or can't be written.
/// </summary>
internal sealed record Desk(SiteOptions Site, Languages Languages, Addresses Addresses, ContentRules Rules, ContentFolder Folder, TimeProvider Clock)
{
    public ArticleParser Parser { get; } = new(Rules);

    /// <exception cref="OptionsValidationException">A setting of the site or the folder is wrong.</exception>
    public static Desk Open(Invocation invocation)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = invocation.Settings, ContentRootPath = AppContext.BaseDirectory });
        builder.AddSettings();
        using var app = builder.Build();
        var site = app.Services.GetRequiredService<SiteOptions>();
        var content = app.Services.GetRequiredService<ContentOptions>();
        var languages = new Languages(site);
        return new Desk(site, languages, new Addresses(site), SiteRules.Of(site, content, languages), new ContentFolder(content.Path), invocation.Clock);
    }

    /// <summary>Every file of the folder.</summary>
    /// <exception cref="CommandFailure">The folder can't be read.</exception>
    public IReadOnlyList<ParsedFile> Survey(Terminal terminal, IReadOnlyDictionary<string, byte[]>? unsaved = null) => OfFolder(() =>
    {
        using var bar = new ProgressBar(terminal, Clock, "files read");
        return FolderSurvey.Read(Folder, Parser, unsaved, bar.Report);
    });

    /// <summary>Names of every file of the folder, unread.</summary>
    /// <inheritdoc cref="Survey" path="/exception"/>
    public IReadOnlyList<ContentFileStamp> List() => OfFolder(Folder.List);

    /// <summary>What only the files together show.</summary>
    public IReadOnlyList<ContentProblem> Compare(IReadOnlyList<ParsedFile> files, SiteIndex site, IReadOnlyDictionary<string, byte[]>? unsaved = null) =>
        FolderCheck.Of(files, site, new FolderView(Rules, new Uri(Site.BaseUrl), Hidden, Clock.GetUtcNow(), path => Read(path, unsaved)));

    /// <summary>Why readers don't see an article at a moment; null when they do.</summary>
    public string? Hidden(Article article, DateTimeOffset at) => Visibility.At(at.UtcDateTime, article) switch
    {
        ArticleStatus.Hidden => "a draft",
        ArticleStatus.Scheduled => $"not published before {Show(article.PublishedAt)}",
        ArticleStatus.Expired => $"expired since {Show(article.ExpiresAt!.Value)}",
        _ => null,
    };

    /// <summary>A time as editors write it, in the site's zone.</summary>
    public string Show(DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, Site.Zone).ToString("yyyy-MM-dd HH:mm:ss zzz", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A file of the folder as it can be opened from the working directory.</summary>
    public string Shown(string path)
    {
        var full = Folder.FullPath(path);
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, full);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? full : relative).Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>What is read of the folder, by one thread or many.</summary>
    /// <inheritdoc cref="Survey" path="/exception"/>
    public T OfFolder<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or AggregateException { InnerException: IOException or UnauthorizedAccessException })
        {
            throw new CommandFailure($"The content folder {Folder.Root} can't be read ({((e as AggregateException)?.InnerException ?? e).Message}). Make it readable, or name another one: --Content:Path=…", e);
        }
    }

    private byte[]? Read(string path, IReadOnlyDictionary<string, byte[]>? unsaved)
    {
        if (unsaved?.GetValueOrDefault(path) is { } text)
            return text;
        try
        {
            return Folder.Find(path) is { } stamp ? Folder.Read(stamp) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
