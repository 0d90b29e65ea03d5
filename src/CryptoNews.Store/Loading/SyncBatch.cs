using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>Applies readings of files to the store, one after the other in ordinal order of path, inside the caller's transactions.</summary>
/// <param name="known">What the store had of the files when the sync began.</param>
/// <param name="deletions">Paths that have vanished: what they hold may be taken over.</param>
/// <param name="now">UTC; decides who is visible.</param>
internal sealed class SyncBatch(
    StoreWriter writer,
    ContentFolder folder,
    ArticleParser parser,
    KnownStamps known,
    IReadOnlySet<string> deletions,
    DateTime now)
{
    // Up to here asking for each id is cheaper than one look at all of them.
    private const int FewIds = 100;

    private const int KnownAtOnce = 500;

    // Enough for whoever looks what a sync did; a first load reads all there are.
    private const int MostNamed = 100;

    private readonly List<SyncedFile> _files = [];
    private readonly HashSet<(string Language, string ExternalId)> _touchedIds = [];

    /// <summary>Files parsed so far.</summary>
    public int Parsed { get; private set; }

    public SyncProblems Problems { get; } = new();

    /// <summary>The first of the files that were read or deleted.</summary>
    public IReadOnlyList<SyncedFile> Files => _files;

    /// <summary>Reads and parses files on all processors, while the readings are applied; in the order of <paramref name="stamps"/>.</summary>
    public IEnumerable<FileReading> Read(IReadOnlyList<ContentFileStamp> stamps) => stamps
        .Chunk(KnownAtOnce)
        .SelectMany(WithKnown)
        .SelectAhead(file => FileReading.Of(folder, parser, file.Stamp, file.Known));

    /// <summary>Stores one reading.</summary>
    public void Apply(FileReading reading)
    {
        if (reading.Parsed is { } file)
        {
            Parsed++;
            Store(file, reading);
        }
        else if (reading.Kind == FileReadingKind.SameBytes)
        {
            var touched = writer.Db.Files.Single(f => f.Path == reading.Stamp.Path);
            (touched.Size, touched.ModifiedTicks) = (reading.Stamp.Size, reading.Stamp.ModifiedTicks);
            writer.Save(touched);
        }
    }

    /// <summary>Takes vanished files off the site, and lets files that waited for their addresses step up.</summary>
    public void ApplyDeletions()
    {
        foreach (var path in deletions)
        {
            Remove(path);
            writer.DeleteFile(path);
            Name(new SyncedFile(path, null));
        }

        while (writer.Addresses.StepUp() is { Count: > 0 } next)
        {
            foreach (var path in next)
            {
                var waiting = writer.Db.Files.Single(f => f.Path == path);
                var stamp = folder.Find(path);
                if (stamp is null)
                    writer.DeleteFile(path); // gone since it was listed
                else
                    Apply(FileReading.Of(folder, parser, stamp.Value, waiting));
            }
        }
    }

    /// <summary>Warns of articles of one language that share an external id with one that this sync touched.</summary>
    public void WarnOfSharedIds()
    {
        foreach (var (language, id) in _touchedIds.Count <= FewIds ? _touchedIds : Repeated())
        {
            var paths = writer.Db.Articles.Where(a => a.Language == language && a.ExternalId == id).Select(a => a.Path).ToList();
            paths.Sort(StringComparer.Ordinal);
            foreach (var path in paths.Skip(1))
                Problems.Add(FolderProblems.SameExternalId(path, language, id, paths[0]));
        }
    }

    private IEnumerable<(ContentFileStamp Stamp, StoredFile? Known)> WithKnown(ContentFileStamp[] stamps)
    {
        var paths = stamps.Select(s => s.Path).Where(known.Holds).ToList();
        var files = paths.Count == 0 ? [] : writer.Db.Files.Where(f => paths.Contains(f.Path)).ToDictionary(f => f.Path, StringComparer.Ordinal);
        return stamps.Select(s => (s, files.GetValueOrDefault(s.Path)));
    }

    private IEnumerable<(string Language, string ExternalId)> Repeated() => writer.Db.Articles
        .Where(a => a.ExternalId != null)
        .GroupBy(a => new { a.ExternalId, a.Language })
        .Where(g => g.Count() > 1)
        .Select(g => g.Key)
        .ToList()
        .Select(key => (key.Language, key.ExternalId!))
        .Where(_touchedIds.Contains);

    private void Store(ParsedFile file, FileReading reading)
    {
        var problems = file.Problems;
        var outcome = file.Rejected ? FileOutcome.Rejected
            : problems.Any(p => p.Severity >= ProblemSeverity.Warning) ? FileOutcome.LoadedWithWarnings
            : FileOutcome.Loaded;
        if (!file.Rejected)
        {
            var holder = writer.Addresses.HolderOf(file);
            if (holder is not null && holder != file.Path && !deletions.Contains(holder))
            {
                if (string.CompareOrdinal(holder, file.Path) < 0)
                    (outcome, problems) = (FileOutcome.AddressTaken, [FolderProblems.AddressTaken(file.Path, AddressBook.AddressOf(file), holder), .. problems]);
                else
                    Displace(holder, file);
            }

            if (outcome != FileOutcome.AddressTaken)
                Put(file, reading.Document, holder);
        }

        Name(new SyncedFile(file.Path, outcome));
        Problems.Set(file.Path, problems);
        writer.Save(new StoredFile
        {
            Path = file.Path,
            Size = reading.Stamp.Size,
            ModifiedTicks = reading.Stamp.ModifiedTicks,
            Digest = reading.Digest,
            Key = file.Key,
            Language = file.Language,
            Outcome = outcome,
            Problems = problems,
        });
    }

    private void Name(SyncedFile file)
    {
        if (_files.Count < MostNamed)
            _files.Add(file);
    }

    // A file that comes first in order of path takes an address over; the one that had it waits.
    private void Displace(string holder, ParsedFile file)
    {
        var problem = FolderProblems.AddressTaken(holder, AddressBook.AddressOf(file), file.Path);
        var waiting = writer.Db.Files.Single(f => f.Path == holder);
        waiting.Outcome = waiting.Outcome == FileOutcome.Rejected ? FileOutcome.Rejected : FileOutcome.AddressTaken;
        waiting.Problems = [problem, .. waiting.Problems];
        writer.Save(waiting);
        Problems.Add(problem);
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
            Touch(article.Language, article.ExternalId);
        }
    }

    private void Remove(string path)
    {
        if (writer.Db.Articles.FirstOrDefault(a => a.Path == path) is { } article)
        {
            writer.Delete(article);
            Touch(article.Language, article.ExternalId);
        }
        else if (writer.Db.Pages.FirstOrDefault(p => p.Path == path) is { } page)
        {
            writer.Delete(page);
        }
    }

    private void Touch(string language, string? externalId)
    {
        if (externalId is not null)
            _touchedIds.Add((language, externalId));
    }
}
