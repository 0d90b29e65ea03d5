using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Values;

public sealed class InstantValueTests
{
    [Theory]
    [InlineData("2026-01-02T11:57:24Z", "2026-01-02T11:57:24.000Z")]
    [InlineData("'2026-01-02T11:57:24Z'", "2026-01-02T11:57:24.000Z")]
    [InlineData("\"2026-01-02T11:57:24.5Z\"", "2026-01-02T11:57:24.500Z")]
    [InlineData("2026-01-02T11:57:24.05Z", "2026-01-02T11:57:24.050Z")]
    [InlineData("2026-01-02T11:57:24.1239999Z", "2026-01-02T11:57:24.123Z")]
    [InlineData("2026-01-02T11:57Z", "2026-01-02T11:57:00.000Z")]
    [InlineData("2026-01-02T11:57:24+02:00", "2026-01-02T09:57:24.000Z")]
    [InlineData("2026-01-02T11:57:24+0200", "2026-01-02T09:57:24.000Z")]
    [InlineData("2026-01-02T11:57:24-05", "2026-01-02T16:57:24.000Z")]
    [InlineData("2026-01-01T00:30:00+14:00", "2025-12-31T10:30:00.000Z")]
    [InlineData("2024-02-29T23:59:59Z", "2024-02-29T23:59:59.000Z")]
    [InlineData("1970-01-01T00:00:00Z", "1970-01-01T00:00:00.000Z")]
    [InlineData("2199-12-31T23:59:59.999Z", "2199-12-31T23:59:59.999Z")]
    public void ISO_8601_with_a_zone_is_an_instant(string written, string utc) =>
        Assert.Equal(utc, Text(SmallFile.Read($"publishedAt: {written}").PublishedAt));

    [Theory]
    [InlineData("2026-01-02", "2026-01-01T22:00:00.000Z")]
    [InlineData("2026-07-02", "2026-07-01T21:00:00.000Z")]
    [InlineData("2026-01-02T11:57:24", "2026-01-02T09:57:24.000Z")]
    [InlineData("'2026-01-02T11:57'", "2026-01-02T09:57:00.000Z")]
    // The night of 29 March has no 03:30, the night of 25 October has it twice.
    [InlineData("2026-03-29T03:30:00", "2026-03-29T01:30:00.000Z")]
    [InlineData("2026-10-25T03:30:00", "2026-10-25T00:30:00.000Z")]
    // The last of March 1982 was followed by one o'clock, of which .NET believes that it never was.
    [InlineData("1982-03-31T23:20:00", "1982-03-31T20:20:00.000Z")]
    [InlineData("1982-04-01T01:20:00", "1982-03-31T21:20:00.000Z")]
    public void Without_a_zone_it_is_read_in_the_sites_with_a_warning(string written, string utc)
    {
        var rules = new ContentRules { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv") };
        var file = SmallFile.Parse(SmallFile.With($"publishedAt: {written}"), rules: rules);
        Assert.Equal(utc, Text(file.Article!.PublishedAt));
        Assert.Equal([ProblemKinds.InstantWithoutZone.Code], file.Problems.Select(p => p.Code));
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("1767355044")]
    [InlineData("1767355044000")]
    [InlineData("10/2/2017")]
    [InlineData("01.02.2026")]
    [InlineData("October 22, 2019")]
    [InlineData("Fri, 02 Jan 2026 11:57:24 GMT")]
    [InlineData("2016-10-02T")]
    [InlineData("2016-10")]
    [InlineData("20261002T115724Z")]
    [InlineData("2026-01-02 11:57:24")]
    [InlineData("2026-01-02t11:57:24z")]
    [InlineData("2026-01-02T11:57:24.12345678Z")]
    [InlineData("2026-01-02T11:57:24.Z")]
    [InlineData("2026-01-02T11Z")]
    [InlineData("2026-02-29T00:00:00Z")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("2026-00-01")]
    [InlineData("2026-01-02T24:00:00Z")]
    [InlineData("2026-01-02T23:59:60Z")]
    [InlineData("2026-01-02T11:57:24+14:01")]
    [InlineData("2026-01-02T11:57:24+02:60")]
    [InlineData("2026-01-02T11:57:24+02:")]
    [InlineData("2026-01-02T11:57:24+2:00")]
    [InlineData("2026-01-02T11:57:24+02:000")]
    [InlineData("2026-01-02T11:57:24+02:00Z")]
    [InlineData("2026-01-02T11:57:24ZZ")]
    [InlineData("2026-01-02T11:57:")]
    [InlineData("2026-01-02Z")]
    [InlineData("+2026-01-02")]
    [InlineData("2026-01-02T11:57.5Z")]
    [InlineData("2026-01-02T11:57:24 Z")]
    [InlineData("2026-01-02T11:57:24 Europe/Kyiv")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("９999-01-01")]
    [InlineData("٢٠٢٦-٠١-٠٢")]
    [InlineData("'2026-01-02T11:57:24Z\n'x")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("''")]
    [InlineData("“2026-01-02T11:57:24Z”")]
    public void Everything_else_is_none(string written)
    {
        var file = SmallFile.Parse(SmallFile.With($"publishedAt: {written}"));
        Assert.True(file.Rejected);
        Assert.Single(file.Problems);
    }

    [Fact]
    public void The_form_that_is_wanted_is_said()
    {
        var problem = SmallFile.RejectedBy(ProblemKinds.NotAnInstantRejected, SmallFile.With("publishedAt: 10/2/2017"));
        Assert.Equal("'publishedAt' is '10/2/2017'", problem.Message);
        Assert.Equal("write an instant such as 2026-01-02T11:57:24Z", problem.Remedy);
    }

    [Theory]
    [InlineData("1969-12-31T23:59:59.999Z")]
    [InlineData("2200-01-01T00:00:00Z")]
    [InlineData("1970-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59Z")]
    public void Time_of_publication_lies_between_1970_and_2199(string written) =>
        SmallFile.RejectedBy(ProblemKinds.PublishedOutOfRange, SmallFile.With($"publishedAt: {written}"));

    [Fact]
    public void A_wrong_time_of_expiry_rejects_and_a_wrong_time_of_change_is_left_out()
    {
        SmallFile.RejectedBy(ProblemKinds.NotAnInstantRejected, SmallFile.With("expiresAt: soon"));
        SmallFile.RejectedBy(ProblemKinds.NotAnInstantRejected, SmallFile.With("expiresAt: null"));
        Assert.Null(SmallFile.ReadWith(ProblemKinds.NotAnInstant, "updatedAt: soon").UpdatedAt);
        Assert.Null(SmallFile.ReadWith(ProblemKinds.NotAnInstant, "updatedAt: null").UpdatedAt);
        Assert.Equal(new AiProvenance { Version = 1 }, SmallFile.ReadWith(ProblemKinds.NotAnInstant, "ai: {expandedAt: soon, version: 1}").Ai);
    }

    [Fact]
    public void Changed_before_published_is_left_out() =>
        Assert.Null(SmallFile.ReadWith(ProblemKinds.UpdatedBeforePublished, "updatedAt: 2020-01-01T00:00:00Z").UpdatedAt);

    [Fact]
    public void Changed_when_published_is_kept() =>
        Assert.NotNull(SmallFile.Read("updatedAt: 2026-01-02T11:57:24Z").UpdatedAt);

    [Fact]
    public void Expiry_that_hides_the_article_for_ever_is_kept_and_pointed_out() =>
        Assert.NotNull(SmallFile.ReadWith(ProblemKinds.ExpiresBeforePublished, "expiresAt: 2026-01-02T11:57:24Z").ExpiresAt);

    private static string Text(DateTimeOffset instant) =>
        instant.Offset == TimeSpan.Zero ? instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture) : "not UTC";
}
