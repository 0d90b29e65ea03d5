using CryptoNews.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CryptoNews.Web.Localization;

/// <summary>
/// Gives every page a route under each language as well, and lets pages but the one with a form to send be read
/// only: without this a POST would render a page whose handler never ran.
/// </summary>
internal sealed class LanguageRoutes(Languages languages) : IPageRouteModelConvention
{
    private const string ErrorPage = "/Error";
    private const string LoginPage = "/Newsroom/Login";

    public void Apply(PageRouteModel model)
    {
        // Reached from inside only; its language is that of the address that failed.
        if (model.ViewEnginePath == ErrorPage)
        {
            foreach (var selector in model.Selectors)
                selector.EndpointMetadata.Add(ServedAlways.Mark);
            return;
        }

        // "Index" beside "" is the framework's second address of the same page.
        foreach (var second in model.Selectors.Where(s => s.AttributeRouteModel?.Template == "Index").ToList())
            model.Selectors.Remove(second);

        foreach (var selector in model.Selectors.ToList())
        {
            var methods = new HttpMethodMetadata(model.ViewEnginePath == LoginPage ? [.. SafeMethods.Names, HttpMethods.Post] : SafeMethods.Names);
            selector.EndpointMetadata.Add(methods);
            foreach (var prefix in languages.Prefixes.Where(p => p.Length > 0))
            {
                model.Selectors.Add(new SelectorModel(selector)
                {
                    AttributeRouteModel = new AttributeRouteModel
                    {
                        Template = AttributeRouteModel.CombineTemplates(prefix[1..], selector.AttributeRouteModel!.Template),
                        SuppressLinkGeneration = true,
                    },
                });
            }
        }
    }
}
