using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CryptoNews.Web.Caching;

/// <summary>A whole answer, ready to be sent: its headers, and its bytes in every encoding that was asked for.</summary>
internal sealed class KeptAnswer
{
    // Below it the headers weigh more than what is saved.
    private const int FewestBytesToCompress = 256;

    private readonly KeyValuePair<string, StringValues>[] _headers;
    private readonly string? _contentType;
    private readonly DateTimeOffset? _lastModified;
    private readonly AnswerForm _plain;
    private readonly Lazy<AnswerForm>? _brotli;
    private readonly Lazy<AnswerForm>? _gzip;

    /// <param name="response">With the headers that the endpoint gave it.</param>
    public KeptAnswer(HttpResponse response, byte[] body)
    {
        _contentType = response.ContentType;
        _lastModified = response.GetTypedHeaders().LastModified;
        _plain = AnswerForm.Plain(body);
        var headers = new HeaderDictionary();
        foreach (var (name, value) in response.Headers)
        {
            if (!OfOneForm.Contains(name, StringComparer.OrdinalIgnoreCase))
                headers[name] = value;
        }

        // Browsers may keep it, and ask each time whether it is still the same: a change is seen at once.
        headers.TryAdd(HeaderNames.CacheControl, "no-cache");
        if (Encodings.IsWorthwhile(_contentType))
        {
            headers.AppendCommaSeparatedValues(HeaderNames.Vary, HeaderNames.AcceptEncoding);
            if (body.Length >= FewestBytesToCompress)
                (_brotli, _gzip) = (new(() => AnswerForm.Brotli(_plain)), new(() => AnswerForm.Gzip(_plain)));
        }

        _headers = [.. headers];
    }

    /// <summary>Bytes of memory, both compressed forms included: together they are about as large again.</summary>
    public int Size => 1024 + 2 * _plain.Bytes.Length;

    /// <summary>Sends the answer in the encoding that the reader prefers, or 304 when the reader has it.</summary>
    /// <param name="now">UTC.</param>
    public async Task SendAsync(HttpContext context, DateTime now)
    {
        var (request, response) = (context.Request, context.Response);
        var form = _brotli is null ? _plain : Encodings.Best(request.Headers.AcceptEncoding) switch
        {
            "br" => _brotli.Value,
            "gzip" => _gzip!.Value,
            _ => _plain,
        };
        foreach (var (name, value) in _headers)
            response.Headers[name] = value;
        response.Headers.ETag = form.Tag;
        response.GetTypedHeaders().LastModified = _lastModified?.UtcDateTime <= now ? _lastModified : null; // one that lies ahead is told when it has come
        if (IsKnown(request, form.Tag, now))
        {
            (response.StatusCode, response.ContentType, response.ContentLength) = (StatusCodes.Status304NotModified, null, null);
            return;
        }

        response.ContentType = _contentType;
        response.ContentLength = form.Bytes.Length;
        if (form.Encoding is not null)
            response.Headers.ContentEncoding = form.Encoding;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(form.Bytes, context.RequestAborted);
    }

    private static readonly string[] OfOneForm =
        [HeaderNames.ContentType, HeaderNames.ContentLength, HeaderNames.TransferEncoding, HeaderNames.ETag, HeaderNames.LastModified, HeaderNames.Date, HeaderNames.Server, HeaderNames.Connection];

    private bool IsKnown(HttpRequest request, string tag, DateTime now)
    {
        var known = request.Headers.IfNoneMatch;
        if (known.Count > 0)
        {
            // A proxy that packs anew makes a tag weak: the text is the same.
            return known == tag || (EntityTagHeaderValue.TryParseList(known, out var tags)
                && tags.Any(t => t.Tag == "*" || t.Tag == tag));
        }

        // A moment that lies ahead is of a clock that was wrong, ours or the reader's.
        return _lastModified is { } modified
            && request.GetTypedHeaders().IfModifiedSince is { } since
            && since >= modified
            && since.UtcDateTime <= now;
    }
}
