using System.Reflection;
using CryptoNews.Web.Api;
using CryptoNews.Web.Caching;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Pages;
using CryptoNews.Web.Search;

namespace CryptoNews.Tests.Web.Listing;

/// <summary>One filter, everywhere: a parameter that one of its readers forgets would be ignored there without a word.</summary>
public sealed class FilterNamesTests
{
    [Fact]
    public void The_page_of_a_listing_sees_every_parameter_of_the_filter() =>
        Assert.Equal(ListingAddress.Names, typeof(ListingModel).GetCustomAttribute<CachedPageAttribute>()!.Parameters);

    [Fact]
    public void The_search_sees_them_too_and_its_order() =>
        Assert.Equal(SearchAddress.Names.Order(StringComparer.Ordinal), typeof(SearchModel).GetCustomAttribute<CachedPageAttribute>()!.Parameters.Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_api_describes_the_parameters_that_it_reads_and_those_are_the_filter()
    {
        await using var portal = new Portal();
        foreach (var (operation, parameters) in ApiParameter.ByOperation(portal.Services.GetRequiredService<Languages>()))
        {
            var (read, described) = (ApiParameter.NamesOf(operation), parameters.Where(p => !p.IsInPath).Select(p => p.Name).ToList());
            Assert.True(read.ToHashSet(StringComparer.Ordinal).SetEquals(described), $"{nameof(ApiParameter)} describes {string.Join(", ", described)} of the operation '{operation}', which reads {string.Join(", ", read)}.");
            if (operation is "articles" or "sentiment")
                Assert.Empty(ListingAddress.Names.Except([ListingAddress.PageName]).Except(described));
        }
    }

    [Fact]
    public void A_key_that_stands_as_asked_is_that_one() => Assert.Equal("x", ListingTerms.Spelled(["X", "x"], "x"));
}
