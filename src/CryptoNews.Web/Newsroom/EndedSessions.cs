using System.Globalization;
using System.Text;
using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Newsroom;

/// <summary>
/// Sessions that somebody signed out of. A cookie is good for whoever has a copy of it, so its name is remembered until
/// it would have ended anyway, beside the keys: in a file of a line each, because sessions outlive the process.
/// </summary>
internal sealed partial class EndedSessions(NewsroomOptions options, TimeProvider clock, ILogger<EndedSessions> log)
{
    private readonly string _path = Path.Combine(Path.GetFullPath(options.KeysPath), "ended-sessions");
    private readonly Lock _lock = new();
    private Dictionary<string, long> _ends = new(StringComparer.Ordinal);

    public bool Contains(string session)
    {
        lock (_lock)
            return _ends.ContainsKey(session);
    }

    /// <param name="end">When nobody would take its cookie any more.</param>
    public void Add(string session, DateTimeOffset end)
    {
        lock (_lock)
        {
            _ends[session] = end.ToUnixTimeSeconds();
            try
            {
                Read(); // another service may have the same keys
                var now = clock.GetUtcNow().ToUnixTimeSeconds();
                _ends = _ends.Where(e => e.Value > now).ToDictionary(StringComparer.Ordinal);
                var lines = _ends.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Key} {e.Value}\n"));
                WholeFile.Write(_path, Encoding.UTF8.GetBytes(string.Concat(lines)), overwrite: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                NotKept(log, e.Message);
            }
        }
    }

    /// <summary>At the start: a session that was ended may not come back because the file can't be read.</summary>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public void Read()
    {
        try
        {
            foreach (var parts in File.ReadLines(_path).Select(line => line.Split(' ')))
            {
                if (parts.Length == 2 && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var end))
                    _ends[parts[0]] = end;
            }
        }
        catch (FileNotFoundException)
        {
            // nobody has signed out yet
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A session that was signed out of would be good again after a restart: {Reason}")]
    private static partial void NotKept(ILogger log, string reason);
}
