using CryptoNews.Store;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CryptoNews.Tests.Store;

public sealed class RowSetTests
{
    private const int Rows = 200; // the last word of bits is not full

    [Property]
    public Property Sets_are_put_together_as_their_rows_are(int[][] rows, int[] unwanted)
    {
        var wanted = rows.Take(5).Select(RowsOf).ToList();
        var without = RowsOf(unwanted);
        return Enumerable.Range(1, wanted.Count).Select(count =>
        {
            var found = RowSet.AtLeast(count, [.. wanted.Select(Set)], Rows).Except([Set(without)]);
            var expected = Enumerable.Range(0, Rows).Where(row => wanted.Count(w => w.Contains(row)) >= count && !without.Contains(row)).ToList();
            return Enumerable.Range(0, Rows).Where(found.Contains).SequenceEqual(expected) && found.Count == expected.Count;
        }).All(holds => holds).ToProperty();
    }

    [Fact]
    public void What_was_asked_lately_is_remembered_and_what_was_not_is_forgotten_in_time()
    {
        var remembered = new RememberedRows(8_000_000); // so large that few have room
        var asked = new List<string>();
        RowSet Ask(string question) => remembered.Get(question, () =>
        {
            asked.Add(question);
            return new RowSet(1);
        });

        var often = Ask("often");
        for (var i = 0; i < 100; i++)
        {
            Ask($"once {i}");
            Assert.Same(often, Ask("often"));
        }

        Ask("once 99");
        Ask("once 0");
        Assert.Equal(1, asked.Count(a => a == "often"));
        Assert.Equal(1, asked.Count(a => a == "once 99"));
        Assert.Equal(2, asked.Count(a => a == "once 0"));
    }

    [Fact]
    public void Many_threads_ask_at_once_and_each_gets_its_own_answer()
    {
        var remembered = new RememberedRows(8_000_000);
        Parallel.For(0, 5_000, i =>
        {
            var number = i % 97;
            var rows = remembered.Get($"{number}", () =>
            {
                var set = new RowSet(Rows);
                set.Add(number);
                return set;
            });
            Assert.True(rows.Contains(number) && rows.Count == 1);
        });
    }

    private static HashSet<int> RowsOf(int[] numbers) => [.. numbers.Select(n => Math.Abs(n % Rows))];

    private static RowSet Set(HashSet<int> rows)
    {
        var set = new RowSet(Rows);
        foreach (var row in rows)
            set.Add(row);
        return set;
    }
}
