using System.Text;

namespace CryptoNews.Web.Commands;

/// <summary>Where a verb reads and writes, and whether somebody looks at it. Tests have one of their own.</summary>
internal sealed record Terminal
{
    public required Stream Input { get; init; }

    public required TextWriter Output { get; init; }

    /// <summary>Behind <see cref="Output"/>, for text that must stay as it is, whatever its bytes.</summary>
    public required Stream Bytes { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Takes a line that somebody types, without showing it; null when nobody types.</summary>
    public Func<string>? ReadHidden { get; init; }

    /// <summary>What is written to <see cref="Output"/> may be coloured.</summary>
    public bool Colours { get; init; }

    /// <summary>Somebody looks at <see cref="Error"/>: long work shows how far it is.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>The process's own. <c>NO_COLOR</c> is https://no-color.org.</summary>
    public static Terminal Open()
    {
        // Whatever the machine's own encoding: others read JSON, and names of files in any script.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new()
        {
            Input = Console.OpenStandardInput(),
            Output = Console.Out,
            Bytes = Console.OpenStandardOutput(),
            Error = Console.Error,
            ReadHidden = Console.IsInputRedirected ? null : HiddenLine.Read,
            Colours = !Console.IsOutputRedirected && !IsDumb && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            ShowsProgress = !Console.IsErrorRedirected && !IsDumb,
        };
    }

    private static bool IsDumb => Environment.GetEnvironmentVariable("TERM") == "dumb";
}
