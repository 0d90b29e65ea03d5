using CryptoNews.Tests;
using CryptoNews.Tests.Store;
using CryptoNews.Tests.Web.Pages;
using CryptoNews.Tests.Web.Syncing;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace CryptoNews.Tests;

/// <summary>What takes minutes begins first: as the last one it would leave all processors but one idle.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = [.. new[] { typeof(KilledProcessTests), typeof(WatchingTests), typeof(SearchTests), typeof(SyncPropertyTests) }.Select(type => type.FullName!)];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(c => Long.Any(name => c.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal)))];
}
