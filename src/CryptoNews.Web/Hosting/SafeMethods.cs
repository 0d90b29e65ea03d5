namespace CryptoNews.Web.Hosting;

/// <summary>
/// GET and HEAD, the safe methods (RFC 9110) that are served here. Every endpoint of that kind is mapped with them where it
/// stands, not by a method of ours: what is generated for endpoints when the program is built is generated for what the
/// framework maps.
/// </summary>
internal static class SafeMethods
{
    public static readonly string[] Names = [HttpMethods.Get, HttpMethods.Head];

    public static bool Include(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}
