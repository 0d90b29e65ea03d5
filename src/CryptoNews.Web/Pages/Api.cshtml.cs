using CryptoNews.Store;
using CryptoNews.Web.Api;
using CryptoNews.Web.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;

namespace CryptoNews.Web.Pages;

/// <summary>The API, readable: made from its OpenAPI document.</summary>
public sealed class ApiModel(
    PortalContext db, Edition edition, ApiOptions options, [FromKeyedServices(ApiDescription.Document)] IOpenApiDocumentProvider description) : PortalPage(db, edition)
{
    internal ApiReference Reference { get; private set; } = null!;

    public int RequestsPerMinute => options.RequestsPerMinute;

    public string Root => Addresses.Absolute(ApiSetup.Root);

    public string DocumentAddress => $"/openapi/{ApiDescription.Document}.json";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (RedirectToCanonical(Addresses.Api(Language.Tag)) is { } elsewhere)
            return elsewhere;

        Reference = await ApiReference.ReadAsync(description, Words, cancel);
        Title = Words["api_title"];
        Description = Words["api_lede"];
        return Page();
    }
}
