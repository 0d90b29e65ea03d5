using System.Text.Json;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Comfort;

/// <summary>What the script says, in the language of the page: the script itself speaks none.</summary>
internal static class ScriptWords
{
    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["theme"] = "theme",
        ["auto"] = "theme_auto",
        ["light"] = "theme_light",
        ["dark"] = "theme_dark",
        ["copied"] = "copied",
        ["uncopied"] = "copy_failed",
        ["copy"] = "copy",
        ["save"] = "save",
        ["saved"] = "save_done",
        ["unsaved"] = "save_undone",
        ["unsavable"] = "save_failed",
        ["hide"] = "hide_category",
        ["unhide"] = "unhide_category",
        ["hid"] = "hide_done",
        ["unhid"] = "hide_undone",
    };

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A JSON object; Razor encodes it as the value of an attribute.</summary>
    public static string Of(Words words) => JsonSerializer.Serialize(Keys.ToDictionary(k => k.Key, k => words[k.Value]), Readable);
}
