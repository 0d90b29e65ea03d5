namespace CryptoNews.Content;

/// <summary>Front matter at the beginning of a body: whoever wrote the file wrote it twice, and readers see a heading <c>title: …</c>.</summary>
internal static class SecondFrontMatter
{
    private const int EnoughKeys = 2;

    /// <returns>Whether there is one.</returns>
    public static bool Warn(string markdown, int offset, ProblemList problems)
    {
        var body = markdown.AsSpan().TrimStart();
        var (keys, isOpened, isClosed) = (0, false, false);
        foreach (var line in body.EnumerateLines())
        {
            var isFence = FileParts.IsFence(line);
            isClosed = isFence && (isOpened || keys > 0);
            if (isClosed || line.IsWhiteSpace())
                break;
            if (isFence)
                isOpened = true;
            else if (IsKey(line))
                keys++;
            else if (keys == 0)
                return false;
        }

        if (keys < EnoughKeys && !(keys > 0 && isOpened && isClosed))
            return false;
        problems.Add(MarkdownProblems.SecondFrontMatter, offset + markdown.Length - body.Length, "a second front matter stands in the text, and readers see it", "delete it, and write what it says into the first one");
        return true;
    }

    private static bool IsKey(ReadOnlySpan<char> line) =>
        line.IndexOf(':') is > 0 and < 30 and var colon && KeyTable.Of(FrontMatterKeys.All).Find(line[..colon].ToString()) is not null;
}
