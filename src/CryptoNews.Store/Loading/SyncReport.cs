using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>What one sync found and did.</summary>
public sealed record SyncReport
{
    /// <summary>UTC.</summary>
    public DateTime Started { get; init; }

    public TimeSpan Duration { get; init; }

    public SyncReason Reason { get; init; }

    /// <summary>What events named, relative to the content folder, at most 100; empty when the whole folder was looked at.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Files that were read and parsed because they were new or had changed.</summary>
    public int Changed { get; init; }

    /// <summary>Files that vanished and were taken off the site.</summary>
    public int Deleted { get; init; }

    /// <summary>
    /// Articles that readers see appear, change or go, at most 1,000; none when an empty store
    /// was filled.
    /// </summary>
    public IReadOnlyList<ArticleChange> Articles { get; init; } = [];

    /// <summary>There are more <see cref="Articles"/> than those.</summary>
    public bool ArticlesLeftOut { get; init; }

    /// <summary>Files of the whole folder that are loaded without or with warnings, those that are held back among them.</summary>
    public int Loaded { get; init; }

    /// <summary>Of the loaded ones, those with warnings.</summary>
    public int WithWarnings { get; init; }

    /// <summary>Files of the whole folder whose present text is not on the site.</summary>
    public int Rejected { get; init; }

    /// <summary>Problems of the files that this sync read, grouped by file, in order of path.</summary>
    public IReadOnlyList<ContentProblem> Problems { get; init; } = [];

    /// <summary>Files that are missing in suspicious number and are kept until they return or somebody confirms; 0 when all is well.</summary>
    public int DeletionsHeldBack { get; init; }

    /// <summary>The first hundred of the files that this sync read or deleted.</summary>
    public IReadOnlyList<SyncedFile> Files { get; init; } = [];

    /// <summary>Whether the whole folder was looked at, and not only what events named or the clock brought.</summary>
    public bool IsWhole => Paths.Count == 0 && Reason != SyncReason.Clock;

    public SyncFollowUp FollowUp { get; init; } = SyncFollowUp.None;
}

/// <summary>What later syncs have to know of one: what it left to them.</summary>
public sealed record SyncFollowUp
{
    public static SyncFollowUp None { get; } = new();

    /// <summary>Files that somebody was writing, or that came and went: the store has what it had, and they have to be looked at again.</summary>
    public IReadOnlyList<string> LookAgain { get; init; } = [];

    /// <summary>Files that are missing since a moment ago perhaps: the store has what it had, and they have to be looked at again.</summary>
    public IReadOnlyList<string> PerhapsGone { get; init; } = [];

    /// <summary>Files that are missing in suspicious number (<see cref="SyncReport.DeletionsHeldBack"/>), in ordinal order: only what is confirmed is deleted.</summary>
    public IReadOnlyList<string> HeldBack { get; init; } = [];

    /// <summary>Folders with content files, relative to the content folder, at most 1,000, with what tells them from others, when it was looked at as a whole; else null.</summary>
    public IReadOnlyList<(string Path, string Identity)>? Folders { get; init; }

    /// <summary>Others had to be let pass: not all that differs was brought over, and nobody else finds the rest.</summary>
    public bool GaveWay { get; init; }
}

/// <summary>What a sync did with one file.</summary>
/// <param name="Path">Relative to the content folder.</param>
/// <param name="Outcome">Null when the file vanished and was taken off the site.</param>
public sealed record SyncedFile(string Path, FileOutcome? Outcome);

/// <summary>Why a sync was made.</summary>
public enum SyncReason
{
    /// <summary>The process began, or the database was opened anew.</summary>
    Start = 0,

    /// <summary><c>Content:PollSeconds</c> have passed.</summary>
    Poll = 1,

    /// <summary>File-system events named paths.</summary>
    Events = 2,

    /// <summary>Events were lost, the folder was replaced, or the watcher was made anew: the whole folder has to be looked at.</summary>
    EventsLost = 3,

    /// <summary>The clock alone: what became due appeared, what expired went. Nothing was read.</summary>
    Clock = 4,

    /// <summary>Somebody asked for it.</summary>
    Asked = 5,
}
