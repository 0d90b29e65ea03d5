using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CryptoNews.Web.Commands.Checking;

/// <summary>Problems for programs; docs/operations.md describes it, and fields are only ever added.</summary>
internal static class JsonReport
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Of(CheckResult result) => JsonSerializer.Serialize(
        new
        {
            Version = 1,
            result.Files,
            result.Errors,
            result.Warnings,
            result.Informations,
            Problems = result.Problems.Select(p => new
            {
                p.Path,
                p.Line,
                p.Column,
                Severity = p.Severity.ToString().ToLowerInvariant(),
                p.Code,
                p.Message,
                p.Remedy,
                p.SourceLine,
                CaretColumn = p.SourceLine is null ? (int?)null : p.CaretColumn,
            }),
        },
        Options) + "\n";
}
