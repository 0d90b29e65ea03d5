using System.Globalization;

namespace CryptoNews.Content;

/// <summary>Languages as files write them: in any case, <c>zh_CN</c> for <c>zh-CN</c>.</summary>
public static class LanguageTag
{
    /// <returns>The tag as the site's settings write it; null when the site has no such language.</returns>
    internal static string? Find(string written, ContentRules rules)
    {
        var tag = written.Replace('_', '-');
        return rules.Languages.FirstOrDefault(language => language.Equals(tag, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A language that the world has, be it the site's or not; of two letters, with or without more: <c>de</c>, <c>pt-BR</c>.</summary>
    /// <returns>The tag as settings write it; null when there is no such language.</returns>
    internal static string? OfWorld(string written)
    {
        var tag = written.Replace('_', '-');
        return (tag.Length == 2 || tag.IndexOf('-', StringComparison.Ordinal) == 2)
            && Known(tag) is { } name && name.Equals(tag, StringComparison.OrdinalIgnoreCase) ? name : null;
    }

    /// <summary>What the system calls the language of a tag, in its own spelling.</summary>
    /// <param name="tag">BCP 47, in any case.</param>
    /// <returns>Null when it knows no such language. Costs an exception then.</returns>
    public static string? Known(string tag)
    {
        try
        {
            // Of a tag that names no language the runtime makes a culture too; predefinedOnly refuses those.
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true).Name is { Length: > 0 } name ? name : null;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The language of a file: its name's, else that of <c>lang</c>, else the site's. They must not contradict.</summary>
    /// <returns>Null when that can't be known; <paramref name="problems"/> then holds an error.</returns>
    internal static string? Of(ContentPath path, KeyedValues values, ContentRules rules, ProblemList problems)
    {
        if (!values.Has(FrontMatterKeys.Lang))
            return path.OtherLanguage is null ? path.Language ?? rules.DefaultLanguage : OfOther(path, path.OtherLanguage, rules, problems);
        if (values[FrontMatterKeys.Lang] is not { } lang || TextValue.Read(lang, problems) is not { } written)
            return path.Language;
        if (Find(written, rules) is not { } language)
        {
            problems.Add(ProblemKinds.LanguageNotConfigured, lang.Place, $"the site has no language {LookAlike.Quote(written)}", Meant(written, rules) is { } meant ? $"write {meant}" : $"write one of {string.Join(", ", rules.Languages)}");
            return path.Language;
        }

        if (path.Language is null || path.Language == language)
            return language;
        problems.Add(ProblemKinds.LanguageContradictsName, lang.Place, $"'{lang.Name}' is {language}, but the name of the file ends with '.{path.Language}.md'", "rename the file, or delete the key");
        return path.Language;
    }

    // An article keeps to the rule that any other ending is a part of its key. Of pages there are few, and every other page leads to them.
    private static string? OfOther(ContentPath path, string other, ContentRules rules, ProblemList problems)
    {
        var (kind, language, shown) = path.IsPage
            ? (ProblemKinds.LanguageNotConfigured, null, "")
            : (ProblemKinds.NameOfOtherLanguage, rules.DefaultLanguage, $": readers see a text in {rules.DefaultLanguage} at /news/{path.Key}");
        problems.Add(
            kind, 0, $"the name ends in '{other}', a language that the site does not have{shown}",
            $"add '{other}' to Site:Languages, give the file another name, or write its language: lang: {rules.DefaultLanguage}");
        return language;
    }

    // The country in place of the language (ua), its name, its three letters, or more of a tag than the site has (en-GB).
    private static string? Meant(string written, ContentRules rules) => rules.Languages.FirstOrDefault(language =>
    {
        var culture = CultureInfo.GetCultureInfo(language);
        string[] names = [culture.TwoLetterISOLanguageName, culture.ThreeLetterISOLanguageName, culture.EnglishName, culture.NativeName, CultureInfo.CreateSpecificCulture(language).Name.Split('-')[^1]];
        return names.Contains(written, StringComparer.OrdinalIgnoreCase) || names[0].Equals(written.Split('-', '_')[0], StringComparison.OrdinalIgnoreCase);
    });
}
