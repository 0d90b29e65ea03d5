using System.Text;
using CryptoNews.Content;
using CryptoNews.Store;
using FsCheck.Xunit;

namespace CryptoNews.Tests.Store;

public sealed class ChronologicalIdsTests
{
    private static readonly DateTimeOffset Day = new(2026, 1, 2, 0, 0, 0, TimeSpan.Zero);

    // Both files are of one digest.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_article_that_steps_aside_is_found_as_before_and_a_draft_is_not(bool isDraft)
    {
        using var store = new TestStore();
        store.Write("other.md", new ArticleFile());
        await store.SyncAsync();
        store.Write("c40578.uk.md", new ArticleFile { PublishedAt = Day, Draft = isDraft });
        await store.SyncAsync();
        var before = Found();

        store.Write("c31965.md", new ArticleFile { PublishedAt = Day });
        await store.SyncAsync();

        Assert.Equal(isDraft ? ["other"] : ["c40578", "other"], before);
        Assert.Equal(isDraft ? ["c31965", "other"] : ["c31965", "c40578", "other"], Found());
        using var fresh = new TestStore();
        foreach (var stamp in store.Folder.List())
            fresh.Write(stamp.Path, store.Folder.Read(stamp));
        await fresh.SyncAsync();
        Assert.Equal(Rows.OfTheIndex(fresh.File), Rows.OfTheIndex(store.File));

        List<string> Found()
        {
            using var db = store.Read();
            var keys = db.Articles.ToDictionary(a => a.Id, a => a.Key);
            return [.. Rows.OfTheIndex(store.File).Select(r => keys[r.Article]).Distinct().Order(StringComparer.Ordinal)];
        }
    }

    // Found by search: three of one digest; five on three neighbouring digests; three on the last digest of a millisecond.
    private static readonly (string Language, string Key)[] Colliding =
    [
        ("en", "c88"), ("uk", "c4529"), ("uk", "c12969"),
        ("en", "c31965"), ("uk", "c40578"), ("en", "c36037"), ("uk", "c20435"), ("en", "c37052"),
        ("en", "c479134"), ("en", "c488900"), ("en", "c877057"),
        ("en", "plain"), ("uk", "plain"),
    ];

    private static readonly ArticleParser Parser = new(new ContentRules());
    private static readonly Article[] Articles = [.. Colliding.Select(Published)];

    [Fact]
    public void The_keys_of_these_tests_do_collide()
    {
        var naturals = Colliding.Select(c => ArticleId.Natural(Day.UtcDateTime, c.Language, c.Key) - ArticleId.FirstAt(Day.UtcDateTime)).ToArray();
        Assert.Equal([0x1e994, 0x1e994, 0x1e994, 0x9d79d, 0x9d79d, 0x9d79e, 0x9d79f, 0x9d79f, 0xfffff, 0xfffff, 0xfffff], naturals[..11]);
    }

    [Fact]
    public void An_id_is_the_millisecond_above_twenty_bits_of_digest()
    {
        var moment = new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc);
        var id = ArticleId.Natural(moment, "en", "story");
        Assert.Equal((long)(moment - DateTime.UnixEpoch).TotalMilliseconds, id >> 20);
        Assert.InRange(id, ArticleId.FirstAt(moment), ArticleId.FirstAt(moment.AddMilliseconds(1)) - 1);
        Assert.NotEqual(id, ArticleId.Natural(moment, "uk", "story"));
    }

    [Fact]
    public void Ids_of_the_last_year_that_the_format_takes_are_positive() =>
        Assert.True(ArticleId.Natural(new DateTime(2199, 12, 31, 23, 59, 59, 999, DateTimeKind.Utc), "en", "story") > 0);

    [Property(MaxTest = 50)]
    public void Ids_depend_on_the_articles_alone_and_not_on_the_order_in_which_they_came_and_went(byte[] toggles)
    {
        using var store = new TestStore();
        var present = new HashSet<int>();
        using (var writer = new StoreWriter(store.File))
        {
            MakeWhole(writer);
            writer.Begin();
            foreach (var i in toggles.Select(t => t % Articles.Length))
            {
                if (present.Add(i))
                    writer.Insert(Articles[i], TestStore.Start.UtcDateTime);
                else if (present.Remove(i))
                    writer.Delete(writer.Db.Articles.Single(a => a.Path == Articles[i].Path));
            }

            writer.Commit();
        }

        var expected = Canonical(present.Select(i => Articles[i]));
        using var db = store.Read();
        Assert.Equal(expected, db.Articles.OrderBy(a => a.Id).Select(a => ValueTuple.Create(a.Id, a.Path)).ToList());

        // What hangs on an id has moved with it.
        Assert.All(db.Articles, a => Assert.Equal($"About {a.Path}.\n", db.Bodies.Single(b => b.Id == a.Id).Markdown));
        Assert.All(db.Articles, a => Assert.Equal($"/{a.Path}", db.Aliases.Single(l => l.ArticleId == a.Id).Address));
        Assert.All(db.Articles, a => Assert.Equal($"{a.Language} {Slug.From(a.Path)}", db.TagEntries.Where(t => t.ArticleId == a.Id).Select(t => t.Language + " " + t.Slug).Single()));
        Assert.Equal(present.Count, db.Bodies.Count());
        Assert.Equal(present.Count, db.Aliases.Count());
        Assert.Equal(present.Count, db.TagEntries.Count());
    }

    [Fact]
    public void A_draft_that_pushes_a_live_article_aside_raises_the_generation()
    {
        var (draft, live) = (Articles[3] with { Draft = true }, Articles[4]); // of one digest, in this order
        using var store = new TestStore();
        using var writer = new StoreWriter(store.File);
        MakeWhole(writer);
        Write(() => writer.Insert(live, TestStore.Start.UtcDateTime));
        var (before, id) = (Generation(), IdOf(live));

        Write(() => writer.Insert(draft, TestStore.Start.UtcDateTime));

        Assert.NotEqual(id, IdOf(live));
        Assert.True(Generation() > before);

        void Write(Action act)
        {
            writer.Begin();
            act();
            writer.Commit();
        }

        long Generation()
        {
            using var db = store.Read();
            return db.State.Single().Generation;
        }

        long IdOf(Article article)
        {
            using var db = store.Read();
            return db.Articles.Single(a => a.Path == article.Path).Id;
        }
    }

    // What is written from then on is written at once, tags and all.
    private static void MakeWhole(StoreWriter writer)
    {
        writer.Begin();
        writer.MarkComplete();
        writer.Commit();
    }

    // In order of time, digest, language and key each takes its own id, or the next one that is free.
    private static List<(long Id, string Path)> Canonical(IEnumerable<Article> articles)
    {
        var ids = new List<(long Id, string Path)>();
        foreach (var article in articles
            .OrderBy(a => ArticleId.Natural(a.PublishedAt.UtcDateTime, a.Language, a.Key))
            .ThenBy(a => a.Language, StringComparer.Ordinal)
            .ThenBy(a => a.Key, StringComparer.Ordinal))
        {
            var natural = ArticleId.Natural(article.PublishedAt.UtcDateTime, article.Language, article.Key);
            ids.Add((ids.Count == 0 ? natural : Math.Max(natural, ids[^1].Id + 1), article.Path));
        }

        return ids;
    }

    private static Article Published((string Language, string Key) address)
    {
        var path = $"{address.Key}.{address.Language}.md";
        var file = new ArticleFile { PublishedAt = Day, Tags = [path], Aliases = [$"/{path}"], Body = $"About {path}." };
        return Parser.Parse(path, Encoding.UTF8.GetBytes(file.ToString())).Article!;
    }
}
