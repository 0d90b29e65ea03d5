namespace CryptoNews.Content;

/// <summary>The cover: a map of sizes, or one address or path, which then is the original.</summary>
internal static class CoverReader
{
    public static CoverImage? Read(KeyedValue? value, PictureValue picture, UnknownKeys unknown, ProblemList problems)
    {
        if (value?.Node is YamlScalar { IsNull: false })
            return picture.Read(value) is { } only ? new CoverImage { Raw = only } : null;
        if (MapValue.Read(value, unknown, problems) is not { } values)
            return null;

        var author = MapValue.Read(values[CoverKeys.Author], unknown, problems);
        var cover = new CoverImage
        {
            Raw = picture.Read(values[CoverKeys.Raw]),
            Full = picture.Read(values[CoverKeys.Full]),
            Regular = picture.Read(values[CoverKeys.Regular]),
            Small = picture.Read(values[CoverKeys.Small]),
            Thumb = picture.Read(values[CoverKeys.Thumb]),
            SmallS3 = TextValue.Read(values[CoverKeys.SmallS3], problems),
            Alt = TextValue.Read(values[CoverKeys.Alt], problems),
            Width = NumberValue.ReadInteger(values[CoverKeys.Width], problems),
            Height = NumberValue.ReadInteger(values[CoverKeys.Height], problems),
            AuthorName = TextValue.Read(author?[CoverKeys.AuthorName], problems),
            AuthorUrl = AddressValue.Read(author?[CoverKeys.AuthorUrl], https: false, problems),
        };
        if (cover.Largest is not null)
            return cover;
        if (CoverKeys.Sizes.Any(size => IsRefused(values, size)))
            return null;
        problems.Add(ProblemKinds.CoverWithoutPicture, value!.Place, $"'{value.Name}' holds no usable picture", "write at least one of raw, full, regular, small, thumb");
        return null;
    }

    // Of its own value it is told what to write.
    private static bool IsRefused(KeyedValues values, FrontMatterKey size) =>
        values.Has(size) && values[size] is not { Node: YamlScalar { IsNull: true } or YamlScalar { Text: "" } };
}
