using CryptoNews.Web.Localization;

namespace CryptoNews.Tests.Web.Localization;

public sealed class DatesTests
{
    private static readonly DateTime Moment = new(2024, 1, 10, 21, 12, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("en", "UTC", "10\u00a0January 2024, 21:12 UTC")]
    [InlineData("uk", "UTC", "10\u00a0січня 2024, 21:12 UTC")]
    [InlineData("de", "UTC", "10.\u00a0Januar 2024, 21:12 UTC")]
    [InlineData("cs", "UTC", "10.\u00a0ledna 2024, 21:12 UTC")]
    [InlineData("pl", "UTC", "10\u00a0stycznia 2024, 21:12 UTC")]
    [InlineData("en", "Europe/Kyiv", "10\u00a0January 2024, 23:12 UTC+2")]
    [InlineData("en", "Asia/Tokyo", "11\u00a0January 2024, 06:12 UTC+9")]
    [InlineData("en", "Asia/Kolkata", "11\u00a0January 2024, 02:42 UTC+5:30")]
    [InlineData("en", "America/St_Johns", "10\u00a0January 2024, 17:42 UTC−3:30")]
    public void A_moment_is_written_in_the_zone_of_the_site_and_names_it(string language, string zone, string text) =>
        Assert.Equal(text, In(language, zone).Full(Moment));

    // Their own calendars number other years and begin them with other months.
    [Theory]
    [InlineData("fa")]
    [InlineData("ar-SA")]
    [InlineData("th")]
    public void Every_language_has_the_calendar_of_the_addresses(string language)
    {
        var dates = In(language);

        Assert.Equal(dates.Month(new DateOnly(2024, 1, 31)), $"{dates.MonthName(new DateOnly(2024, 1, 1))} {dates.Year(new DateOnly(2024, 12, 31))}");
        Assert.NotEmpty(dates.Date(new DateOnly(2199, 12, 31)));
        Assert.Equal(12, Enumerable.Range(1, 12).Select(month => dates.MonthName(new DateOnly(2024, month, 1))).Distinct().Count());
    }

    [Theory]
    [InlineData("en", "10\u00a0Jan", "10\u00a0Jan 2024")]
    [InlineData("uk", "10\u00a0січ.", "10\u00a0січ. 2024")]
    [InlineData("de", "10.\u00a0Jan.", "10.\u00a0Jan. 2024")]
    public void A_date_of_another_year_names_its_year(string language, string same, string other)
    {
        Assert.Equal(same, In(language).Abridged(Moment, Moment.AddDays(20)));
        Assert.Equal(other, In(language).Abridged(Moment, Moment.AddDays(400)));
    }

    [Theory]
    [InlineData("en", 0, "Today, 10\u00a0January")]
    [InlineData("en", 1, "Yesterday, 10\u00a0January")]
    [InlineData("en", 2, "Wednesday, 10\u00a0January 2024")]
    [InlineData("uk", 0, "Сьогодні, 10\u00a0січня")]
    [InlineData("uk", 1, "Учора, 10\u00a0січня")]
    [InlineData("uk", 2, "Середа, 10\u00a0січня 2024")]
    public void A_day_is_named_as_seen_from_now(string language, int daysAgo, string text)
    {
        var dates = In(language);
        Assert.Equal(text, dates.Day(dates.DayOf(Moment), Moment.AddDays(daysAgo)));
    }

    [Theory]
    [InlineData("en", "Friday, 12\u00a0January 2024")]
    [InlineData("uk", "П’ятниця, 12\u00a0січня 2024")]
    public void A_weekday_alone_has_a_capital_and_the_apostrophe_of_all_texts(string language, string text)
    {
        Assert.Equal(text, In(language).Weekday(new DateOnly(2024, 1, 12)));
        Assert.DoesNotContain('\u02bc', string.Concat(new Language(language, isDefault: true, TimeZoneInfo.Utc).Culture.DateTimeFormat.DayNames));
    }

    [Theory]
    [InlineData("en", 0, "today, 10\u00a0January")]
    [InlineData("en", 1, "yesterday, 10\u00a0January")]
    [InlineData("en", 2, "Wednesday, 10\u00a0January 2024")]
    [InlineData("uk", 0, "сьогодні, 10\u00a0січня")]
    [InlineData("uk", 1, "учора, 10\u00a0січня")]
    [InlineData("uk", 2, "середа, 10\u00a0січня 2024")]
    public void Within_a_sentence_a_day_has_a_capital_only_where_its_language_writes_one(string language, int daysAgo, string text)
    {
        var dates = In(language);
        Assert.Equal(text, dates.DayInSentence(dates.DayOf(Moment), Moment.AddDays(daysAgo)));
    }

    [Theory]
    [InlineData("en", "2026-11-01", "2026-11-10", "1–10\u00a0November 2026")]
    [InlineData("en", "2026-11-28", "2026-12-03", "28\u00a0November – 3\u00a0December 2026")]
    [InlineData("en", "2025-12-31", "2026-01-01", "31\u00a0December 2025 – 1\u00a0January 2026")]
    [InlineData("en", "2025-11-01", "2026-11-10", "1\u00a0November 2025 – 10\u00a0November 2026")]
    [InlineData("en", "2026-11-01", "2026-11-01", "1\u00a0November 2026")]
    [InlineData("de", "2026-11-01", "2026-11-10", "1.–10.\u00a0November 2026")]
    [InlineData("uk", "2026-11-01", "2026-11-10", "1–10\u00a0листопада 2026")]
    [InlineData("uk", "2026-11-28", "2026-12-03", "28\u00a0листопада – 3\u00a0грудня 2026")]
    public void Days_in_a_row_say_once_what_they_share(string language, string first, string last, string text) =>
        Assert.Equal(text, In(language).Stretch(Day(first), Day(last)));

    [Fact]
    public void A_day_begins_at_midnight_of_the_site()
    {
        var dates = In("en", "Europe/Kyiv");

        Assert.Equal(new DateOnly(2024, 1, 11), dates.DayOf(new DateTime(2024, 1, 10, 22, 0, 0, DateTimeKind.Utc)));
        Assert.Equal(new DateTime(2024, 1, 10, 22, 0, 0, DateTimeKind.Utc), dates.StartOf(new DateOnly(2024, 1, 11)));
    }

    [Fact]
    public void Where_clocks_jump_over_midnight_the_day_begins_after_the_jump() =>
        // Beirut, 31 March 2024: after 23:59 comes 01:00.
        Assert.Equal(
            new DateTime(2024, 3, 30, 22, 0, 0, DateTimeKind.Utc),
            In("en", "Asia/Beirut").StartOf(new DateOnly(2024, 3, 31)));

    [Fact]
    public void Where_clocks_go_back_over_midnight_the_day_begins_the_first_time() =>
        // Havana, 3 November 2024: after 00:59 comes 00:00 again.
        Assert.Equal(
            new DateTime(2024, 11, 3, 4, 0, 0, DateTimeKind.Utc),
            In("en", "America/Havana").StartOf(new DateOnly(2024, 11, 3)));

    [Fact]
    public void A_day_that_a_zone_skipped_is_empty()
    {
        // Apia went to the other side of the line between the days: after 29 December 2011 came the 31st.
        var apia = In("en", "Pacific/Apia");
        var end = new DateTime(2011, 12, 30, 10, 0, 0, DateTimeKind.Utc);

        Assert.Equal([end.AddDays(-1), end, end], [apia.StartOf(new DateOnly(2011, 12, 29)), apia.StartOf(new DateOnly(2011, 12, 30)), apia.StartOf(new DateOnly(2011, 12, 31))]);
    }

    [Fact]
    public void Every_day_begins_where_the_days_before_end()
    {
        foreach (var zone in TimeZoneInfo.GetSystemTimeZones())
        {
            for (var day = new DateOnly(2011, 1, 1); day.Year < 2026; day = day.AddDays(1))
            {
                var start = Dates.StartOf(day, zone);
                if (Dates.DayOf(start, zone) < day || Dates.DayOf(start.AddTicks(-1), zone) >= day)
                    Assert.Fail($"{zone.Id}: {Dates.Iso(day)} begins at {start:O}.");
            }
        }
    }

    [Theory]
    [InlineData("UTC", "2024-03-31", "UTC")]
    [InlineData("Europe/Kyiv", "2024-03-30", "UTC+2")]
    [InlineData("Europe/Kyiv", "2024-03-31", "UTC+2 / UTC+3")]
    [InlineData("Europe/Kyiv", "2024-04-01", "UTC+3")]
    [InlineData("Africa/Cairo", "2026-04-23", "UTC+2")] // clocks jump at its end
    [InlineData("Africa/Cairo", "2026-04-24", "UTC+3")]
    public void A_day_names_the_zone_of_its_times(string zone, string day, string text) =>
        Assert.Equal(text, In("en", zone).ZoneOf(Day(day)));

    [Fact]
    public void Machines_read_utc() => Assert.Equal("2024-01-10T21:12:00Z", Dates.Iso(Moment));

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static Dates In(string language, string zone = "UTC") =>
        new Language(language, isDefault: true, TimeZoneInfo.FindSystemTimeZoneById(zone)).Dates;
}
