using System.CommandLine;
using CryptoNews.Content;
using CryptoNews.Web.Commands.Writing;
using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Commands;

/// <summary><c>new "Title" [--lang uk] [--category MINING] [--translate KEY]</c>: the file of an article that somebody begins to write.</summary>
internal static class NewCommand
{
    public static Verb Of(Invocation invocation)
    {
        var title = new Argument<string?>("title") { Description = "The headline, in quotes; may be left out with --translate", Arity = ArgumentArity.ZeroOrOne };
        var lang = new Option<string?>("--lang") { Description = "Language of the text; without it the site's own, or, of a translation, the other one", HelpName = "tag" };
        var category = new Option<string?>("--category") { Description = "The one category, such as MINING", HelpName = "name" };
        var translate = new Option<string?>("--translate") { Description = "The article to translate: its file, address, key or externalId", HelpName = "original" };
        var verb = new Verb("new", "Writes the file of a new article: a draft in its place, with all keys that matter; overwrites nothing")
        {
            Examples =
            [
                ("\"Town council takes bitcoin for parking\" --category MARKET", "content/<year>/<month>/town-council-takes-bitcoin-for-parking.en.md"),
                ("\"Міськрада приймає біткоїн\" --lang uk", "the same in Ukrainian"),
                ("--translate 2026/01/parking --lang uk", "content/2026/01/parking.uk.md, with the keys of the original, and its texts to be translated"),
            ],
            Arguments = { title },
            Options = { lang, category, translate },
        };
        verb.SetAction((command, _) => Task.FromResult(Run(
            invocation, command.GetValue(title), command.GetValue(lang), command.GetValue(category), command.GetValue(translate))));
        return verb;
    }

    private static int Run(Invocation invocation, string? written, string? lang, string? category, string? translate)
    {
        var desk = Desk.Open(invocation);
        if (written is null && translate is null)
            throw new CommandFailure("new needs a title: cryptonews new \"Town council takes bitcoin for parking\"");
        var title = written is null ? null : ArticleSkeleton.TitleOf(written)
            ?? throw new CommandFailure("A title has 1 to 300 characters, of which one at least can be seen.");
        var name = category is null ? null : CategoryOf(category);
        var draft = translate is null
            ? Draft.Own(title!, LanguageOf(lang, desk) ?? desk.Languages.Default.Tag, name, desk)
            : Draft.Translation(translate, title, LanguageOf(lang, desk), name, desk, invocation.Terminal);
        draft.Save(desk.Folder);
        invocation.Terminal.Output.WriteLine(Harmless.Of(desk.Shown(draft.Path)));
        return ExitCodes.Fine;
    }

    private static string CategoryOf(string written) =>
        ArticleSkeleton.TitleOf(written) is { } name && Slug.From(name).Length > 0
            ? name.ToUpperInvariant()
            : throw new CommandFailure($"'{written}' is no category: it has no letter or digit, or is too long.");

    private static string? LanguageOf(string? written, Desk desk) => written is null ? null
        : desk.Languages.Find(written.Replace('_', '-'))?.Tag
        ?? throw new CommandFailure($"The site has no language '{written}'. Write one of {string.Join(", ", desk.Site.Languages)}, or add it to Site:Languages.");
}
