namespace CryptoNews.Content;

/// <summary>A value of the front matter as written. Offsets are places in the file, in UTF-16 units.</summary>
internal abstract record YamlNode(int Offset)
{
    /// <summary>"a list", "a map" or "text", for messages.</summary>
    public abstract string Shape { get; }
}

/// <summary>Every scalar is text: what it means is decided by the key that it stands under.</summary>
/// <param name="End">One past its last character, quotes included.</param>
/// <param name="IsPlain">Written without quotes.</param>
internal sealed record YamlScalar(int Offset, int End, string Text, bool IsPlain) : YamlNode(Offset)
{
    public override string Shape => IsNull ? "empty" : "text";

    /// <summary>Nothing, <c>~</c> or <c>null</c> without quotes.</summary>
    public bool IsNull => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";
}

internal sealed record YamlList(int Offset, IReadOnlyList<YamlNode> Items) : YamlNode(Offset)
{
    public override string Shape => "a list";
}

/// <summary>Keys are unique; order is that of the file.</summary>
internal sealed record YamlMap(int Offset, IReadOnlyList<YamlEntry> Entries) : YamlNode(Offset)
{
    public override string Shape => "a map";
}

/// <summary>Stands where a value was refused and a problem already says so.</summary>
internal sealed record YamlRefused(int Offset) : YamlNode(Offset)
{
    public override string Shape => "refused";
}

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
