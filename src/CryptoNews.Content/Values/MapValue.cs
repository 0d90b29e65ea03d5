namespace CryptoNews.Content;

/// <summary>A map under a key, as values by the keys of that map.</summary>
internal static class MapValue
{
    public static KeyedValues? Read(KeyedValue? value, UnknownKeys unknown, ProblemList problems)
    {
        switch (value?.Node)
        {
            case null:
                return null;
            case YamlMap map:
                // The zone is for keys with other spellings, and no map under a key has such.
                return new KeyedValues(map, value.Key.Parts, unknown, problems, TimeZoneInfo.Utc, value.Name);
            case YamlScalar { IsNull: true } or YamlScalar { Text: "" }:
                ScalarValue.ReportEmpty(value, problems);
                return null;
            default:
                problems.Add(value.Kind(ProblemKinds.WrongShape, ProblemKinds.WrongShapeRejected), value.Place, $"'{value.Name}' is {value.Node.Shape}", $"write {value.Key.Wanted}");
                return null;
        }
    }
}
