using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>Applies readings of files to the store, one after the other in ordinal order of path, inside the caller's transactions.</summary>
/// <param name="known">What the store had of the files when the sync began.</param>
/// <param name="deletions">Paths that have vanished: what they hold may be taken over.</param>
/// <param name="moved">Of them, those of files that just moved, by the new path.</param>
/// <param name="now">UTC; decides who is visible.</param>
internal sealed class SyncBatch(
    StoreWriter writer,
    FileReadings readings,
    ContentRules rules,
    KnownStamps known,
    IReadOnlySet<string> deletions,
    IReadOnlyDictionary<string, string> moved,
    DateTime now)
{
    // Enough for whoever looks what a sync did; a first load reads all there are.
    private const int MostNamed = 100;

    private readonly List<SyncedFile> _files = [];

    private readonly HashSet<string> _deleted = new(StringComparer.Ordinal);

    // Their files have moved, but could not be read in their new places yet.
    private readonly HashSet<string> _awaited = new(StringComparer.Ordinal);

    private readonly SharedIds _sharedIds = new(writer);

    private readonly OddNames _oddNames = new(writer, rules);

    // A first load that was cut short goes on with files that are read already.
    private readonly bool _readsAll = !writer.Complete && known.Count == 0;

    /// <summary>Files parsed so far.</summary>
    public int Parsed { get; private set; }

    /// <summary>Files of which the store has what stands in the folder now: those that were parsed, and those that had the same bytes.</summary>
    public int Settled { get; private set; }

    /// <summary>Files that the store did not know.</summary>
    public int Added { get; private set; }

    /// <summary>Vanished files that were taken off the site.</summary>
    public int Deleted => _deleted.Count;

    public SyncProblems Problems { get; } = new();

    /// <summary>The first of the files that were read or deleted.</summary>
    public IReadOnlyList<SyncedFile> Files => _files;

    /// <summary>Files that could not be read as a whole because somebody was at work on them.</summary>
    public List<string> LookAgain { get; } = [];

    /// <summary>Stores one reading.</summary>
    public void Apply(FileReading reading)
    {
        if (reading.Parsed is { } file)
        {
            Parsed++;
            Settled++;
            Store(file, reading);
            if (moved.TryGetValue(file.Path, out var old))
                Delete(old); // with what came in its place: it is neither absent nor there twice
        }
        else if (reading.Kind == FileReadingKind.SameBytes)
        {
            var touched = writer.Db.Files.Single(f => f.Path == reading.Stamp.Path);
            (touched.Size, touched.ModifiedTicks, touched.ChangedAt) = (reading.Stamp.Size, reading.Stamp.ModifiedTicks, reading.Stamp.ChangedAt);
            writer.Save(touched);
            Settled++;
        }
        else if (reading.Kind is FileReadingKind.Vanished or FileReadingKind.BeingWritten)
        {
            LookAgain.Add(reading.Stamp.Path);
            if (moved.TryGetValue(reading.Stamp.Path, out var old))
            {
                LookAgain.Add(old);
                _awaited.Add(old);
            }
        }
    }

    /// <summary>Vanished files that are still on the site, and nowhere else.</summary>
    public IReadOnlyList<string> Deletions => [.. deletions.Where(path => !_deleted.Contains(path) && !_awaited.Contains(path))];

    /// <summary>Takes a vanished file off the site.</summary>
    public void Delete(string path)
    {
        if (_deleted.Add(path))
            Forget(path);
    }

    /// <summary>Lets files that waited for an address that is free now have it, and tells those that go on waiting who has it.</summary>
    public void StepUp()
    {
        var tried = new HashSet<string>(StringComparer.Ordinal);
        while (writer.Addresses.StepUp().Where(tried.Add).ToList() is { Count: > 0 } next)
        {
            foreach (var path in next)
            {
                var waiting = writer.Db.Files.Single(f => f.Path == path);
                known.Add(new ContentFileStamp(path, waiting.Size, waiting.ModifiedTicks, waiting.ChangedAt));
                if (readings.Of(waiting) is { } reading)
                    Apply(reading);
                else
                    Forget(path);
            }
        }

        TakenAddresses.Settle(writer, Problems);
    }

    /// <summary>Warns of what only several files show, and takes back warnings that are true no more.</summary>
    public void Settle()
    {
        if (!writer.Complete && !_readsAll)
            _oddNames.TouchAll();
        _sharedIds.Settle(Problems);
        _oddNames.Settle(Problems);
    }

    private void Store(ParsedFile file, FileReading reading)
    {
        var problems = file.Problems;
        var outcome = file.Rejected ? FileOutcome.Rejected
            : problems.Any(p => p.Severity >= ProblemSeverity.Warning) ? FileOutcome.LoadedWithWarnings
            : FileOutcome.Loaded;
        if (!file.Rejected)
        {
            var holder = writer.Addresses.HolderOf(file);
            var rival = holder is null || holder == file.Path || deletions.Contains(holder) ? null : holder;
            if (First(rival, file) is { } first)
            {
                (outcome, problems) = (FileOutcome.AddressTaken, [FolderProblems.AddressTaken(file.Path, AddressClaim.Of(file)!.Value, first), .. problems]);
            }
            else
            {
                if (rival is not null)
                    Displace(rival, file);
                Put(file, reading.Document, holder);
            }
        }

        var isNew = !known.Holds(file.Path);
        if (isNew)
            Added++;
        _oddNames.Touch(file.Path, isNew && !_readsAll);
        Name(new SyncedFile(file.Path, outcome));
        Problems.Set(file.Path, problems);
        writer.Save(new StoredFile
        {
            Path = file.Path,
            Size = reading.Stamp.Size,
            ModifiedTicks = reading.Stamp.ModifiedTicks,
            ChangedAt = reading.Stamp.ChangedAt,
            Digest = reading.Digest,
            Key = file.Key,
            Language = file.Language,
            Outcome = outcome,
            Problems = problems,
        });
        SavePictures(file);
    }

    // Who comes before a file at its address. An address that is free, or about to be, is not taken over from whoever waits for it:
    // the file would lose it again, and with it its last good version. A first load reads all files in their order.
    private string? First(string? rival, ParsedFile file) => rival is not null && AddressClaim.ComesFirst(rival, file.Path) ? rival
        : writer.Complete ? writer.Addresses.WaitingBefore(file, deletions)
        : null;

    private void Name(SyncedFile file)
    {
        if (_files.Count < MostNamed)
            _files.Add(file);
    }

    // Of a rejected text nothing is known: what the last good version names stays named.
    private void SavePictures(ParsedFile file)
    {
        if (file.Rejected)
            return;
        if (known.Holds(file.Path))
            writer.DeletePictures(file.Path);
        foreach (var (named, state) in file.Pictures.Zip(file.PictureStates))
            writer.Save(new NamedPicture { Picture = named.Address, File = file.Path, Stamp = state.Stamp, Defect = state.Defect?.Message });
    }

    // A file that comes first in order of path takes an address over; the one that had it waits.
    private void Displace(string holder, ParsedFile file)
    {
        var problem = FolderProblems.AddressTaken(holder, AddressClaim.Of(file)!.Value, file.Path);
        var waiting = writer.Db.Files.Single(f => f.Path == holder);
        if (waiting.Outcome == FileOutcome.Rejected)
            waiting.Language = file.Language; // what it says now may be another, or none
        else
            waiting.Outcome = FileOutcome.AddressTaken;
        waiting.Problems = [problem, .. StoredWarning.Without(waiting.Problems)];
        writer.Save(waiting);
        Problems.Set(holder, [problem, .. StoredWarning.Without(Problems.Of(holder))]);
    }

    private void Put(ParsedFile file, SearchDocument? document, string? holder)
    {
        if (known.Holds(file.Path))
            Remove(file.Path);
        if (holder is not null && holder != file.Path)
            Remove(holder);
        if (file.Page is { } page)
            writer.Insert(page);
        if (file.Article is { } article)
        {
            writer.Insert(article, now, document);
            _sharedIds.Came(article);
        }
    }

    private void Forget(string path)
    {
        Remove(path);
        writer.DeleteFile(path);
        _oddNames.Touch(path, isOther: true);
        Name(new SyncedFile(path, null));
        Problems.Set(path, []);
    }

    private void Remove(string path)
    {
        if (writer.Db.Articles.FirstOrDefault(a => a.Path == path) is { } article)
        {
            writer.Delete(article);
            _sharedIds.Went(article);
        }
        else if (writer.Db.Pages.FirstOrDefault(p => p.Path == path) is { } page)
        {
            writer.Delete(page);
        }
    }
}
