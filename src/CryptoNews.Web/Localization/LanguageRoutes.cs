using CryptoNews.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CryptoNews.Web.Localization;

/// <summary>
/// Gives every page a second route under <c>/{language}</c>, and lets pages but the one with a form to send be read
/// only: without this a POST would render a page whose handler never ran.
/// </summary>
internal sealed class LanguageRoutes : IPageRouteModelConvention
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
            var methods = new HttpMethodMetadata(model.ViewEnginePath == LoginPage ? [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post] : [HttpMethods.Get, HttpMethods.Head]);
            selector.EndpointMetadata.Add(methods);
            model.Selectors.Add(new SelectorModel(selector)
            {
                AttributeRouteModel = new AttributeRouteModel
                {
                    Template = AttributeRouteModel.CombineTemplates("{lang:language}", selector.AttributeRouteModel!.Template),
                    SuppressLinkGeneration = true,
                },
            });
        }
    }
}

/// <summary>A language of the site, in any case and the default one too: what is not canonical is redirected by the page.</summary>
internal sealed class LanguageConstraint(Languages languages) : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        languages.Find(values[routeKey] as string) is not null;
}
