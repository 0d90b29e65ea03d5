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
    private Dictionary<string, long> _ends = [];

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
            var now = clock.GetUtcNow().ToUnixTimeSeconds();
            _ends = _ends.Where(e => e.Value > now).Append(KeyValuePair.Create(session, end.ToUnixTimeSeconds())).DistinctBy(e => e.Key).ToDictionary();
            try
            {
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
            _ends = File.ReadLines(_path)
                .Select(line => line.Split(' '))
                .Where(parts => parts.Length == 2 && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out _))
                .DistinctBy(parts => parts[0])
                .ToDictionary(parts => parts[0], parts => long.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        }
        catch (FileNotFoundException)
        {
            // nobody has signed out yet
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A session that was signed out of would be good again after a restart: {Reason}")]
    private static partial void NotKept(ILogger log, string reason);
}
