namespace CryptoNews.Store;

/// <summary>The single row that says what the store as a whole is.</summary>
public sealed class StoreState
{
    /// <summary>Always 1.</summary>
    public int Id { get; init; } = 1;

    /// <summary>Changes whenever the file is made anew: a process that sees another one than it opened must reopen.</summary>
    public required string Instance { get; init; }

    /// <summary>Stamp of the rules by which the files were read, or are being read again (<see cref="StoreStamp"/>).</summary>
    public int Reading { get; set; }

    /// <summary>Raised in the same transaction as every change that readers can see.</summary>
    public long Generation { get; set; }

    /// <summary>A whole sync has ended since the file was made: before that, readers would see a part of the site.</summary>
    public bool Complete { get; set; }
}
