using System.Runtime.InteropServices;

namespace CryptoNews.Content;

/// <summary>The one address that a file wants, in one language.</summary>
/// <param name="Address">Without prefix of a language: <c>/news/{key}</c>, or <c>/{slug}</c> of a page.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct AddressClaim(string Language, string Address)
{
    /// <returns>Null when the file is rejected: it claims nothing.</returns>
    public static AddressClaim? Of(ParsedFile file) =>
        file.Page is { } page ? new(page.Language, $"/{page.Slug}")
        : file.Article is { } article ? new(article.Language, $"/news/{article.Key}")
        : null;

    /// <summary>Whether, of two files that want one address, the one at <paramref name="path"/> has it, whatever order they are read in.</summary>
    public static bool ComesFirst(string path, string other) => string.CompareOrdinal(path, other) < 0;

    /// <summary>As it reads in messages.</summary>
    public override string ToString() => $"{Address} ({Language})";
}
