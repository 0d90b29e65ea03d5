using System.Net;
using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Sharing;
using SkiaSharp;

namespace CryptoNews.Tests.Web.Sharing;

public sealed class ShareCardTests
{
    private static readonly SiteOptions Site = new();
    private static readonly Languages All = new(Site);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Equal_cards_are_equal_pictures_and_other_cards_have_other_addresses()
    {
        StoredArticle[] articles =
        [
            Some.Article("a"), Some.Article("a", title: "Another"), Some.Article("a", category: "REGULATION"), Some.Article("a", source: null),
            Some.Article("a", sentiment: Sentiment.Positive), Some.Article("a", sponsored: true), Some.Article("a", Portal.Noon.AddDays(1)), Some.Article("a", externalId: "7"),
        ];
        var cards = articles.Select(a => CardOf(a)).ToList();

        Assert.Equal(articles.Length, cards.Select(c => c.Digest).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(ShareCardDrawing.Draw(cards[0]), ShareCardDrawing.Draw(CardOf(Some.Article("a"))));
        Assert.Equal(articles.Length, cards.Select(c => Convert.ToHexString(ShareCardDrawing.Draw(c))).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("🚀🚀🚀")]
    [InlineData("🚀 Bitcoin 🇺🇦 впав на 5 % — і що? ₿ ₴ 中文 עברית")]
    [InlineData("e\u0301e\u0301 \u0000\u001b\u200B\u202E")]
    [InlineData("W")]
    public void Any_headline_can_be_drawn(string headline) => AssertPicture(CardOf(Some.Article("a", title: headline)));

    [Fact]
    public void The_longest_headline_can_be_drawn_in_one_word_and_in_many()
    {
        AssertPicture(CardOf(Some.Article("a", title: new string('Щ', 300))));
        AssertPicture(CardOf(Some.Article("a", title: string.Concat(Enumerable.Repeat("Криптовалюта ", 23)))));
    }

    [Theory]
    [InlineData("coins", "olive")]
    [InlineData("facets", "indigo")]
    [InlineData("columns", "slate")]
    [InlineData("terrain", "teal")]
    [InlineData("hex", "copper")]
    [InlineData("mail", "plum")]
    [InlineData("weave", "cyan")]
    [InlineData("vault", "crimson")]
    [InlineData("rosette", "amber")]
    [InlineData("lattice", "cobalt")]
    [InlineData("rays", "gold")]
    [InlineData("paper", "graphite")]
    public void Every_motif_shows_on_the_card(string motif, string inks)
    {
        var card = CardOf(Some.Article("a")) with { Motif = motif, Inks = inks };
        using var picture = SKBitmap.Decode(ShareCardDrawing.Draw(card));

        // Lines cross the right edge of each: what stands there is no plain ground.
        var colours = Enumerable.Range(20, 590).SelectMany(y => Enumerable.Range(1000, 190).Select(x => picture.GetPixel(x, y))).Distinct().Count();
        Assert.InRange(colours, 500, int.MaxValue);
    }

    [Fact]
    public void Letters_of_both_scripts_are_drawn_and_what_no_face_has_is_left_out()
    {
        using var text = new CardText(CardFonts.Serif, 40);

        Assert.Equal("Їжак ґанок ʼ’ № Bitcoin «5 %» — 100…", text.Drawable("Їжак ґанок ʼ’ № Bitcoin «5 %» — 100…"));
        Assert.Equal("Up 5 BTC", text.Drawable("🚀 Up  5 ₿ 中"));
        Assert.Equal("Up", text.Drawable("U\uFFFEp\uFFFF"));
    }

    [Theory]
    [InlineData("Stake 32 Ξ today, or 1 ₿ → 5 Ξ", "Stake 32 ETH today, or 1 BTC – 5 ETH")]
    [InlineData("Ξ32 is ≈ 3‑4 ₿", "ETH 32 is ~ 3-4 BTC")]
    [InlineData("$60k→$65k 🚀", "$60k – $65k")]
    [InlineData("Біткоїн × 2 △", "Біткоїн × 2")]
    [InlineData("Erdoğan: top 5\uFE0F\u20E3 in Łódź", "Erdogan: top 5 in Lódz")]
    public void Signs_that_no_face_has_are_said_in_others(string headline, string drawn)
    {
        using var text = new CardText(CardFonts.Serif, 40);

        Assert.Equal((drawn, true), (text.Drawable(headline), text.KeepsSense(headline)));
    }

    [Theory]
    [InlineData("Stake 32 Ξ in 日本")]
    [InlineData("Το Bitcoin ανεβαίνει")]
    [InlineData("Bitcoin ₫ 5")]
    [InlineData("BTC ≠ ETH")]
    [InlineData("Q① results")]
    public void A_headline_that_would_say_something_else_is_not_drawn(string headline)
    {
        using var text = new CardText(CardFonts.Serif, 40);
        var (card, without) = (CardOf(Some.Article("a", title: headline)), CardOf(Some.Article("a", title: "")));

        Assert.False(text.KeepsSense(headline));
        Assert.Equal(ShareCardDrawing.Draw(without), ShareCardDrawing.Draw(card));
    }

    [Fact]
    public void Lines_are_as_wide_as_they_may_be_and_the_last_says_that_there_is_more()
    {
        using var text = new CardText(CardFonts.Serif, 60);
        var headline = string.Join(' ', Enumerable.Repeat("Bitcoin криптовалюта", 20));

        var lines = text.Lines(headline, 800, 4);

        Assert.Equal(4, lines.Count);
        Assert.All(lines, line => Assert.InRange(text.Measure(line), 400, 800));
        Assert.EndsWith("…", lines[^1], StringComparison.Ordinal);
        Assert.StartsWith(string.Join(' ', lines.Take(3)), headline, StringComparison.Ordinal);
        Assert.Equal(["Short"], text.Lines("Short", 800, 4));
    }

    [Fact]
    public async Task The_card_of_an_article_may_be_kept_for_good_at_an_address_that_changes_with_it()
    {
        var article = Some.Article("2026/a_b", title: "Title");
        await using var portal = new Portal().With(article);
        using var response = await portal.Reader.GetAsync(CardOf(article).Address(article.Key), Cancel);
        using var old = await portal.Reader.GetAsync("/cards/en/0123456789abcdef/2026/a_b.png", Cancel);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("image/png", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", response.Headers.CacheControl!.ToString());
        Assert.Equal("cross-origin", response.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Equal(ShareCardDrawing.Draw(CardOf(article)), await response.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal((HttpStatusCode.Redirect, CardOf(article).Address(article.Key)), (old.StatusCode, old.Headers.Location!.OriginalString));
    }

    [Theory]
    [InlineData(ArticleStatus.Hidden, HttpStatusCode.NotFound)]
    [InlineData(ArticleStatus.Scheduled, HttpStatusCode.NotFound)]
    [InlineData(ArticleStatus.Expired, HttpStatusCode.Gone)]
    public async Task Who_may_not_read_an_article_may_not_see_its_card(ArticleStatus status, HttpStatusCode answer)
    {
        var article = Some.Article("a", status: status);
        await using var portal = new Portal().With(article);
        using var response = await portal.Reader.GetAsync(CardOf(article).Address("a"), Cancel);

        Assert.Equal(answer, response.StatusCode);
    }

    [Fact]
    public async Task The_card_of_an_article_that_moved_is_found_where_it_was()
    {
        var (article, gone) = (Some.Article("new"), Some.Article("gone", Portal.Noon.AddDays(-1), status: ArticleStatus.Expired));
        await using var portal = new Portal()
            .With(article, Some.Body(article, aliases: ["/news/old"]))
            .With(gone, Some.Body(gone, aliases: ["/news/lost"]));
        using var old = await portal.Reader.GetAsync("/cards/en/0123456789abcdef/old.png", Cancel);
        using var lost = await portal.Reader.GetAsync("/cards/en/0123456789abcdef/lost.png", Cancel);

        Assert.Equal((HttpStatusCode.Redirect, CardOf(article).Address("new")), (old.StatusCode, old.Headers.Location?.OriginalString));
        Assert.Equal(HttpStatusCode.Gone, lost.StatusCode);
    }

    [Fact]
    public void What_is_paid_for_says_so_once()
    {
        Assert.Equal(("Sponsored", ""), Marks(CardOf(Some.Article("a", category: "SPONSORED", sponsored: true))));
        Assert.Equal(("Sponsored", "Mining"), Marks(CardOf(Some.Article("a", sponsored: true))));

        static (string?, string) Marks(ShareCard card) => (card.PaidMark, card.Category);
    }

    [Fact]
    public void Its_date_has_ordinary_blanks() => Assert.Equal("15 January 2026", CardOf(Some.Article("a")).Date);

    [Fact]
    public void A_site_with_another_name_has_other_cards() =>
        Assert.NotEqual(CardOf(Some.Article("a")).Digest, (CardOf(Some.Article("a")) with { Site = "Another" }).Digest);

    [Fact]
    public void A_headline_is_drawn_smaller_before_it_loses_words()
    {
        var headline = string.Concat(Enumerable.Repeat("Criptocurrencies ", 7));
        Assert.NotEqual(ShareCardDrawing.Draw(CardOf(Some.Article("a", title: headline + "rose"))), ShareCardDrawing.Draw(CardOf(Some.Article("a", title: headline + "fell"))));
    }

    [Theory]
    [InlineData(Sentiment.Positive, "up")]
    [InlineData(Sentiment.Negative, "down")]
    public void The_sign_of_a_mood_points_its_way(Sentiment sentiment, string way)
    {
        using var picture = SKBitmap.Decode(ShareCardDrawing.Draw(CardOf(Some.Article("a", sentiment: sentiment))));
        // Dots of the sign's own colour in the upper and the lower half of its box.
        var colour = sentiment == Sentiment.Positive ? SKColor.Parse("#0a6a4a") : SKColor.Parse("#b12a1c");
        var left = Enumerable.Range(64, 820).First(x => Enumerable.Range(561, 22).Any(y => picture.GetPixel(x, y) == colour));
        Assert.Equal(way == "up", Dots(561, 571) < Dots(572, 582));

        int Dots(int from, int to) => Enumerable.Range(from, to - from).Sum(y => Enumerable.Range(left, 24).Count(x => picture.GetPixel(x, y) == colour));
    }

    [Fact]
    public void The_longest_source_does_not_reach_into_the_tone()
    {
        using var shortly = SKBitmap.Decode(ShareCardDrawing.Draw(CardOf(Some.Article("a", source: null))));
        using var longly = SKBitmap.Decode(ShareCardDrawing.Draw(CardOf(Some.Article("a", source: "x", sourceName: new string('W', 200)))));
        Assert.All(Enumerable.Range(860, 300), x => Assert.All(Enumerable.Range(555, 40), y => Assert.Equal(shortly.GetPixel(x, y), longly.GetPixel(x, y))));
    }

    [Theory]
    [InlineData("One, two, three", "One, two…")]
    public void What_is_cut_ends_with_a_word(string text, string cut)
    {
        using var sans = new CardText(CardFonts.Sans, 30);
        Assert.Equal(cut, sans.Cut(text, sans.Measure("One, two,…") + 1));
    }

    [Fact]
    public async Task A_card_may_be_read_by_scripts_of_other_sites()
    {
        var article = Some.Article("a");
        await using var portal = new Portal().With(article);
        using var response = await portal.Reader.GetAsync(CardOf(article).Address("a"), Cancel);
        Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task The_picture_of_what_is_paid_for_is_said_to_be_that()
    {
        await using var portal = new Portal().With(Some.Article("a", title: "Buy", sponsored: true));
        Assert.Equal("Sponsored: Buy", (await portal.ReadAsync("/news/a")).QuerySelector("meta[property='og:image:alt']")!.GetAttribute("content"));
    }

    private static ShareCard CardOf(StoredArticle article) => ShareCard.Of(article, All.Find(article.Language)!, Site);

    private static void AssertPicture(ShareCard card)
    {
        using var picture = SKBitmap.Decode(ShareCardDrawing.Draw(card));
        Assert.Equal((ShareCard.Width, ShareCard.Height), (picture.Width, picture.Height));
    }
}
