using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CryptoNews.Store;

/// <summary>UTC times as whole milliseconds since 1970: SQLite then compares and orders numbers.</summary>
internal sealed class UnixMilliseconds() : ValueConverter<DateTime, long>(
    moment => (moment.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond,
    milliseconds => new DateTime(DateTime.UnixEpoch.Ticks + milliseconds * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc));
