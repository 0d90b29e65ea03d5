using System.Security.Cryptography;
using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>One file as a sync read it, before anything is written.</summary>
/// <param name="Document">Of the article that was parsed.</param>
/// <param name="Parsed">Null when there is nothing new to store: see <paramref name="Kind"/>.</param>
internal sealed record FileReading(ContentFileStamp Stamp, byte[] Digest, FileReadingKind Kind, ParsedFile? Parsed, SearchDocument? Document = null)
{
    // Who forgot to close a file that has been whole for so long must not keep it from the site.
    private static readonly TimeSpan LongestWrite = TimeSpan.FromMinutes(1);

    /// <summary>Bytes that it takes while it waits to be stored, as far as the file decides them.</summary>
    public long Weight
    {
        get
        {
            var html = (Parsed?.Article?.Body ?? Parsed?.Page?.Body)?.Html.Length ?? 0;
            var markdown = Parsed?.Article?.Markdown.Length ?? 0;
            return (((long)html + markdown) * sizeof(char)) + (Document?.Body.Span.Length ?? 0);
        }
    }

    /// <summary>Reads and parses one file. Never throws for what is in the file or on the disk.</summary>
    /// <param name="known">What the store has of the file.</param>
    /// <param name="now">UTC.</param>
    public static FileReading Of(ContentFolder folder, ArticleParser parser, ContentFileStamp stamp, StoredFile? known, DateTime now)
    {
        try
        {
            if (stamp.Path.Contains('\uFFFD', StringComparison.Ordinal) && !Path.Exists(folder.FullPath(stamp.Path)))
                return Rejected(stamp, FolderProblems.NameNotUtf8(stamp.Path));
            if (folder.ReadWhole(stamp, mayBeHeldOpen: !stamp.IsWithin(LongestWrite, now)) is not { } bytes)
                return new(stamp, [], FileReadingKind.BeingWritten, null);
            var digest = SHA256.HashData(bytes);
            if (known is { Outcome: not FileOutcome.AddressTaken } && digest.AsSpan().SequenceEqual(known.Digest))
                return new(stamp, digest, FileReadingKind.SameBytes, null);
            var parsed = PictureCheck.Complete(parser.Parse(stamp.Path, bytes), folder, bytes);
            return new(stamp, digest, FileReadingKind.Parsed, parsed, parsed.Article is { } article ? SearchDocument.Of(article) : null);
        }
        catch (FileNotFoundException)
        {
            return new(stamp, [], FileReadingKind.Vanished, null);
        }
        catch (DirectoryNotFoundException)
        {
            return new(stamp, [], FileReadingKind.Vanished, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (known is { Outcome: FileOutcome.Rejected, Digest.Length: 0 })
                return new(stamp, [], FileReadingKind.StillUnreadable, null);

            // Permissions change without touching size or time, so the next sync has to look again: a stamp that never fits.
            return Rejected(stamp with { ModifiedTicks = -1 }, FolderProblems.Unreadable(stamp.Path, e));
        }
    }

    private static FileReading Rejected(ContentFileStamp stamp, ContentProblem problem) =>
        new(stamp, [], FileReadingKind.Parsed, ParsedFile.RejectedBy(stamp.Path, problem));
}

internal enum FileReadingKind
{
    /// <summary>New bytes, with what they mean.</summary>
    Parsed,

    /// <summary>Only size or time differ from what the store has: somebody touched or copied the file.</summary>
    SameBytes,

    /// <summary>Gone between listing and reading: a later look will see.</summary>
    Vanished,

    /// <summary>Somebody is writing it: a later look will read it as a whole.</summary>
    BeingWritten,

    /// <summary>As unreadable as the last sync found it, and said.</summary>
    StillUnreadable,
}
