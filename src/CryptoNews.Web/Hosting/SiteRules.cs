using System.Globalization;
using CryptoNews.Content;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Hosting;

internal static class SiteRules
{
    /// <summary>What of the settings and of the interface's words decides how files are read.</summary>
    public static ContentRules Of(SiteOptions site, ContentOptions content, Languages languages) => new()
    {
        DefaultLanguage = site.DefaultLanguage,
        Languages = site.Languages,
        TimeZone = site.Zone,
        Host = HostOf(site.BaseUrl),
        ImageHosts = content.ImageHosts,
        DraftTexts = [.. languages.All.SelectMany(l => new[] { l.Words["draft_body"], l.Words["draft_translate"] }).Distinct(StringComparer.Ordinal)],
        Labels = languages.All.ToDictionary(l => l.Tag, l => LabelsOf(l.Words), StringComparer.Ordinal),
    };

    // As addresses in bodies are written: in ASCII, with a port only where it is not the usual one.
    private static string HostOf(string origin) =>
        !Uri.TryCreate(origin, UriKind.Absolute, out var address) ? ""
        : address.IsDefaultPort ? AsciiHost.Of(address) ?? ""
        : string.Create(CultureInfo.InvariantCulture, $"{AsciiHost.Of(address)}:{address.Port}");

    private static BodyLabels LabelsOf(Words words) => new()
    {
        Table = words["body_table"],
        Code = words["body_code"],
        Footnote = words["body_footnote"],
        BackToText = words["body_back_to_text"],
        Notes = words["body_notes"],
        AiCommentary = words["body_ai_commentary"],
        AsAssessedByAi = words["body_assessed_by_ai"],
        VoiceSection = words["section_voice"],
        ImpactSection = words["section_impact"],
        Done = words["body_done"],
        NotDone = words["body_not_done"],
    };
}
