using System.CommandLine;
using System.CommandLine.Parsing;
using CryptoNews.Content;
using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Commands;

/// <summary>What is wrong with a command line, and what was probably meant.</summary>
internal static class Mistakes
{
    /// <returns>Null when nothing is wrong, or when help is asked for.</returns>
    public static string? Of(ParseResult command)
    {
        if (command.Action is CommandHelp)
            return null;
        var verb = (Verb)command.CommandResult.Command;
        // The first only: what follows an unknown option is probably its value.
        var unknown = command.UnmatchedTokens.Concat(Swallowed(command)).Take(1).Select(word => Unknown(word, verb)).ToList();
        var others = command.Errors.Select(e => e.Message).Where(message => !command.UnmatchedTokens.Any(word => IsAbout(message, word)));
        List<string> all = [.. unknown, .. others.Select(Harmless.Of)];
        return all.Count == 0 ? null : string.Join('\n', [.. all, $"'{verb.FullName} --help' says what can be written."]);
    }

    // Where a verb takes any number of words, the library takes a misspelled option for one of them.
    private static IEnumerable<string> Swallowed(ParseResult command) => command.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Where(token => token is { Type: TokenType.Argument, Value: ['-', _, ..] })
        .Select(token => token.Value);

    /// <summary>The one of <paramref name="known"/> that was probably meant, as a sentence to follow; empty when none is near.</summary>
    public static string Nearest(string word, IReadOnlyCollection<string> known)
    {
        if (word.Length > 2 && known.FirstOrDefault(name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } begun)
            return $" Did you mean {begun}?";
        var (name, distance) = known
            .Select(name => (Name: name, Distance: EditDistance.Of(word.ToLowerInvariant(), name.ToLowerInvariant())))
            .DefaultIfEmpty((Name: "", Distance: int.MaxValue))
            .MinBy(candidate => candidate.Distance);
        return distance <= Math.Max(2, name.TrimStart('-').Length / 3) ? $" Did you mean {name}?" : "";
    }

    private static string Unknown(string word, Verb verb)
    {
        var shown = Harmless.Of(word.Length > 60 ? word[..60] + "…" : word);
        if (word.StartsWith('-'))
            return $"Unknown option '{shown}'.{Nearest(word.Split('=')[0], [.. verb.Options.Select(o => o.Name), .. SettingArguments.HostNames])}";
        return verb.Subcommands.Count > 0
            ? $"Unknown command '{shown}'.{Nearest(word, [.. verb.Subcommands.Select(c => c.Name)])}"
            : $"Unexpected argument '{shown}'. A text with blanks must stand in quotes.";
    }

    private static bool IsAbout(string message, string word) => message.Contains($"'{word}'", StringComparison.Ordinal);
}
