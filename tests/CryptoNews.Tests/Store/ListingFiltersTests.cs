using System.Collections;
using CryptoNews.Store;
using FsCheck.Fluent;

namespace CryptoNews.Tests.Store;

/// <summary>What never occurs in a random filter is held by none of the tests that draw them.</summary>
public sealed class ListingFiltersTests
{
    [Fact]
    public void Random_filters_narrow_by_everything_by_which_a_filter_can()
    {
        var filters = ListingFilters.Filters().Generator.Sample(200);

        Assert.All(typeof(ArticleFilter).GetProperties(), property => Assert.Contains(filters, filter => property.GetValue(filter) is { } value and not ICollection { Count: 0 }));
    }
}
