using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Values;

public sealed class PictureValueTests
{
    [Theory]
    [InlineData("https://images.unsplash.com/photo-1?w=1080&q=80")]
    [InlineData("HTTPS://Images.Unsplash.COM/photo-1")]
    public void A_picture_comes_from_an_allowed_host(string address) =>
        Assert.Equal(address, SmallFile.Read($"coverImage: '{address}'").Cover!.Raw);

    [Fact]
    public void Its_address_is_kept_in_ASCII() =>
        Assert.Equal("https://images.unsplash.com/%D1%86%D1%96%D0%BD%D0%B0?w=1", SmallFile.Read("coverImage: 'https://images.unsplash.com/ціна?w=1'").Cover!.Raw);

    [Theory]
    [InlineData("https://evil.example/a.jpg")]
    [InlineData("https://images.unsplash.com.evil.example/a.jpg")]
    [InlineData("https://evil.example/images.unsplash.com/a.jpg")]
    [InlineData("https://sub.images.unsplash.com/a.jpg")]
    [InlineData("https://user@images.unsplash.com/a.jpg")]
    [InlineData("https://images.unsplash.com@evil.example/a.jpg")]
    [InlineData("https://images.unsplash.com:443/a.jpg")]
    [InlineData("https://images.unsplash.com./a.jpg")]
    [InlineData("https:///images.unsplash.com/a.jpg")]
    [InlineData("https://images.unsplash.com%2f@evil.example/a.jpg")]
    public void Any_other_host_is_left_out(string address) =>
        Assert.Null(SmallFile.ReadWith(ProblemKinds.HostNotAllowed, $"coverImage: '{address}'").Cover);

    [Fact]
    public void Without_any_allowed_host_only_files_are_proposed()
    {
        var problem = Assert.Single(SmallFile.Parse(SmallFile.With("coverImage: {raw: 'https://a.example/a.jpg'}"), rules: new() { ImageHosts = [] }).Problems);

        Assert.Equal(("CN133", "put the file into the content folder"), (problem.Code, problem.Remedy));
    }

    [Theory]
    [InlineData("https://фото.укр/a.jpg")]
    [InlineData("https://ФОТО.укр/a.jpg")]
    [InlineData("https://xn--n1aalg.xn--j1amh/a.jpg")]
    public void A_host_in_any_script_is_known_by_its_name_in_ASCII(string address) => Assert.Equal(
        "https://xn--n1aalg.xn--j1amh/a.jpg",
        SmallFile.Parse(SmallFile.With($"coverImage: {address}"), rules: new() { ImageHosts = ["xn--n1aalg.xn--j1amh"] }).Article!.Cover!.Raw);

    [Theory]
    [InlineData("https://user@фото.укр/a.jpg")]
    [InlineData("https://фото.укр:443/a.jpg")]
    [InlineData("https://фото.укр./a.jpg")]
    [InlineData("https://ж-.укр/a.jpg")]
    public void Other_hosts_in_other_scripts_are_left_out(string address) => Assert.Equal(
        ["CN133"],
        SmallFile.Parse(SmallFile.With($"coverImage: '{address}'"), rules: new() { ImageHosts = ["xn--n1aalg.xn--j1amh"] }).Problems.Select(p => p.Code));

    [Theory]
    [InlineData("https://images.unsplash.com/a.jpg", "")]
    [InlineData("https://other.example/b.jpg", "CN133 CN133")]
    [InlineData("/b.svg", "CN133 CN134")]
    [InlineData("", "CN107 CN133")]
    public void A_cover_all_of_whose_sizes_are_refused_is_not_told_to_have_one(string small, string codes)
    {
        var raw = codes.Length == 0 ? "https://images.unsplash.com/a.jpg" : "https://other.example/a.jpg";
        var problems = SmallFile.Parse(SmallFile.With("coverImage:", $"  raw: {raw}", $"  small: {small}")).Problems;

        Assert.Equal(codes, string.Join(' ', problems.Select(p => p.Code).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("coverImage: http://images.unsplash.com/a.jpg", "write https:// in place of http://")]
    [InlineData("canonicalUrl: http://example.com/a", "write https:// in place of http://")]
    [InlineData("canonicalUrl: http://example.com/a b", "write an https address, with blanks and quotes percent-encoded")]
    [InlineData("source: {key: a, url: 'http://user@example.com'}", "write an http or https address, with blanks and quotes percent-encoded")]
    public void An_address_that_lacks_only_an_s_is_told_so(string line, string remedy) =>
        Assert.Equal(remedy, Assert.Single(SmallFile.Parse(SmallFile.With(line)).Problems).Remedy);

    [Theory]
    [InlineData("http://images.unsplash.com/a.jpg")]
    [InlineData("//images.unsplash.com/a.jpg")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("javascript:alert(1).jpg")]
    [InlineData("file:///etc/a.png")]
    [InlineData("C:/pictures/a.png")]
    [InlineData("\\\\host\\a.jpg")]
    [InlineData("https://images.unsplash.com/a.jpg\"onerror=x")]
    [InlineData("https://images.unsplash.com/a b.jpg")]
    [InlineData("https://images.unsplash.com/<a>.jpg")]
    [InlineData("https://images.unsplash.com/a.jpg\\x07")]
    [InlineData("/a\\u0000.jpg")]
    [InlineData("%2F/host/a.jpg")]
    [InlineData("/a'b.jpg")]
    public void Other_forms_are_left_out(string address) =>
        Assert.Null(SmallFile.ReadWith(ProblemKinds.UnusableAddress, $"coverImage: \"{address.Replace("\\\\", "\\\\\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"").Cover);

    [Theory]
    [InlineData("/images/coins.webp", "/images/coins.webp")]
    [InlineData("coins.webp", "/2026/01/coins.webp")]
    [InlineData("./coins.JPEG", "/2026/01/coins.JPEG")]
    [InlineData("../images/coins.avif", "/2026/images/coins.avif")]
    [InlineData("../../images//coins.png", "/images/coins.png")]
    [InlineData("/a/b/../../coins.gif", "/coins.gif")]
    [InlineData("two coins.jpg", "/2026/01/two coins.jpg")]
    [InlineData("two%20coins.jpg", "/2026/01/two coins.jpg")]
    [InlineData("/зображення/монети.jpg", "/зображення/монети.jpg")]
    public void A_path_becomes_one_from_the_content_folder(string path, string expected) =>
        Assert.Equal(expected, SmallFile.Read($"coverImage: {path}").Cover!.Raw);

    [Theory]
    [InlineData("../../../a.jpg")]
    [InlineData("/../a.jpg")]
    [InlineData("/a/../../a.jpg")]
    [InlineData("/%2e%2e/a.jpg")]
    [InlineData("/.git/a.jpg")]
    [InlineData("/.jpg")]
    [InlineData("/a.svg")]
    [InlineData("/a.jpg.exe")]
    [InlineData("/a")]
    [InlineData("/a.jpg?w=1")]
    [InlineData("/a#b.jpg")]
    public void Paths_out_of_the_folder_and_other_files_are_left_out(string path) =>
        Assert.Null(SmallFile.ReadWith(ProblemKinds.UnusablePicturePath, $"coverImage: '{path}'").Cover);

    [Fact]
    public void A_path_of_an_article_in_the_root_starts_there() =>
        Assert.Equal("/a.jpg", SmallFile.Parse(SmallFile.With("coverImage: a.jpg"), "story.md").Article!.Cover!.Raw);

    [Fact]
    public void An_address_has_at_most_2048_characters()
    {
        var address = "https://images.unsplash.com/" + new string('a', FileLimits.Address - "https://images.unsplash.com/".Length);
        Assert.NotNull(SmallFile.Read($"coverImage: {address}").Cover);
        Assert.Null(SmallFile.ReadWith(ProblemKinds.TooLong, $"coverImage: {address}a").Cover);
    }

    [Theory]
    [InlineData("https://example.com/a?b=c#d")]
    [InlineData("https://example.com:8443/")]
    public void A_canonical_address_is_https(string address) => Assert.Equal(address, SmallFile.Read($"canonicalUrl: '{address}'").CanonicalUrl);

    [Fact]
    public void Addresses_are_kept_as_headers_can_hold_them() => Assert.Equal(
        "https://xn--80akhbyknj4f.example/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8?q=%D0%B0",
        SmallFile.Read("canonicalUrl: 'https://испытание.example/новини?q=а'").CanonicalUrl);

    [Theory]
    [InlineData("http://example.com/a")]
    [InlineData("https://")]
    [InlineData("https://?a")]
    [InlineData("https://user@example.com/")]
    [InlineData("https://example.com/a b")]
    [InlineData("example.com")]
    [InlineData("/news/a")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://exa<mple.com")]
    [InlineData("https://xn--a.ü.example/")]
    [InlineData("https://-ü-.example/")]
    [InlineData("https://a..ü.example/")]
    public void Any_other_is_left_out(string address) =>
        Assert.Null(SmallFile.ReadWith(ProblemKinds.UnusableAddress, $"canonicalUrl: '{address}'").CanonicalUrl);

    [Theory]
    [InlineData("ж-.ua")]
    [InlineData("-ж.ua")]
    [InlineData("xn--a.ж")]
    [InlineData("жжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжж.ua")]
    public void A_host_that_cannot_exist_loses_its_address_and_no_article(string host)
    {
        Assert.Null(SmallFile.ReadWith(ProblemKinds.UnusableAddress, $"canonicalUrl: https://{host}/").CanonicalUrl);
        Assert.Null(SmallFile.ReadWith(ProblemKinds.UnusableAddress, $"source: {{key: a, url: 'http://{host}/a'}}").Source!.Url);
    }
}
