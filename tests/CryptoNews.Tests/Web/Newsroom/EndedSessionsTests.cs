using CryptoNews.Web.Newsroom;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CryptoNews.Tests.Web.Newsroom;

public sealed class EndedSessionsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cryptonews-keys-").FullName;
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(Portal.Noon, TimeSpan.Zero));

    [Fact]
    public void Services_with_the_same_keys_forget_none_of_each_other()
    {
        var (one, two) = (Open(), Open());
        one.Add("a", _clock.GetUtcNow().AddDays(7));
        two.Add("b", _clock.GetUtcNow().AddDays(7));
        var again = Open();

        Assert.True(one.Contains("a") && two.Contains("a") && two.Contains("b") && again.Contains("a") && again.Contains("b"));
    }

    [Fact]
    public void What_nobody_would_take_any_more_is_forgotten()
    {
        var sessions = Open();
        sessions.Add("a", _clock.GetUtcNow().AddDays(1));
        _clock.Advance(TimeSpan.FromDays(2));
        sessions.Add("b", _clock.GetUtcNow().AddDays(1));

        Assert.Single(File.ReadAllLines(Path.Combine(_folder, "ended-sessions")));
    }

    // Without that, the cookie would stay in the browser of whoever signs out.
    [Fact]
    public void A_session_ends_though_that_cannot_be_kept()
    {
        var sessions = Open();
        Directory.Delete(_folder, recursive: true);
        sessions.Add("a", _clock.GetUtcNow().AddDays(1));
        Directory.CreateDirectory(_folder);

        Assert.True(sessions.Contains("a"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private EndedSessions Open()
    {
        var sessions = new EndedSessions(new NewsroomOptions { KeysPath = _folder }, _clock, NullLogger<EndedSessions>.Instance);
        sessions.Read();
        return sessions;
    }
}
