namespace CryptoNews.Content;

/// <summary>How large things may be (content-format.md): every limit bounds what a hostile file can cost.</summary>
public static class FileLimits
{
    /// <summary>A whole file, in bytes.</summary>
    public const int FileBytes = 1024 * 1024;

    /// <summary>Front matter, in bytes.</summary>
    public const int FrontMatterBytes = 64 * 1024;

    /// <summary>The body, in bytes.</summary>
    public const int BodyBytes = 512 * 1024;

    /// <summary>Nesting of YAML.</summary>
    public const int YamlDepth = 8;

    /// <summary>Title, in characters.</summary>
    public const int Title = 300;

    /// <summary>Tags of an article.</summary>
    public const int Tags = 64;

    /// <summary>One tag, in characters.</summary>
    public const int TagLength = 64;

    /// <summary>Any other value of one line, in characters.</summary>
    public const int Value = 500;

    /// <summary>An address, in characters.</summary>
    public const int Address = 2048;

    /// <summary>Keys of an article that the format does not know and yet keeps.</summary>
    public const int UnknownKeys = 64;

    /// <summary>One of their values as JSON, in characters.</summary>
    public const int UnknownValue = 4096;

    /// <summary>Derived descriptions, in characters.</summary>
    public const int DerivedDescription = 180;

    /// <summary>The first year in which an article can be published: the store's ids hold milliseconds since its beginning in 43 bits.</summary>
    public const int FirstYear = 1970;

    /// <summary>The last year in which an article can be published.</summary>
    public const int LastYear = 2199;

    /// <summary>Folders between the content folder and a file of it.</summary>
    public const int Folders = 32;

    /// <summary>The folder of the site's own pages.</summary>
    public const string PagesFolder = "_pages";
}
