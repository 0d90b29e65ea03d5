using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CryptoNews.Store;

/// <summary>Values that are only read whole: stored as JSON text.</summary>
internal static class JsonColumn
{
    // Never sent to a browser as it stands, so Cyrillic may stay as it is: half the size of \u escapes.
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    public static void HasJsonConversion<T>(this PropertyBuilder<T> property) =>
        property.HasConversion(
            new ValueConverter<T, string>(
                value => Text(value),
                text => JsonSerializer.Deserialize<T>(text, Options)!),
            new ValueComparer<T>(
                (a, b) => Text(a) == Text(b),
                value => Text(value).GetHashCode(StringComparison.Ordinal),
                value => value));

    // Most lists of most articles are empty, and JSON's writer takes its time to say so.
    private static string Text<T>(T value) => value is IList { Count: 0 } ? "[]" : JsonSerializer.Serialize(value, Options);
}
