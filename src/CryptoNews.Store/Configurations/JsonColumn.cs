using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CryptoNews.Content;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CryptoNews.Store;

/// <summary>Values that are only read whole: stored as JSON text.</summary>
internal static class JsonColumn
{
    // Never sent to a browser as it stands, so Cyrillic may stay as it is: half the size of \u escapes.
    private static readonly StoredJson Types = new(new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    });

    public static void HasJsonConversion<T>(this PropertyBuilder<T> property)
    {
        var type = (JsonTypeInfo<T>)(Types.GetTypeInfo(typeof(T)) ?? throw new InvalidOperationException($"{nameof(StoredJson)} lacks {typeof(T)}."));
        property.HasConversion(
            new ValueConverter<T, string>(
                value => Text(value, type),
                text => JsonSerializer.Deserialize(text, type)!),
            new ValueComparer<T>(
                (a, b) => Text(a!, type) == Text(b!, type),
                value => Text(value, type).GetHashCode(StringComparison.Ordinal),
                value => value));
    }

    // Most lists of most articles are empty, and JSON's writer takes its time to say so.
    private static string Text<T>(T value, JsonTypeInfo<T> type) => value is IList { Count: 0 } ? "[]" : JsonSerializer.Serialize(value, type);
}

/// <summary>How the types of these columns are read and written, made by the compiler: found out when it runs, it costs each start.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(IReadOnlyList<TagName>))]
[JsonSerializable(typeof(CoverImage))]
[JsonSerializable(typeof(AiProvenance))]
[JsonSerializable(typeof(IReadOnlyList<Heading>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
[JsonSerializable(typeof(IReadOnlyList<ContentProblem>))]
internal sealed partial class StoredJson : JsonSerializerContext;
