using System.Collections.Frozen;

namespace CryptoNews.Content;

/// <summary>
/// Problems of a value that is not what its key wants. Where one shows in a line that was mended, the mending was wrong:
/// it would put an article live without what the line says.
/// </summary>
internal static class WrongType
{
    private static readonly FrozenSet<string> Codes = new[]
    {
        ProblemKinds.WrongShape, ProblemKinds.WrongShapeRejected, ProblemKinds.NotAnInstant, ProblemKinds.NotAnInstantRejected,
        ProblemKinds.NotABoolean, ProblemKinds.NotABooleanRejected, ProblemKinds.NotAnInteger, ProblemKinds.NotANumber,
        ProblemKinds.UnknownSentiment, ProblemKinds.LanguageNotConfigured, ProblemKinds.UnusableAddress,
    }.Select(kind => kind.Code).ToFrozenSet(StringComparer.Ordinal);

    public static bool IsAbout(string code) => Codes.Contains(code);
}
