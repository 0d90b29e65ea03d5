using CryptoNews.Content;
using Microsoft.Extensions.Time.Testing;

namespace CryptoNews.Tests.Content;

public sealed class ContentHintsTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly ContentHints _hints;
    private int _wakes;

    public ContentHintsTests() => _hints = new ContentHints(_clock) { Wake = () => _wakes++ };

    [Fact]
    public void A_file_renamed_into_place_is_due_after_the_debounce()
    {
        _hints.Placed("a.md");

        Assert.Equal([], DueAfter(9));
        Assert.Equal(["a.md"], DueAfter(1));
        Assert.Equal([], DueAfter(1000));
    }

    [Fact]
    public void A_file_written_in_place_is_due_when_nothing_happened_to_it_for_a_moment()
    {
        _hints.Written("a.md");
        Assert.Equal([], DueAfter(40));
        _hints.Written("a.md");
        Assert.Equal([], DueAfter(49));
        Assert.Equal(["a.md"], DueAfter(1));
    }

    [Fact]
    public void Each_written_file_waits_for_itself_alone()
    {
        _hints.Written("a.md");
        Assert.Equal([], DueAfter(40));
        _hints.Written("b.md");

        Assert.Equal(["a.md"], DueAfter(10));
        Assert.Equal(["b.md"], DueAfter(40));
    }

    [Fact]
    public void Files_that_are_due_are_counted_without_being_taken()
    {
        _hints.Written("a.md");
        _hints.Placed("b.md");
        Assert.Equal(0, _hints.DueCount);
        _clock.Advance(TimeSpan.FromMilliseconds(10));
        Assert.Equal(1, _hints.DueCount);
        _clock.Advance(TimeSpan.FromMilliseconds(40));
        Assert.Equal(2, _hints.DueCount);

        Assert.Equal(["a.md", "b.md"], DueAfter(0));
        Assert.Equal(0, _hints.DueCount);
    }

    [Fact]
    public void What_comes_last_decides_when()
    {
        _hints.Written("a.md");
        _hints.Placed("a.md");
        Assert.Equal(["a.md"], DueAfter(10));

        _hints.Placed("a.md");
        _hints.Written("a.md");
        Assert.Equal([], DueAfter(10));
        Assert.Equal(["a.md"], DueAfter(40));

        _hints.Gone("a.md");
        _hints.Written("a.md");
        _clock.Advance(TimeSpan.FromMilliseconds(30));
        _hints.Gone("b.md");
        Assert.Equal(["a.md"], DueAfter(20));
        Assert.Equal([], DueAfter(279));
        Assert.Equal(["b.md"], DueAfter(1));

        _hints.Written("a.md");
        _hints.Gone("a.md");
        Assert.Equal([], DueAfter(299));
        Assert.Equal(["a.md"], DueAfter(1));
    }

    [Fact]
    public void Files_that_go_one_after_the_other_are_due_together_but_not_late()
    {
        for (var i = 0; i < 6; i++)
        {
            _hints.Gone($"{i}.md");
            Assert.Equal([], DueAfter(100));
        }

        Assert.Equal(6, DueAfter(200).Count);

        for (var i = 0; i < 6; i++)
        {
            _hints.Gone($"{i}.md");
            Assert.Equal([], DueAfter(100));
        }

        // Not before their own farewell, though: a program may be about to put the last ones back.
        _hints.Gone("6.md");
        Assert.Equal(["0.md", "1.md", "2.md", "3.md", "4.md"], DueAfter(100));
        Assert.Equal([], DueAfter(199));
        Assert.Equal(["5.md", "6.md"], DueAfter(1));
    }

    [Fact]
    public void Files_that_go_on_going_are_due_again_and_again()
    {
        var due = new List<int>();
        for (var i = 0; i < 12; i++)
        {
            _hints.Gone($"{i}.md");
            if (DueAfter(100).Count > 0)
                due.Add((i + 1) * 100);
        }

        Assert.Equal([700, 1200], due);
    }

    [Fact]
    public void A_file_that_is_saved_by_way_of_another_name_is_never_due_while_it_is_away_however_often()
    {
        for (var i = 0; i < 20; i++)
        {
            _hints.Gone("a.md");
            Assert.Equal([], DueAfter(200));
            _hints.Written("a.md");
            Assert.Equal(["a.md"], DueAfter(50));
        }
    }

    [Fact]
    public void Only_what_has_been_gone_for_a_while_is_believed_gone()
    {
        _hints.Gone("a.md");
        _clock.Advance(TimeSpan.FromMilliseconds(250));
        _hints.Written("b.md");
        _clock.Advance(TimeSpan.FromMilliseconds(50));

        var due = _hints.TakeDue();

        Assert.Equal(["a.md", "b.md"], due.Paths);
        Assert.Equal(["a.md"], due.Gone);
    }

    [Fact]
    public void The_second_look_at_a_folder_can_be_left_for_later()
    {
        _hints.FolderCame("new");
        Assert.Equal(["new"], DueAfter(50));
        _hints.Written("a.md");
        _clock.Advance(TimeSpan.FromMilliseconds(450));

        Assert.Equal(["a.md"], _hints.TakeDue(withFoldersAgain: false).Paths);
        Assert.Equal(["new"], _hints.TakeDue().Paths);
    }

    [Fact]
    public void A_file_that_is_missing_without_an_event_is_due_later_unless_it_came_meanwhile()
    {
        _hints.Missing("a.md");
        _hints.Missing("b.md");
        _hints.Placed("b.md");
        Assert.Equal(["b.md"], DueAfter(10));
        Assert.Equal([], DueAfter(289));
        Assert.Equal(["a.md"], DueAfter(1));

        _hints.Written("a.md");
        _hints.Missing("a.md");
        Assert.Equal(["a.md"], DueAfter(50));
        Assert.Equal([], DueAfter(1000));
    }

    [Fact]
    public void A_file_that_is_going_already_goes_no_later_when_a_sync_misses_it_too()
    {
        _hints.Gone("a.md");
        Assert.Equal([], DueAfter(200));
        _hints.Missing("a.md");

        Assert.Equal(["a.md"], DueAfter(100));
    }

    [Fact]
    public void Both_names_of_a_renamed_file_are_due_together()
    {
        _hints.Renamed("story.md", "Story.md");

        Assert.Equal([], DueAfter(299));
        Assert.Equal(["Story.md", "story.md"], DueAfter(1));
    }

    [Fact]
    public void A_new_folder_is_due_twice()
    {
        _hints.FolderCame("2026/02");

        Assert.Equal(["2026/02"], DueAfter(50));
        Assert.False(_hints.TakeLost());
        Assert.Equal(TimeSpan.FromMilliseconds(450), _hints.UntilNext());
        Assert.Equal([], DueAfter(449));
        Assert.Equal(["2026/02"], DueAfter(1));
        Assert.True(_hints.TakeLost());
        Assert.False(_hints.TakeLost());
        Assert.Equal([], DueAfter(5000));
    }

    [Fact]
    public void A_renamed_folder_is_due_twice_under_its_new_name()
    {
        _hints.FolderRenamed("2026/02", "2026/03");

        Assert.Equal(["2026/02", "2026/03"], DueAfter(300));
        Assert.False(_hints.TakeLost());
        Assert.Equal([], DueAfter(199));
        Assert.Equal(["2026/03"], DueAfter(1));
        Assert.True(_hints.TakeLost());
    }

    [Fact]
    public void A_file_that_was_being_written_is_due_again_unless_events_say_when()
    {
        _hints.Written("b.md");
        _hints.Again(["a.md", "b.md"]);

        Assert.Equal(["b.md"], DueAfter(50));
        Assert.Equal(["a.md"], DueAfter(50));
    }

    [Fact]
    public void Lost_events_are_told_once_and_wake_at_once()
    {
        Assert.False(_hints.TakeLost());
        _hints.Lost();

        Assert.Equal(1, _wakes);
        Assert.Equal(TimeSpan.Zero, _hints.UntilNext());
        Assert.True(_hints.TakeLost());
        Assert.False(_hints.TakeLost());
    }

    [Fact]
    public void A_folder_that_goes_is_looked_at_by_its_name_before_everything_is()
    {
        _hints.FolderGone("2026");

        Assert.False(_hints.TakeLost());
        Assert.Equal(["2026"], DueAfter(300));
        Assert.True(_hints.TakeLost());
    }

    [Fact]
    public void Whoever_waits_is_woken_only_for_what_is_due_earlier_than_he_knows()
    {
        Assert.Null(_hints.UntilNext());
        _hints.Written("a.md");
        Assert.Equal(1, _wakes);
        Assert.Equal(TimeSpan.FromMilliseconds(50), _hints.UntilNext());

        _hints.Written("b.md");
        _hints.Written("a.md");
        Assert.Equal(1, _wakes);

        _hints.Placed("c.md");
        Assert.Equal(2, _wakes);
        Assert.Equal(TimeSpan.FromMilliseconds(10), _hints.UntilNext());
    }

    private IReadOnlyList<string> DueAfter(int milliseconds)
    {
        _clock.Advance(TimeSpan.FromMilliseconds(milliseconds));
        return _hints.TakeDue().Paths;
    }
}
