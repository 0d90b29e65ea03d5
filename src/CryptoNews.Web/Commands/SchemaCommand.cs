using CryptoNews.Web.Schemas;

namespace CryptoNews.Web.Commands;

/// <summary><c>schema</c>: the JSON Schema of the front matter, for editors that check while somebody types.</summary>
internal static class SchemaCommand
{
    public static Verb Of(Invocation invocation)
    {
        var verb = new Verb("schema", "Writes the JSON Schema of the front matter, which the site also publishes at /schemas/article.json")
        {
            Examples = [("> article.schema.json", "keeps it beside the articles, with the site's languages and hosts of pictures")],
        };
        verb.SetAction((_, _) =>
        {
            var desk = Desk.Open(invocation);
            invocation.Terminal.Output.Write(SchemaEndpoint.Of(desk.Site, desk.Rules));
            return Task.FromResult(ExitCodes.Fine);
        });
        return verb;
    }
}
