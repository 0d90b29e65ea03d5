namespace CryptoNews.Content;

/// <summary>
/// A picture: https from an allowed host, or a file of the content folder. Paths that begin with <c>/</c> start there,
/// others at the article's own folder.
/// </summary>
/// <param name="files">Receives those of the content folder, with their places.</param>
internal sealed class PictureValue(string folder, ContentRules rules, List<BodyReference> files, ProblemList problems)
{
    /// <returns>The address, or the path from the content folder, beginning with <c>/</c> and without escapes.</returns>
    public string? Read(KeyedValue? value)
    {
        if (AddressValue.ReadShort(value, problems) is not { } written)
            return null;
        if (written.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return OfHost(value!, written);
        var path = Uri.UnescapeDataString(written);
        if (AddressValue.IsHarmless(path, blanks: true) && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains(':', StringComparison.Ordinal))
            return OfFolder(value!, path);
        AddressValue.Refuse(value!, written, problems);
        return null;
    }

    // The host is compared as written, up to the first slash: a user name or a port makes it another text.
    private string? OfHost(KeyedValue value, string address)
    {
        if (!AddressValue.IsHarmless(address))
        {
            AddressValue.Refuse(value, address, problems);
            return null;
        }

        var host = AddressValue.Host(address, "https://".Length);
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && (IsAllowed(host) || IsAllowed(InAscii(host, uri))))
            return AddressValue.Escaped(address);
        problems.Add(ProblemKinds.HostNotAllowed, value.Place, $"'{value.Name}' comes from '{ProblemList.Quote(host)}', which is not an allowed host", rules.ImageHosts.Count == 0
            ? "put the file into the content folder"
            : $"use a picture from {string.Join(", ", rules.ImageHosts)}, or put the file into the content folder");
        return null;
    }

    private bool IsAllowed(string host) => rules.ImageHosts.Contains(host, StringComparer.OrdinalIgnoreCase);

    private static string InAscii(string host, Uri uri) =>
        host.Equals(uri.Host, StringComparison.OrdinalIgnoreCase) ? AsciiHost.Of(uri) ?? host : host;

    private string? OfFolder(KeyedValue value, string path)
    {
        if (path.AsSpan().ContainsAny('?', '#'))
            return Refuse(value, $"'{value.Name}' is '{ProblemList.Quote(path)}', not the path of a file");
        if (!LocalPicture.TryResolve(path, folder, out var resolved, out var refusal))
            return Refuse(value, $"'{value.Name}' is '{ProblemList.Quote(path)}', which {refusal}");
        var (line, column) = problems.Source.PositionOf(value.Place);
        files.Add(new BodyReference(resolved, line, column));
        return resolved;
    }

    private string? Refuse(KeyedValue value, string message)
    {
        problems.Add(ProblemKinds.UnusablePicturePath, value.Place, message, $"write {CoverKeys.Raw.Wanted}");
        return null;
    }
}
