using System.Text;
using CryptoNews.Store;

namespace CryptoNews.Tests.Store.Search;

public sealed class IndexChangesTests
{
    private readonly IndexChanges _changes = new();

    [Fact]
    public void Changes_are_taken_in_order_of_id_and_then_there_are_none()
    {
        foreach (var id in new long[] { 5, -3, 9, 1 })
            _changes.Add(id, Document($"title {id}"));

        Assert.Equal(["-3: title -3", "1: title 1", "5: title 5", "9: title 9"], Taken());
        Assert.Empty(Taken());
        _changes.Add(1, Document("one"));
        _changes.Add(2, Document("two"));
        Assert.True(_changes.TryTake(out _, out _, out _));
        Assert.Throws<InvalidOperationException>(() => _changes.Add(3, Document("between")));
        Assert.Equal(["2: two"], Taken());
        _changes.Add(2, Document("later"));
        Assert.Equal(["2: later"], Taken());
    }

    [Fact]
    public void What_the_index_has_is_deleted_and_what_it_does_not_have_yet_is_not()
    {
        _changes.Delete(1);
        _changes.Add(2, Document("new"));
        _changes.Delete(2);
        _changes.Delete(3);
        _changes.Add(3, Document("in its place"));
        _changes.Add(4, Document("first"));
        _changes.Add(4, Document("second"));
        _changes.Delete(5);
        _changes.Add(5, Document("back"));
        _changes.Delete(5);

        Assert.Equal(["1: deleted", "2:", "3: deleted, in its place", "4: second", "5: deleted"], Taken());
    }

    [Fact]
    public void What_was_added_can_be_asked_for_until_it_is_deleted_or_forgotten()
    {
        Assert.Null(_changes.Added(1));
        _changes.Add(1, Document("one"));
        Assert.Equal("one", Title(_changes.Added(1)!));
        _changes.Delete(1);
        Assert.Null(_changes.Added(1));
        _changes.Add(2, Document("two"));
        _changes.Clear();
        Assert.Null(_changes.Added(2));
        Assert.Empty(Taken());
    }

    [Fact]
    public void What_was_taken_in_part_can_be_forgotten()
    {
        _changes.Add(1, Document("one"));
        _changes.Add(2, Document("two"));
        Assert.True(_changes.TryTake(out _, out _, out _));
        _changes.Clear();
        _changes.Add(3, Document("three"));

        Assert.Equal(["3: three"], Taken());
    }

    private List<string> Taken()
    {
        var taken = new List<string>();
        while (_changes.TryTake(out var id, out var isDeleted, out var added))
            taken.Add($"{id}: {string.Join(", ", new[] { isDeleted ? "deleted" : null, added is null ? null : Title(added) }.OfType<string>())}".TrimEnd());
        return taken;
    }

    private static SearchDocument Document(string title) => new("en", Text(title), Text("tags"), Text("lead"), Text("body"), Text("facets"), []);

    private static Utf8Text Text(string text) => new(Encoding.UTF8.GetBytes(text));

    private static string Title(SearchDocument document) => Encoding.UTF8.GetString(document.Title.Span);
}
