using System.Text.Json;
using System.Text.Json.Serialization;

namespace CryptoNews.Web.Articles;

/// <summary>Moments with an offset end in <c>Z</c>, as all other moments in our data do.</summary>
internal sealed class UtcMoment : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value.UtcDateTime);
}
