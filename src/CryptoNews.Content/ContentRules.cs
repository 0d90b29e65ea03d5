namespace CryptoNews.Content;

/// <summary>What of the site's settings decides how a file is read. The same rules and bytes always give the same result.</summary>
public sealed record ContentRules
{
    /// <summary>BCP 47 tag; language of a file that names none.</summary>
    public string DefaultLanguage { get; init; } = "en";

    /// <summary>BCP 47 tags of every language of the site, the default one among them.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["en", "uk"];

    /// <summary>Zone of dates that name none.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The site's own host, with its port where that is not the usual one; empty when there is none yet.</summary>
    public string Host { get; init; } = "";

    /// <summary>Host names from which covers and pictures may come.</summary>
    public IReadOnlyList<string> ImageHosts { get; init; } = ["images.unsplash.com"];

    /// <summary>What a new draft says until its own text is written, in every language of the site: nothing for readers.</summary>
    public IReadOnlyList<string> DraftTexts { get; init; } = [];

    /// <summary>Words that stand in the rendered body, by language; English where a language has none.</summary>
    public IReadOnlyDictionary<string, BodyLabels> Labels { get; init; } = new Dictionary<string, BodyLabels>
    {
        ["en"] = BodyLabels.English,
    };

    public BodyLabels LabelsFor(string language) => Labels.GetValueOrDefault(language) ?? BodyLabels.English;
}

/// <summary>Words that the renderer itself puts into a body. <c>{0}</c> is a number or a name.</summary>
public sealed record BodyLabels
{
    public static BodyLabels English { get; } = new();

    /// <summary>Name of a scrolling table for screen readers.</summary>
    public string Table { get; init; } = "Table";

    /// <summary>Name of a block of code for screen readers.</summary>
    public string Code { get; init; } = "Code";

    public string Footnote { get; init; } = "Footnote {0}";

    public string BackToText { get; init; } = "Back to the text, note {0}";

    /// <summary>Heading of the notes.</summary>
    public string Notes { get; init; } = "Notes";

    /// <summary>Label of the section "From author" of a machine-written article.</summary>
    public string AiCommentary { get; init; } = "AI commentary";

    /// <summary>Label of the impacts of a machine-written article.</summary>
    public string AsAssessedByAi { get; init; } = "as assessed by AI";

    /// <summary>Heading of the author's commentary, by which the section is known.</summary>
    public string VoiceSection { get; init; } = "From author";

    /// <summary>Heading of the impacts, by which the section is known.</summary>
    public string ImpactSection { get; init; } = "Impact on the crypto market";

    /// <summary>State of a ticked box in a task list.</summary>
    public string Done { get; init; } = "done";

    /// <summary>State of an open box in a task list.</summary>
    public string NotDone { get; init; } = "not done";
}
