namespace CryptoNews.Web.Hosting;

/// <summary>
/// The methods of whoever only reads. Every endpoint of that kind is mapped with them where it stands, not by a method of
/// ours: what is generated for endpoints when the program is built is generated for what the framework maps.
/// </summary>
internal static class Reading
{
    public static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static bool Is(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}
