using System.Text;
using CryptoNews.Content;
using CryptoNews.Store;

namespace CryptoNews.Web.Commands.Explaining;

/// <summary>What readers see of one file, and why.</summary>
internal sealed class Explanation(ParsedFile file, IReadOnlyList<ContentProblem> problems, SiteIndex site, Desk desk)
{
    private readonly DateTimeOffset _now = desk.Clock.GetUtcNow();
    private readonly StringBuilder _text = new();

    public bool HasErrors => problems.Any(p => p.Severity == ProblemSeverity.Error);

    public override string ToString()
    {
        _text.Clear().Append(desk.Shown(file.Path)).Append('\n');
        if (file.Article is { } article)
            Explain(article);
        else if (file.Page is { } page)
            Explain(page);
        else
            Line("Readers don't see this text: the file has errors. If a good version was loaded before, that one stays on the site until the errors are mended.");
        foreach (var problem in problems)
            _text.Append("\n  ").Append((problem with { Path = desk.Shown(problem.Path) }).ToString().Replace("\n", "\n  ", StringComparison.Ordinal));
        return _text.Append(problems.Count > 0 ? "\n" : "").ToString();
    }

    private void Explain(Article article)
    {
        Line($"“{article.Title}”");
        var holder = site.Find(AddressClaim.Of(file)!.Value);
        if (holder?.Path != file.Path)
        {
            Line($"Readers don't see it: {desk.Shown(holder!.Path)} stands at its address.");
            return;
        }

        Line(Visibility(article));
        Section("Address", [ReadableAddress.Of(desk.Addresses.Absolute(desk.Addresses.Article(article.Language, article.Key)))]);
        Section("Translations", site.GroupOf(article).Where(twin => twin != article).Select(twin =>
            $"{twin.Language}  {ReadableAddress.Of(desk.Addresses.Article(twin.Language, twin.Key))}  ({desk.Shown(twin.Path)}{(desk.Hidden(twin, _now) is { } reason ? $", {reason}" : "")})"));
        Section("Addresses that redirect to it", Redirects(article));
        var listings = ArticleListings.Of(article, site, desk, _now);
        Section(desk.Hidden(article, _now) is null ? "Listings" : "Listings, while readers see it", listings);
    }

    private void Explain(SitePage page)
    {
        Line($"“{page.Title}”, a page of the site's own");
        var holder = site.Find(AddressClaim.Of(file)!.Value);
        Line(holder?.Path != file.Path ? $"Readers don't see it: {desk.Shown(holder!.Path)} stands at its address."
            : page.Draft ? "Readers don't see it: it is a draft. Delete 'draft: true', and they see it at once."
            : "Readers see it.");
        Section("Address", [ReadableAddress.Of(desk.Addresses.Absolute(desk.Addresses.Page(page.Language, page.Slug)))]);
    }

    private string Visibility(Article article) => Store.Visibility.At(_now.UtcDateTime, article) switch
    {
        ArticleStatus.Hidden => $"Readers don't see it: it is a draft. Delete 'draft: true', and they {AfterDraft(article)}.",
        ArticleStatus.Scheduled when article.ExpiresAt <= article.PublishedAt => $"Readers never see it: it expires ({desk.Show(article.ExpiresAt.Value)}) before it is published ({desk.Show(article.PublishedAt)}).",
        ArticleStatus.Scheduled => $"Readers don't see it yet: it is published at {desk.Show(article.PublishedAt)}, and appears then by itself{End(article)}.",
        ArticleStatus.Expired => $"Readers don't see it any more: it expired at {desk.Show(article.ExpiresAt!.Value)}. Its address answers 410 (gone).",
        _ => $"Readers see it, since {desk.Show(article.PublishedAt)}{Until(article)}.",
    };

    private string AfterDraft(Article article) =>
        article.ExpiresAt <= _now ? $"still don't: it expired at {desk.Show(article.ExpiresAt.Value)}"
        : article.PublishedAt > _now ? $"see it from {desk.Show(article.PublishedAt)} on{End(article)}"
        : $"see it at once{Until(article)}";

    private string Until(Article article) => article.ExpiresAt is null ? "; nothing changes that by itself" : End(article);

    private string End(Article article) => article.ExpiresAt is { } end ? $"; it leaves the site at {desk.Show(end)}" : "";

    private IEnumerable<string> Redirects(Article article)
    {
        if (article.ExternalId is { } id)
        {
            var owner = site.WithExternalId(id).Where(a => a.Language == article.Language).OrderBy(a => desk.Hidden(a, _now) is not null).ThenBy(a => a.Draft).First();
            yield return ReadableAddress.Of(desk.Addresses.ById(article.Language, id)) + (owner == article ? "" : $"  (leads to {desk.Shown(owner.Path)}, which has the same id)");
        }

        foreach (var alias in article.Aliases)
        {
            var found = SitePath.Read(alias, desk.Rules)?.Find(site, a => desk.Hidden(a, _now) is null);
            yield return alias + (found is null || site.GroupOf(article).Contains(found) ? "" : $"  (leads to {desk.Shown(found.Path)})");
        }
    }

    private void Section(string name, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        _text.Append("\n  ").Append(name).Append('\n');
        foreach (var line in all)
            _text.Append("    ").Append(line).Append('\n');
    }

    private void Line(string text) => _text.Append("  ").Append(text).Append('\n');
}
