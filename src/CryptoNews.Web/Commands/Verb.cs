using System.CommandLine;

namespace CryptoNews.Web.Commands;

/// <summary>A command with what its help teaches besides arguments and options.</summary>
internal sealed class Verb(string name, string description) : Command(name, description)
{
    /// <summary>As it is written, with the program's name.</summary>
    public string FullName => Name == CommandLine.ProgramName ? Name : $"{CommandLine.ProgramName} {Name}";

    /// <summary>Command lines after <see cref="FullName"/>, each with what it does.</summary>
    public IReadOnlyList<(string Line, string Meaning)> Examples { get; init; } = [];

    /// <summary>What exit code 1 means; null when there is none. 0 is fine and 2 could not run, for every verb.</summary>
    public string? ProblemsFound { get; init; }
}
