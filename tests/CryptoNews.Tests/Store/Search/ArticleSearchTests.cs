using CryptoNews.Store;

namespace CryptoNews.Tests.Store.Search;

public sealed class ArticleSearchTests
{
    [Fact]
    public async Task A_word_in_the_headline_is_worth_more_than_one_in_a_tag_and_that_more_than_one_in_the_text()
    {
        using var store = new TestStore();
        store.Write("text.md", new ArticleFile { Title = "One", Body = "First words.\n\nThen a halving." });
        store.Write("tag.md", new ArticleFile { Title = "Two", Tags = ["HALVING"], Body = "Something." });
        store.Write("title.md", new ArticleFile { Title = "Halvings", Body = "Something." });
        await store.SyncAsync();

        Assert.Equal(["title", "tag", "text"], await store.KeysAsync("halving"));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(400)]
    public async Task A_fresh_article_that_has_the_word_as_a_tag_only_stands_behind_an_old_one_about_it(int words)
    {
        using var store = new TestStore();
        var filling = string.Concat(Enumerable.Range(0, words).Select(i => $"filling{i % 50} "));
        store.Write("about.md", new ArticleFile
        {
            Title = "A halving comes",
            PublishedAt = TestStore.Start.AddYears(-2),
            Body = string.Concat(Enumerable.Repeat("The halving and what else. Nobody knows what it brings, and many say so. ", 40)),
        });
        store.Write("headline.md", new ArticleFile { Title = "The halving", PublishedAt = TestStore.Start.AddYears(-2), Body = string.Concat(Enumerable.Repeat("filling ", 400)) });
        store.Write("tag.md", new ArticleFile { Title = "Another matter", Tags = ["halving"], PublishedAt = TestStore.Start, Body = filling });
        foreach (var i in Enumerable.Range(0, 20))
            store.Write($"other{i}.md", new ArticleFile { Title = "Else", Body = string.Concat(Enumerable.Repeat("filling ", 400)) });
        await store.SyncAsync();

        Assert.Equal(["about", "headline", "tag"], await store.KeysAsync("halving"));
    }

    [Fact]
    public async Task Of_equals_the_fresh_article_stands_ahead()
    {
        using var store = new TestStore();
        store.Write("old.md", new ArticleFile { Title = "Halving", PublishedAt = TestStore.Start.AddYears(-3) });
        store.Write("new.md", new ArticleFile { Title = "Halving", PublishedAt = TestStore.Start.AddDays(-1) });
        store.Write("newest.md", new ArticleFile { Title = "Else", PublishedAt = TestStore.Start.AddHours(-1), Body = "First words.\n\nThen a halving." });
        await store.SyncAsync();

        Assert.Equal(["new", "old", "newest"], await store.KeysAsync("halving"));
    }

    // FTS5 goes on counting what was deleted.
    [Fact]
    public async Task What_stands_first_does_not_depend_on_how_often_files_were_saved()
    {
        using var store = new TestStore();
        foreach (var i in Enumerable.Range(1, 40))
            store.Write($"found{i}.md", new ArticleFile { Title = "Else", Body = string.Concat(Enumerable.Repeat("halving ", 1 + (i % 7))) + string.Concat(Enumerable.Repeat("filling ", i * i % 900)) });
        await store.SyncAsync();
        var before = await store.KeysAsync("halving");

        foreach (var round in Enumerable.Range(0, 20))
        {
            foreach (var i in Enumerable.Range(0, 30))
                store.Write($"other{i}.md", new ArticleFile { Title = "Else", Body = $"Round {round}." });
            await store.SyncAsync();
        }

        Assert.Equal(before, await store.KeysAsync("halving"));
    }

    [Fact]
    public async Task What_readers_may_not_see_is_not_found_not_suggested_and_appears_with_the_clock()
    {
        using var store = new TestStore();
        store.Write("draft.md", new ArticleFile { Title = "Zebracoin draft", Draft = true });
        store.Write("scheduled.md", new ArticleFile { Title = "Zebracoin later", PublishedAt = TestStore.Start.AddHours(1) });
        store.Write("expired.md", new ArticleFile { Title = "Zebracoin gone", ExpiresAt = TestStore.Start.AddHours(-1) });
        await store.SyncAsync();
        Assert.Empty(await store.KeysAsync("zebracoin"));
        Assert.Null(await store.SuggestionAsync("zebracon"));

        store.Clock.Advance(TimeSpan.FromHours(2));
        await store.TurnClockAsync();

        Assert.Equal(["scheduled"], await store.KeysAsync("zebracoin"));
        Assert.Equal("zebracoin", await store.SuggestionAsync("zebracon"));

        store.Delete("scheduled.md");
        await store.SyncAsync();
        Assert.Empty(await store.KeysAsync("zebracoin"));
        Assert.Null(await store.SuggestionAsync("zebracon"));
    }

    [Fact]
    public async Task A_beginning_finds_its_words_with_a_star_and_without_when_no_article_has_it_as_a_word()
    {
        using var store = new TestStore();
        store.Write("one.md", new ArticleFile { Title = "The regulation of exchanges" });
        store.Write("two.uk.md", new ArticleFile { Title = "Регулювання криптовалют" });
        await store.SyncAsync();

        Assert.Equal(["one"], await store.KeysAsync("regulatio*"));
        Assert.Equal(["one"], await store.KeysAsync("exchan"));
        Assert.Equal(["two"], await store.KeysAsync("криптова", "uk"));
    }

    [Fact]
    public async Task When_no_article_has_all_words_those_with_most_of_them_are_found()
    {
        using var store = new TestStore();
        store.Write("two.md", new ArticleFile { Title = "Halving and mining" });
        store.Write("one.md", new ArticleFile { Title = "Halving alone" });
        await store.SyncAsync();

        Assert.Equal(["two"], await store.KeysAsync("halving mining zebra"));
    }

    // Of the words as often as they are typed, two of three would be halving.
    [Theory]
    [InlineData("halving halving mining")]
    [InlineData("Halving halvings, mining")]
    [InlineData("halving-mining-halving")]
    [InlineData("halving.mining halving")]
    public async Task A_word_that_is_typed_again_counts_once(string typed)
    {
        using var store = new TestStore();
        store.Write("one.md", new ArticleFile { Title = "Halving alone" });
        store.Write("other.md", new ArticleFile { Title = "Mining alone" });
        await store.SyncAsync();

        Assert.Equal(["one", "other"], (await store.KeysAsync("halving mining")).Order(StringComparer.Ordinal));
        Assert.Equal(["one", "other"], (await store.KeysAsync(typed)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("bitcion", "en", "bitcoin")]
    [InlineData("exchnge", "en", "exchange")]
    [InlineData("ibtcoin halving", "en", "bitcoin halving")]
    [InlineData("ишесщшт", "en", "bitcoin")]
    [InlineData("кртптовалюта", "uk", "криптовалюта")]
    [InlineData(",snrj]y", "uk", "біткоїн")]
    [InlineData("zzzzzzzz", "en", null)]
    [InlineData("bitcion Bitcion halving bitcion", "en", "bitcoin bitcoin halving bitcoin")]
    [InlineData("-bitcion bitcion \"bitcion\" bitcion", "en", "-bitcion bitcoin \"bitcoin\" bitcoin")]
    public async Task A_misspelt_word_brings_up_the_nearest_of_the_live_articles(string typed, string language, string? meant)
    {
        using var store = new TestStore();
        store.Write("one.md", new ArticleFile { Title = "Bitcoin exchange halving" });
        store.Write("two.uk.md", new ArticleFile { Title = "Криптовалюта біткоїн об'єкт" });
        await store.SyncAsync();

        Assert.Equal(meant, await store.SuggestionAsync(typed, language));
    }

    [Theory]
    [InlineData("market", "marker")]
    [InlineData("marker", "market")]
    public async Task Of_words_that_are_equally_near_the_frequent_one_is_meant(string frequent, string rare)
    {
        using var store = new TestStore();
        foreach (var i in Enumerable.Range(0, 3))
            store.Write($"{i}.md", new ArticleFile { Title = $"A {frequent} story" });
        store.Write("rare.md", new ArticleFile { Title = $"A {rare} story" });
        await store.SyncAsync();

        Assert.Equal(frequent, await store.SuggestionAsync("markeq", "en"));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("*")]
    [InlineData("NEAR(")]
    [InlineData("NEAR(halving exchange, 2)")]
    [InlineData("halving AND OR NOT")]
    [InlineData("title:halving")]
    [InlineData("{Title Body}: halving")]
    [InlineData("^halving")]
    [InlineData("halving + exchange")]
    [InlineData("'; DROP TABLE \"Search\"; --")]
    [InlineData("-halving")]
    [InlineData("((((((((((((((((((((((((")]
    [InlineData("en__all")]
    [InlineData("\0halving\ud800")]
    [InlineData("\"unclosed phrase")]
    [InlineData("a* b* c* d* e* f* g* h* i* j* k* l* m* n* o* p*")]
    [InlineData("a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.")]
    [InlineData("ha-ex-an-of-ha-ex-an-of-")]
    [InlineData("halving-exchange.zz*")]
    [InlineData(".-.-./_…")]
    public async Task A_hostile_query_is_answered(string typed)
    {
        using var store = new TestStore();
        store.Write("one.md", new ArticleFile { Title = "Halving of an exchange" });
        await store.SyncAsync();

        Assert.InRange((await store.KeysAsync(typed)).Count, 0, 1);
        Assert.InRange((await store.KeysAsync(string.Concat(Enumerable.Repeat(typed + " ", 10_000 / (typed.Length + 1))))).Count, 0, 1);
    }

    [Fact]
    public async Task A_search_that_nobody_waits_for_stops_and_leaves_no_half_of_an_answer()
    {
        using var store = new TestStore();
        store.Write("one.md", new ArticleFile { Title = "Halving" });
        store.Write("two.md", new ArticleFile { Title = "Another halving" });
        await store.SyncAsync();
        await using var db = store.Read();
        using var live = new LiveColumns(store.File);
        var columns = await live.ReadAsync(db, "en", TestContext.Current.CancellationToken);
        var match = (await db.UnderstandAsync(SearchQueryReader.Read("halving"), "en", columns, TestContext.Current.CancellationToken)).Match;

        columns.Remembered.Clear();
        Assert.Throws<OperationCanceledException>(() => db.Find(match, "en", columns, new CancellationToken(canceled: true)));
        Assert.Equal(2, columns.Select(new ArticleFilter { Language = "en" }, db.Find(match, "en", columns, TestContext.Current.CancellationToken)).Total);
    }

    [Theory]
    [InlineData("wallet-connect", "beside")]
    [InlineData("Wallet.Connect", "beside")]
    [InlineData("wallet-connect halving", "beside")]
    [InlineData("connect-wallet", "beside", "parted")]
    [InlineData("connect/wallet", "beside", "parted")]
    [InlineData("(connect-wallet),", "beside", "parted")]
    [InlineData("connect-wallet pools", "parted")]
    [InlineData("connect-the-wallet", "beside", "parted")]
    [InlineData("connect-walle", "beside", "parted")]
    [InlineData("connect-walle*", "beside", "parted")]
    [InlineData("\"connect-wallet\"")]
    [InlineData("\"connect wallet\"")]
    [InlineData("halving -connect-wallet", "beside", "half")]
    [InlineData("halving -wallet-connect", "half")]
    [InlineData("connect-wallet -pools", "beside")]
    [InlineData("wallet.zebra", "beside", "parted")]
    [InlineData("zebra.dragon")]
    [InlineData("ethereum.org", "ether")]
    [InlineData("ethereum org", "ether", "org")]
    [InlineData("utoday/connect", "source", "beside", "parted")]
    [InlineData("BIP39", "bip")]
    [InlineData("39-BIP", "bip")]
    [InlineData("BIP93")]
    [InlineData("1.5", "number")]
    [InlineData("5.1")]
    public async Task A_word_with_signs_in_it_is_found_as_it_stands_and_where_nothing_has_it_by_its_parts(string typed, params string[] expected)
    {
        using var store = new TestStore();
        store.Write("beside.md", new ArticleFile { Title = "Wallet connect", Body = "A halving." });
        store.Write("parted.md", new ArticleFile { Title = "Pools", Body = "To connect it, open your hot wallet." });
        store.Write("half.md", new ArticleFile { Title = "Halving" });
        store.Write("ether.md", new ArticleFile { Title = "Ethereum" });
        store.Write("org.md", new ArticleFile { Title = "The org" });
        store.Write("source.md", new ArticleFile { Title = "Else", SourceKey = "uToday", SourceName = "Daily" });
        store.Write("bip.md", new ArticleFile { Title = "BIP 39" });
        store.Write("number.md", new ArticleFile { Title = "The number 1.5", Body = "Then 39." });
        store.Write("draft.md", new ArticleFile { Title = "Connect wallet", Draft = true });
        store.Write("other.uk.md", new ArticleFile { Title = "Connect wallet" });
        await store.SyncAsync();

        Assert.Equal(expected.Order(StringComparer.Ordinal), (await store.KeysAsync(typed)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_stands_side_by_side_since_a_moment_ago_is_no_longer_looked_for_by_its_parts()
    {
        using var store = new TestStore();
        store.Write("parted.md", new ArticleFile { Title = "Connect your wallet" });
        store.Write("beside.md", new ArticleFile { Title = "Connect Wallet", PublishedAt = TestStore.Start.AddHours(1) });
        await store.SyncAsync();
        Assert.Equal(["parted"], await store.KeysAsync("connect-wallet"));

        store.Clock.Advance(TimeSpan.FromHours(2));
        await store.TurnClockAsync();

        Assert.Equal(["beside"], await store.KeysAsync("connect-wallet"));
    }

    [Theory]
    [InlineData("bitcion.org", "en", "bitcoin.org")]
    [InlineData("(exchnge-bitcoin)", "en", "(exchange-bitcoin)")]
    [InlineData("halvng exchnge/bitcion", "en", "halving exchange/bitcoin")]
    [InlineData("\"bitcion.org\"", "en", null)]
    [InlineData("ишесщшт-учсрфтпу", "en", "bitcoin-exchange")]
    [InlineData(",snrj]y", "uk", "біткоїн")]
    [InlineData("криптовалюта ,snrj]y", "uk", "криптовалюта біткоїн")]
    [InlineData("bitcoin.halving", "en", null)]
    [InlineData("(exchnge-bitcion) halving (Exchnge-Bitcion)", "en", "(exchange-bitcoin) halving (exchange-bitcoin)")]
    public async Task Parts_are_corrected_each_for_itself_unless_another_layout_made_signs_of_letters(string typed, string language, string? meant)
    {
        using var store = new TestStore();
        store.Write("one.md", new ArticleFile { Title = "Bitcoin exchange halving" });
        store.Write("organs.md", new ArticleFile { Title = "The org" });
        store.Write("two.uk.md", new ArticleFile { Title = "Криптовалюта біткоїн об'єкт" });
        await store.SyncAsync();

        Assert.Equal(meant, await store.SuggestionAsync(typed, language));
    }

    [Theory]
    [InlineData("trend.az", "telling", "other", "older")]
    [InlineData("Trend.AZ", "telling", "other", "older")]
    [InlineData("(trend.az),", "telling", "other", "older")]
    [InlineData("Trend News Agency", "other", "older")]
    [InlineData("trend.az halving", "older")]
    [InlineData("halving -trend.az")]
    [InlineData("\"trend.az\"", "telling")]
    [InlineData("trend.az*", "telling")]
    [InlineData("trend", "other", "older", "telling")]
    [InlineData("utoday", "newer")]
    [InlineData("tagesschau_", "underscored")]
    [InlineData("sTrend_002eaz")]
    [InlineData("_strend_002eaz")]
    public async Task The_key_of_a_source_finds_its_articles_behind_those_that_say_it(string typed, params string[] expected)
    {
        using var store = new TestStore();
        store.Write("older.md", new ArticleFile { Title = "Halving", SourceKey = "trend.az", SourceName = "Trend News Agency", PublishedAt = TestStore.Start.AddDays(-3) });
        store.Write("other.md", new ArticleFile { Title = "Pools", SourceKey = "trend.az", SourceName = "Trend News Agency" });
        store.Write("telling.md", new ArticleFile { Title = "Else", Body = "First words.\n\nAs trend.az says.", PublishedAt = TestStore.Start.AddDays(-5) });
        store.Write("newer.md", new ArticleFile { Title = "Third", SourceKey = "uToday", SourceName = "U.Today" });
        store.Write("underscored.md", new ArticleFile { Title = "Fourth", SourceKey = "tagesschau_", SourceName = "Das Erste" });
        store.Write("hidden.md", new ArticleFile { Title = "Draft", SourceKey = "trend.az", Draft = true });
        store.Write("other.uk.md", new ArticleFile { Title = "Пули", SourceKey = "trend.az", SourceName = "Агентство" });
        await store.SyncAsync();

        Assert.Equal(expected, await store.KeysAsync(typed));
        if (typed is "trend.az")
            Assert.Equal(["other"], await store.KeysAsync(typed, "uk"));
    }

    [Fact]
    public async Task The_key_of_a_source_is_no_misspelt_word()
    {
        using var store = new TestStore();
        store.Write("one.md", new ArticleFile { Title = "Today", SourceKey = "utoday", SourceName = "U.Today" });
        await store.SyncAsync();

        Assert.Null(await store.SuggestionAsync("utoday"));
    }

    [Fact]
    public async Task A_search_stays_in_its_language()
    {
        using var store = new TestStore();
        store.Write("one.md", new ArticleFile { Title = "Bitcoin" });
        store.Write("one.uk.md", new ArticleFile { Title = "Bitcoin" });
        await store.SyncAsync();

        Assert.Equal(["one"], await store.KeysAsync("біткоїн"));
        Assert.Equal(["one"], await store.KeysAsync("bitcoin", "uk"));
        Assert.Empty(await store.KeysAsync("bitcoin", "de"));
    }
}
