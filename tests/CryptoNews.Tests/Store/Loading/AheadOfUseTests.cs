using CryptoNews.Store;

namespace CryptoNews.Tests.Store;

public sealed class AheadOfUseTests
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMilliseconds(200);

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(1_000)]
    public void Results_come_in_the_order_of_their_items_whatever_they_weigh(long resultWeight) =>
        Assert.Equal(
            Enumerable.Range(0, 1_000).Select(i => $"{i}"),
            new AheadOfUse<int, string>(i => $"{i}", _ => 1, 50, _ => resultWeight, 40).Select(Enumerable.Range(0, 1_000)));

    [Fact]
    public void No_work_is_begun_while_the_results_that_wait_are_too_heavy()
    {
        var (made, used) = (0, 0);
        var ahead = new AheadOfUse<int, string>(i => Made($"{i}"), _ => 0, 0, _ => 10, 100);
        foreach (var _ in ahead.Select(Enumerable.Range(0, 400)))
        {
            used++;
            var isTooMuch = used is 1 or 100 && SpinWait.SpinUntil(() => Volatile.Read(ref made) - used > 11 + Math.Max(Environment.ProcessorCount, ThreadPool.ThreadCount), LongEnough);
            Assert.False(isTooMuch);
        }

        Assert.Equal(400, used);

        string Made(string result)
        {
            Interlocked.Increment(ref made);
            return result;
        }
    }
}
