namespace CryptoNews.Store;

/// <summary>Words typed in the layout of the other language: <c>ишесщшт</c> is bitcoin.</summary>
internal static class KeyboardLayouts
{
    private const string Latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    private const string Ukrainian = "’йцукенгшщзхїфівапролджєячсмитьбю";

    /// <summary>What the same keys write in the other layout.</summary>
    public static string Swap(string typed) => string.Concat(typed.ToLowerInvariant().Select(Swap));

    private static char Swap(char c) =>
        Latin.IndexOf(c, StringComparison.Ordinal) is var latin and >= 0 ? Ukrainian[latin]
        : Ukrainian.IndexOf(c, StringComparison.Ordinal) is var ukrainian and >= 0 ? Latin[ukrainian]
        : c;
}
