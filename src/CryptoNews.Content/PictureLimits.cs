namespace CryptoNews.Content;

/// <summary>What a picture of the content folder may measure for the site to make it smaller: a file of a few kilobytes can claim to be larger than all memory.</summary>
public static class PictureLimits
{
    /// <summary>A file, in bytes.</summary>
    public const long FileBytes = 32 << 20;

    /// <summary>Pixels of either side that the encoder of WebP can write.</summary>
    public const int LongestSide = 16_383;

    /// <summary>Pixels that are held at once, four bytes each.</summary>
    public const long Pixels = 40_000_000;

    /// <summary>Bytes of a JPEG that is saved in several passes: all of it is held until the last one.</summary>
    public const long HeldBytes = 160L << 20;

    /// <summary>Pixels of a JPEG or a lossy WebP, which are decoded at a part of their size.</summary>
    public const long ShrinkingPixels = 64_000_000;

    /// <summary>Scans of a JPEG: each is a pass over all its pixels, and may be a few bytes of file. Encoders write 10, or 18 for four colours.</summary>
    public const int Scans = 32;
}
