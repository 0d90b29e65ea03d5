using System.Text;
using CryptoNews.Content;
using CryptoNews.Web.Commands.Explaining;
using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Commands.Writing;

/// <summary>A file that <c>new</c> writes.</summary>
/// <param name="Path">Relative to the content folder.</param>
internal sealed record Draft(string Path, string Text)
{
    public static Draft Own(string title, string language, string? category, Desk desk)
    {
        var words = desk.Languages.Find(language)!.Words;
        var now = Now(desk);
        return At(SkeletonPath.Of(title, language, now), desk, new ArticleSkeleton
        {
            Title = title,
            Language = language,
            PublishedAt = now,
            Category = category,
            Body = $"{words["draft_body"]}\n\n## {words["section_impact"]}\n\n- {words["draft_impact"]}\n",
        });
    }

    /// <param name="original">As <c>explain</c> takes it.</param>
    /// <param name="title">Null to translate that of the original later.</param>
    /// <param name="language">Null for the one that the original is not in.</param>
    public static Draft Translation(string original, string? title, string? language, string? category, Desk desk, Terminal terminal)
    {
        var files = desk.Survey(terminal);
        var site = new SiteIndex(files);
        var from = Original(original, language, files, site, desk);
        language ??= OtherThan(from.Language, desk);
        if (language == from.Language)
            throw new CommandFailure($"{desk.Shown(from.Path)} is in '{language}' itself. Write the language to translate into: --lang …");
        if (site.GroupOf(from).FirstOrDefault(twin => twin.Language == language) is { } twin)
            throw new CommandFailure($"{desk.Shown(from.Path)} is translated already: {desk.Shown(twin.Path)}.");

        var mark = desk.Languages.Find(language)!.Words["draft_translate"];
        return At(SkeletonPath.OfTranslation(from.Path, language, desk.Rules), desk, new ArticleSkeleton
        {
            Title = title ?? ArticleSkeleton.TitleOf($"{mark} {from.Title}") ?? mark,
            Language = language,
            // Of both the same, or lists would order them differently.
            PublishedAt = from.PublishedAt,
            Category = category,
            Original = from,
            Mark = mark,
            Body = $"**{mark}**\n\n{TextOf(from, desk)}",
        });
    }

    /// <exception cref="CommandFailure">There is such a file already, or the folder can't be written to.</exception>
    public void Save(ContentFolder folder)
    {
        var full = folder.FullPath(Path);
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
            WholeFile.Write(full, new UTF8Encoding(false).GetBytes(Text), overwrite: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(File.Exists(full) ? $"{full} is there already." : $"{full} can't be written ({e.Message}).", e);
        }
    }

    private static Draft At(string path, Desk desk, ArticleSkeleton skeleton)
    {
        var existing = Directory.Exists(desk.Folder.Root) ? desk.List().Select(stamp => stamp.Path) : [];
        return SkeletonPath.Clash(path, existing, desk.Rules) is { } other
            ? throw new CommandFailure($"{desk.Shown(other)} has the address of this title already. Choose other words, or go on writing there.")
            : new Draft(path, skeleton.ToString());
    }

    private static Article Original(string written, string? language, IReadOnlyList<ParsedFile> files, SiteIndex site, Desk desk)
    {
        var found = ExplainTarget.Find(written, files, site, desk);
        var articles = found.Select(file => file.Article).OfType<Article>().ToList();
        return articles.OrderBy(a => a.Language == language).ThenBy(a => a.Language != desk.Languages.Default.Tag).FirstOrDefault()
            ?? throw new CommandFailure(found.Count > 0
                ? $"{desk.Shown(found[0].Path)} has errors; 'cryptonews check' says which."
                : $"There is no article {written}.{ExplainTarget.Nearest(written, files)}");
    }

    private static string OtherThan(string language, Desk desk)
    {
        var others = desk.Site.Languages.Where(l => l != language).ToList();
        return others.Count switch
        {
            0 => throw new CommandFailure($"The site has only the language {language}. Add the one to translate into to Site:Languages."),
            1 => others[0],
            _ => throw new CommandFailure($"Write the language to translate into: --lang {string.Join(" or --lang ", others)}"),
        };
    }

    private static string TextOf(Article article, Desk desk)
    {
        var stamp = desk.Folder.Find(article.Path) ?? throw new CommandFailure($"{desk.Shown(article.Path)} has just gone.");
        return desk.Parser.Parse(article.Path, desk.Folder.Read(stamp)).Article?.Markdown.TrimStart('\n') ?? "";
    }

    // Whole minutes: nobody writes the seconds of a draft.
    private static DateTimeOffset Now(Desk desk)
    {
        var now = TimeZoneInfo.ConvertTime(desk.Clock.GetUtcNow(), desk.Site.Zone);
        return new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.TicksPerMinute, now.Offset);
    }
}
