using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>
/// Tells an editor's deletions from a lost disk or a wrong path: more than 50 files and more than a fifth of all, gone
/// within a minute; or all of them, when a folder that is empty stands at the path and is not the one that was seen there
/// before, as a mount point is whose disk was unmounted, or is not mounted yet when the process begins.
/// </summary>
internal sealed class DeletionGuard(TimeProvider clock)
{
    private const int SuspiciousCount = 50;
    private const double SuspiciousShare = 0.2;
    private static readonly TimeSpan AtOnce = TimeSpan.FromMinutes(1);

    private readonly Queue<(long When, int Count)> _recent = new();

    private HashSet<string> _heldBack = new(StringComparer.Ordinal);

    // Null until this process has believed a folder.
    private string? _identity;

    /// <summary>Deletions wait for the files to come back, or for somebody's word.</summary>
    public bool HoldsBack => _heldBack.Count > 0;

    /// <summary>
    /// Those of the lost files that are not to be deleted: all of them when they are suspiciously many, and otherwise what
    /// was held back before. What others are written or come back meanwhile is nobody's word about these.
    /// </summary>
    /// <param name="look">At the whole folder.</param>
    /// <param name="lost">Files that are gone and did not just move.</param>
    public IReadOnlyList<ContentFileStamp> HoldBack(FolderLook look, IReadOnlyList<ContentFileStamp> lost) =>
        IsSuspicious(look, lost.Count) ? lost : [.. lost.Where(s => _heldBack.Contains(s.Path))];

    /// <summary>Whether so few files are gone from the folder that nothing else has to be looked at.</summary>
    public bool IsHarmless(FolderLook look, int lost) =>
        look.Identity == _identity && lost + Recently() <= SuspiciousCount;

    /// <summary>Remembers what a sync of the whole folder did.</summary>
    /// <param name="deleted">How many files were taken off the site without anybody's word.</param>
    public void Done(string? identity, int deleted, IEnumerable<ContentFileStamp> heldBack)
    {
        _heldBack = heldBack.Select(s => s.Path).ToHashSet(StringComparer.Ordinal);
        if (!HoldsBack)
            _identity = identity; // else the folder at the path is not believed to be the right one
        Done(deleted);
    }

    /// <summary>Remembers that files were taken off the site.</summary>
    public void Done(int lost)
    {
        if (lost > 0)
            _recent.Enqueue((clock.GetTimestamp(), lost));
    }

    private bool IsSuspicious(FolderLook look, int lost)
    {
        var recently = Recently();
        var isMany = lost + recently > SuspiciousCount && lost + recently > (look.Known.Count + recently) * SuspiciousShare;
        var isEmptyMountPoint = look.Stamps.Count == 0 && look.Identity is not null && look.Identity != _identity;
        return lost > 0 && (isMany || isEmptyMountPoint);
    }

    private int Recently()
    {
        while (_recent.TryPeek(out var oldest) && clock.GetElapsedTime(oldest.When) > AtOnce)
            _recent.Dequeue();
        return _recent.Sum(r => r.Count);
    }
}
