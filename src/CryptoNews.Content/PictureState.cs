using System.Globalization;
using System.Runtime.InteropServices;

namespace CryptoNews.Content;

/// <summary>What a look at a picture of the content folder found. The same file always gives the same state.</summary>
/// <param name="Stamp">The file as it was then; nothing but zeros when readers get no such file.</param>
/// <param name="Defect">Why nobody can use it; null when all is well, and when it is missing.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PictureState(PictureStamp Stamp, PictureDefect? Defect)
{
    private const long Unknown = -1;

    /// <summary>There is no such picture for readers.</summary>
    public bool IsMissing => Stamp.Size == 0;

    /// <summary>It is there and can't be read at this moment; readers may have it all the same.</summary>
    public bool IsUnreadable => Stamp.ModifiedTicks == Unknown;

    /// <summary>Whether both are there or missing, and of the same use: then files that name the picture need not be read again.</summary>
    /// <param name="defect">Message of the other one's defect.</param>
    public bool MeansSame(bool isMissing, string? defect) => IsMissing == isMissing && Defect?.Message == defect;

    /// <param name="file">As <see cref="LocalPicture.Find"/> gave it.</param>
    internal static PictureState Of(FileInfo file, PictureStamp stamp)
    {
        try
        {
            return new(stamp, PictureDefect.Of(file));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return default;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(stamp with { ModifiedTicks = Unknown }, new PictureDefect($"can't be read ({e.GetType().Name})", "make it readable for the server's account"));
        }
    }
}

/// <summary>What tells, without opening it, whether a picture may have changed.</summary>
/// <param name="Size">Bytes; 0 where there is none.</param>
/// <param name="ModifiedTicks">UTC ticks of the last write; -1 of a file that could not be read, because that may change without it.</param>
/// <param name="ChangedAt">As in <see cref="ContentFileStamp"/>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PictureStamp(long Size, long ModifiedTicks, long ChangedAt)
{
    internal static PictureStamp Of(FileInfo file) => new(file.Length, ContentFile.ModifiedTicks(file), FileIdentity.ChangedAt(file.FullName));
}

/// <summary>Why a picture that is there is of no use.</summary>
/// <param name="Message">The end of a sentence that begins with the picture.</param>
/// <param name="Remedy">What to do.</param>
public sealed record PictureDefect(string Message, string Remedy)
{
    private const string Smaller = "save it smaller: 1,920 pixels across are enough";

    /// <summary>Browsers could show it.</summary>
    public bool IsTooLarge { get; private init; }

    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    internal static PictureDefect? Of(FileInfo file)
    {
        using var picture = new FileStream(ContentFile.Open(file.FullName), FileAccess.Read, bufferSize: 0);
        return file.Extension.Equals(".avif", StringComparison.OrdinalIgnoreCase) && PictureHeader.IsAvif(picture) ? null : Of(picture);
    }

    /// <summary>Judges a picture by its first bytes: before anything decodes it, because a few bytes can ask for all memory.</summary>
    /// <param name="picture">JPEG, PNG, WebP or GIF; of AVIF nothing is known here.</param>
    /// <exception cref="IOException">It can't be read.</exception>
    public static PictureDefect? Of(Stream picture)
    {
        if (PictureHeader.Read(picture) is not { } header)
            return new("is no JPEG, PNG, WebP or GIF, or not a whole one", "copy it again, or save it in one of these formats");
        if (picture.Length > PictureLimits.FileBytes)
            return TooLarge($"has {Megabytes(picture.Length):N0} MB, more than the {Megabytes(PictureLimits.FileBytes)} MB that the site opens");

        var most = header.Shrinks ? PictureLimits.ShrinkingPixels : PictureLimits.Pixels;
        var size = string.Create(CultureInfo.InvariantCulture, $"has {header.Width:N0} × {header.Height:N0} pixels");
        return Math.Max(header.Width, header.Height) > PictureLimits.LongestSide
            ? TooLarge($"{size}, and the site opens none with a side of more than {PictureLimits.LongestSide:N0}")
            : (long)header.Width * header.Height > most
            ? TooLarge($"{size}, more than the {most / 1_000_000} million that the site opens")
            : header.HeldBytes > PictureLimits.HeldBytes
            ? TooLarge($"{size} in several passes (progressive), which takes {Megabytes(header.HeldBytes):N0} MB of memory, more than the {Megabytes(PictureLimits.HeldBytes)} MB that the site takes", $"{Smaller}; or not progressive")
            : null;
    }

    private static PictureDefect TooLarge(FormattableString message, string remedy = Smaller) => new(FormattableString.Invariant(message), remedy) { IsTooLarge = true };

    private static long Megabytes(long bytes) => (bytes + (1 << 20) - 1) >> 20;
}
