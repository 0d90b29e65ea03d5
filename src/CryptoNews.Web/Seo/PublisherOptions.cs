using CryptoNews.Web.Hosting;
using Microsoft.Extensions.Options;

namespace CryptoNews.Web.Seo;

/// <summary>The organisation that answers for the site.</summary>
public sealed class PublisherOptions
{
    public const string Section = "Publisher";

    /// <summary>Empty means the name of the site.</summary>
    public string Name { get; set; } = "";

    /// <summary>A square picture, 112 pixels or more: a path of this site or an https address.</summary>
    public string Logo { get; set; } = "/img/icon-512.png";

    /// <summary>Where faults are reported: an address of mail, <c>https:</c> or <c>tel:</c>; empty for none.</summary>
    public string Contact { get; set; } = "";

    /// <summary>The contact as a URI; null when there is none.</summary>
    public string? ContactAddress => Contact.Length == 0 ? null : IsMail(Contact) ? $"mailto:{Contact}" : Contact;

    internal static bool IsMail(string text) =>
        text.Count(c => c == '@') == 1 && !text.Contains(':', StringComparison.Ordinal)
        && text[0] != '@' && text.IndexOf('.', text.IndexOf('@', StringComparison.Ordinal)) is > 0 and var dot && dot < text.Length - 1
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '@' or '.' or '-' or '_' or '+');
}

internal sealed class PublisherOptionsCheck : IValidateOptions<PublisherOptions>
{
    private const int LongestName = 100;

    public ValidateOptionsResult Validate(string? name, PublisherOptions options)
    {
        var found = new SettingProblems(PublisherOptions.Section);
        if (options.Name.Length > LongestName || options.Name.Any(char.IsControl) || (options.Name.Length > 0 && string.IsNullOrWhiteSpace(options.Name)))
            found.Add(nameof(options.Name), options.Name, $"a name of at most {LongestName} characters, or nothing for Site:Name");
        if (!IsPath(options.Logo) && !(WebAddress.IsOne(options.Logo) && options.Logo.StartsWith("https:", StringComparison.Ordinal)))
            found.Add(nameof(options.Logo), options.Logo, "a path of this site (/img/icon-512.png) or an https address");
        if (!IsContact(options.Contact))
            found.Add(nameof(options.Contact), options.Contact, "an address of mail (desk@news.example), https://… or tel:…, or nothing");
        return found.Result;
    }

    private static bool IsPath(string text) =>
        text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal) && Uri.IsWellFormedUriString(text, UriKind.Relative);

    private static bool IsContact(string text) =>
        text.Length == 0
        || PublisherOptions.IsMail(text)
        || (text.StartsWith("mailto:", StringComparison.Ordinal) && PublisherOptions.IsMail(text["mailto:".Length..]))
        || (text.StartsWith("https:", StringComparison.Ordinal) && WebAddress.IsOne(text))
        || (text.StartsWith("tel:", StringComparison.Ordinal) && text.Length > 4 && text[4..].All(c => char.IsAsciiDigit(c) || c is '+' or '-' or '.' or '(' or ')'));
}
