using CryptoNews.Store;

namespace CryptoNews.Tests.Store;

public sealed class KeptTextsTests
{
    [Fact]
    public void Texts_of_any_size_are_as_they_were_until_they_are_cleared_and_so_are_those_that_take_their_places()
    {
        var kept = new KeptTexts();
        foreach (var seed in new[] { 1, 2, 3 })
        {
            var random = new Random(seed);
            var texts = Enumerable.Range(0, 400).Select(i => Bytes(random, i % 50 == 0 ? random.Next(1_000_000) : random.Next(20_000))).ToList();
            var copies = texts.ConvertAll(bytes => kept.Keep(new Utf8Text(bytes)));
            foreach (var bytes in texts)
                Array.Clear(bytes);

            random = new Random(seed);
            var expected = Enumerable.Range(0, 400).Select(i => Bytes(random, i % 50 == 0 ? random.Next(1_000_000) : random.Next(20_000))).ToList();
            Assert.All(copies.Zip(expected), pair => Assert.True(pair.First.Span.SequenceEqual(pair.Second)));
            kept.Clear();
        }
    }

    [Fact]
    public void A_text_of_more_than_a_megabyte_stays_where_it_is()
    {
        var text = new Utf8Text(new byte[2_000_000]);

        Assert.Same(text, new KeptTexts().Keep(text));
    }

    [Fact]
    public void A_few_small_texts_take_little_and_the_next_ones_take_their_place()
    {
        var kept = new KeptTexts();
        Keep();
        kept.Clear();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Keep();

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);

        before = GC.GetAllocatedBytesForCurrentThread();
        _ = new KeptTexts().Keep(new Utf8Text("a"u8.ToArray()));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 30_000);

        void Keep()
        {
            foreach (var _ in Enumerable.Range(0, 20))
                kept.Keep(Text);
        }
    }

    private static readonly Utf8Text Text = new(new byte[1_000]);

    private static byte[] Bytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
