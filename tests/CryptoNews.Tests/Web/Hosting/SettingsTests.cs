using CryptoNews.Web.Feeds;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Seo;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace CryptoNews.Tests.Web.Hosting;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Site:Name", "", "Site:Name is ''; write a name of 1 to 60 characters")]
    [InlineData("Site:Name", " \t", "Site:Name is ''; write a name of 1 to 60 characters")]
    [InlineData("Site:Name", "ччччччччччччччччччччччччччччччччччччччччччччччччччччччччччччч", "write a name of 1 to 60 characters")]
    [InlineData("Site:BasUrl", "https://news.example", "There is no setting Site:BasUrl. Did you mean Site:BaseUrl?")]
    [InlineData("Newsroom:Pasword", "secret", "There is no setting Newsroom:Pasword.")]
    [InlineData("Site:BaseUrl", "news.example", "Site:BaseUrl is 'news.example'; write scheme and host")]
    [InlineData("Site:BaseUrl", "ftp://news.example", "Site:BaseUrl is 'ftp://news.example'; write scheme and host")]
    [InlineData("Site:BaseUrl", "https://news.example/path", "Site:BaseUrl is 'https://news.example/path'; write scheme and host")]
    [InlineData("Site:BaseUrl", "https://user:pass@news.example", "Site:BaseUrl is")]
    [InlineData("Site:BaseUrl", "https://news.example/#top", "Site:BaseUrl is 'https://news.example/#top'; write scheme and host")]
    [InlineData("Site:BaseUrl", "https://ж-.ua", "Site:BaseUrl is 'https://ж-.ua'; write scheme and host")]
    [InlineData("Site:DefaultLanguage", "de", "Site:DefaultLanguage is 'de'; write one of Site:Languages (en, uk)")]
    [InlineData("Site:DefaultLanguage", "EN", "Site:DefaultLanguage is 'EN'; write one of Site:Languages (en, uk)")]
    [InlineData("Site:Languages", "en,zz-nowhere", "Site:Languages is 'zz-nowhere'; write BCP 47 tags")]
    [InlineData("Site:Languages", "en,zh_CN", "Site:Languages is 'zh_CN'; write BCP 47 tags")]
    [InlineData("Site:Languages", "en,id", "Site:Languages is 'id'; write other languages: addresses under /id/ lead to articles by the id of their origin")]
    [InlineData("Site:Languages", "en,en", "Site:Languages is 'en, en'; write each language once")]
    [InlineData("Site:TimeZone", "Mars/Olympus", "Site:TimeZone is 'Mars/Olympus'; write the IANA name")]
    [InlineData("Site:PageSize", "0", "Site:PageSize is '0'; write a whole number from 1 to 100")]
    [InlineData("Site:PageSize", "101", "Site:PageSize is '101'; write a whole number from 1 to 100")]
    [InlineData("Site:PageSize", "many", "'many'")]
    [InlineData("Content:Path", " ", "Content:Path is ' '; write the folder with the articles")]
    [InlineData("Content:PollSeconds", "0", "Content:PollSeconds is '0'; write a whole number of seconds from 1 to 3600")]
    [InlineData("Content:PollSeconds", "3601", "Content:PollSeconds is '3601'; write a whole number of seconds from 1 to 3600")]
    [InlineData("Content:ImageHosts", "localhost", "Content:ImageHosts is 'localhost'; write host names only")]
    [InlineData("Content:ImageHosts", "https://img.example", "Content:ImageHosts is 'https://img.example'; write host names only")]
    [InlineData("Content:ImageHosts", "img.example;script-src *", "Content:ImageHosts is")]
    [InlineData("Content:ImageHosts", "фото.укр/a", "Content:ImageHosts is 'фото.укр/a'; write host names only")]
    [InlineData("Content:ImageHosts", "ж-.укр", "Content:ImageHosts is 'ж-.укр'; write host names only")]
    [InlineData("Hosting:TrustedProxies", "10.0.0.0/8, proxy.example", "Hosting:TrustedProxies is 'proxy.example'; write addresses or networks")]
    [InlineData("AllowedHosts", "http://news.example", "  AllowedHosts is 'http://news.example'; write names of hosts, without scheme, port, path and blanks, with ';' between them: news.example;localhost")]
    [InlineData("AllowedHosts", "news.example:443", "AllowedHosts is")]
    [InlineData("AllowedHosts", "news.example/news", "AllowedHosts is")]
    [InlineData("AllowedHosts", "news.example; localhost", "AllowedHosts is")]
    [InlineData("AllowedHosts", "news.example,localhost", "AllowedHosts is")]
    [InlineData("AllowedHosts", "localhost;::1", "AllowedHosts is")]
    [InlineData("AllowedHosts", "*example", "AllowedHosts is")]
    [InlineData("AllowedHosts", ";", "AllowedHosts is")]
    [InlineData("AllowedHosts", " ", "AllowedHosts is")]
    [InlineData("AllowedHosts:0", "news.example", "AllowedHosts is '[news.example]'", "AllowedHosts")]
    [InlineData("Api:RequestsPerMinute", "0", "Api:RequestsPerMinute is '0'; write a whole number from 1 to 100000")]
    [InlineData("Publisher:Name", " ", "Publisher:Name is ' '; write a name of at most 100 characters")]
    [InlineData("Publisher:Logo", "http://x.example/logo.png", "Publisher:Logo is 'http://x.example/logo.png'; write a path of this site")]
    [InlineData("Publisher:Logo", "//x.example/logo.png", "Publisher:Logo is")]
    [InlineData("Publisher:Contact", "the desk", "Publisher:Contact is 'the desk'; write an address of mail")]
    [InlineData("Publisher:Contact", "javascript:alert(1)", "Publisher:Contact is")]
    [InlineData("Publisher:Contact", "a@b", "Publisher:Contact is")]
    [InlineData("Site:Name:0", "a", "Site:Name is a list or a section; write one value", "Site:Name")]
    [InlineData("Site:BaseUrl:x", "1", "Site:BaseUrl is a list or a section; write one value", "Site:BaseUrl")]
    [InlineData("Content:Path", "/etc/hosts", "Content:Path is '/etc/hosts'; write the folder with the articles; this is a file")]
    [InlineData("Store:ConnectionString", "Data Source=/tmp", "Store:ConnectionString is 'Data Source=/tmp'; write a SQLite connection string that names a file")]
    [InlineData("Feeds:Hub", "hub.example", "Feeds:Hub is 'hub.example'; write the address of a WebSub hub")]
    [InlineData("Feeds:Hub", "https://ж-.ua/", "Feeds:Hub is 'https://ж-.ua/'; write the address of a WebSub hub")]
    [InlineData("Seo:Index", "some", "Seo:Index is 'some'; write all, none or sources")]
    [InlineData("Seo:TrainingAgents", "yes", "Seo:TrainingAgents is 'yes'; write allow or deny")]
    [InlineData("Seo:IndexNowKey", "short", "Seo:IndexNowKey is 'short'; write 8 to 128 letters")]
    [InlineData("Seo:IndexNowEndpoint", "", "Seo:IndexNowEndpoint is ''; write the address")]
    [InlineData("Store:ConnectionString", "", "Store:ConnectionString is ''; write a SQLite connection string")]
    [InlineData("Store:ConnectionString", "Data Source=:memory:", "Store:ConnectionString is")]
    [InlineData("Newsroom:PasswordHash", "my password", "Newsroom:PasswordHash is '(not shown)'; write what the command newsroom-password prints")]
    [InlineData("Newsroom:PasswordHash", "AQAAAAIAAYagAAAAEA==", "Newsroom:PasswordHash is '(not shown)'")]
    [InlineData("Newsroom:KeysPath", " ", "Newsroom:KeysPath is ' '; write a folder")]
    [InlineData("Store:ConnectionString", "Host=db", "Store:ConnectionString is")]
    [InlineData("Store:ConnectionString", "Data Source=File:a.db", "Store:ConnectionString is")]
    [InlineData("Store:ConnectionString", "Data Source=a.db;Mode=Memory", "Store:ConnectionString is")]
    public void A_wrong_value_stops_the_start_and_says_what_to_write(string key, string value, string message, string? named = null)
    {
        var failure = Assert.ThrowsAny<Exception>(() => Build((key, value)).CheckSettings());

        var told = StartFailure.Describe(failure);
        Assert.NotNull(told);
        Assert.Contains(message, told, StringComparison.Ordinal);
        Assert.Contains(named ?? key, told, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Site:Name", "чччччччччччччччччччччччччччччччччччччччччччччччччччччччччччч")]
    [InlineData("Site:PageSize", "1")]
    [InlineData("Site:PageSize", "100")]
    [InlineData("Content:PollSeconds", "1")]
    [InlineData("Content:PollSeconds", "3600")]
    [InlineData("Api:RequestsPerMinute", "1")]
    [InlineData("Api:RequestsPerMinute", "100000")]
    [InlineData("Seo:IndexNowKey", "12345678")]
    [InlineData("Metrics:Token", "sixteen-letters!")]
    [InlineData("Publisher:Contact", "desk@news.example")]
    [InlineData("Publisher:Contact", "mailto:desk@news.example")]
    [InlineData("Publisher:Contact", "tel:+380-44-000-00-00")]
    public void What_the_message_asks_for_is_taken(string key, string value) => Build((key, value)).CheckSettings();

    [Fact]
    public void A_list_may_be_named_in_capitals_as_variables_of_the_environment_are()
    {
        var app = Build(("SITE:LANGUAGES:0", "uk"), ("SITE:LANGUAGES:1", "en"));
        app.CheckSettings();

        Assert.Equal(["uk", "en"], app.Services.GetRequiredService<SiteOptions>().Languages);
    }

    [Fact]
    public void All_wrong_values_are_told_at_once()
    {
        var failure = Assert.ThrowsAny<Exception>(() =>
            Build(("Site:PageSize", "0"), ("Site:TimeZone", "Nowhere"), ("Content:PollSeconds", "-1")).CheckSettings());
        var told = StartFailure.Describe(failure);

        Assert.Contains("Site:PageSize", told, StringComparison.Ordinal);
        Assert.Contains("Site:TimeZone", told, StringComparison.Ordinal);
        Assert.Contains("Content:PollSeconds", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://новини.example", "https://xn--b1amarcd.example")]
    [InlineData("HTTPS://News.Example.:443/", "https://news.example")]
    [InlineData("http://news.example:8080/", "http://news.example:8080")]
    [InlineData("http://[::1]:5000", "http://[::1]:5000")]
    public void The_address_of_the_site_is_as_headers_hold_it(string written, string meant)
    {
        var site = Build(("Site:BaseUrl", written)).Services.GetRequiredService<SiteOptions>();

        Assert.Equal(meant, site.BaseUrl);
    }

    [Fact]
    public void Other_addresses_are_as_headers_hold_them_too()
    {
        var services = Build(("Feeds:Hub", "https://вузол.example/Хаб?a=ї"), ("Publisher:Logo", "https://знак.example/a.png"), ("Publisher:Contact", "https://пошта.example/")).Services;
        var publisher = services.GetRequiredService<PublisherOptions>();

        Assert.All([services.GetRequiredService<FeedOptions>().Hub, publisher.Logo, publisher.Contact], address =>
        {
            Assert.True(System.Text.Ascii.IsValid(address), address);
            Assert.StartsWith("https://xn--", address, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("*")]
    [InlineData("")]
    [InlineData("news.example;*.news.example;localhost;127.0.0.1;[::1];my_container;новини.укр;")]
    [InlineData("0.0.0.0")]
    public void Names_of_hosts_that_fit_requests_are_allowed(string value) => Build(("AllowedHosts", value)).CheckSettings();

    [Fact]
    public void A_socket_that_a_killed_process_left_is_told_with_what_to_do() =>
        Assert.Contains("delete the file", StartFailure.Describe(new IOException("Failed to bind to address http://unix:/run/a.sock: address already in use.", new AddressInUseException("in use"))), StringComparison.Ordinal);

    [Fact]
    public void A_section_of_a_file_that_nobody_reads_is_told()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, """
            { "$schema": "x", "Sites": { "Name": "a" }, "site": { "Name": "b" }, "Kestrel": { "x": 1 }, "Urls": "http://localhost:1", "AllowedHosts": "*", "Serilog": {}, "Logging": {} }
            """);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddJsonFile(file);
        builder.AddSettings();
        var failure = Assert.ThrowsAny<Exception>(() => builder.Build().CheckSettings());
        File.Delete(file);

        Assert.Equal("There is no section Sites. Did you mean Site?", Assert.Single(Assert.IsType<OptionsValidationException>(failure).Failures));
    }

    [Fact]
    public void A_file_that_is_no_JSON_is_told_with_line_and_place()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "{\n  \"Site\": }\n");
        var failure = Assert.ThrowsAny<Exception>(() => new ConfigurationBuilder().AddJsonFile(file).Build());
        File.Delete(file);

        Assert.Contains("Line 2, byte 11: ", StartFailure.Describe(failure), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_fault_of_the_settings_is_not_told_as_one() =>
        Assert.Null(StartFailure.Describe(new InvalidOperationException("something else")));

    [Fact]
    public void Without_any_setting_the_defaults_hold()
    {
        var app = Build();
        app.CheckSettings();
        var site = app.Services.GetRequiredService<SiteOptions>();

        Assert.Equal("http://localhost:5000", site.BaseUrl);
        Assert.Equal(["en", "uk"], site.Languages);
        Assert.Equal(["images.unsplash.com"], app.Services.GetRequiredService<ContentOptions>().ImageHosts);
    }

    [Fact]
    public void A_list_given_later_replaces_the_whole_of_an_earlier_one()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection([new("Site:Languages:0", "en"), new("Site:Languages:1", "uk")]);
        builder.Configuration.AddInMemoryCollection([new("Site:Languages:0", "de"), new("Site:DefaultLanguage", "de")]);
        builder.AddSettings();
        using var app = (IDisposable)builder.Build();

        Assert.Equal(["de"], ((WebApplication)app).Services.GetRequiredService<SiteOptions>().Languages);
    }

    [Fact]
    public void A_list_of_nothing_is_given_by_an_empty_text()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection([new("Content:ImageHosts:0", "images.unsplash.com")]);
        builder.Configuration.AddInMemoryCollection([new("Content:ImageHosts", "")]);
        builder.AddSettings();
        using var app = (IDisposable)builder.Build();

        Assert.Empty(((WebApplication)app).Services.GetRequiredService<ContentOptions>().ImageHosts);
    }

    [Theory]
    [InlineData(" News\n", "News")]
    [InlineData("👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀", "👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀")]
    public void A_name_is_what_readers_see_of_it(string written, string name)
    {
        var app = Build(("Site:Name", written));
        app.CheckSettings();

        Assert.Equal(name, app.Services.GetRequiredService<SiteOptions>().Name);
    }

    [Fact]
    public void Hosts_of_pictures_may_be_written_in_any_script()
    {
        var app = Build(("Content:ImageHosts", "фото.укр, images.unsplash.com"));
        app.CheckSettings();

        Assert.Equal(["xn--n1aalg.xn--j1amh", "images.unsplash.com"], app.Services.GetRequiredService<ContentOptions>().ImageHosts);
    }

    [Fact]
    public void A_list_may_be_one_text_with_commas()
    {
        var app = Build(("Site:Languages", "uk, en"));

        Assert.Equal(["uk", "en"], app.Services.GetRequiredService<SiteOptions>().Languages);
    }

    [Fact]
    public void The_settings_file_shows_every_setting_with_its_default()
    {
        var file = SettingsFile();
        foreach (var (section, options) in Sections())
        {
            var settings = options.GetType().GetProperties().Where(p => p.CanWrite).ToDictionary(p => p.Name, p => p.GetValue(options)!, StringComparer.Ordinal);
            foreach (var (name, value) in settings)
            {
                Assert.True(file.GetSection(section).GetChildren().Any(setting => setting.Key == name), $"appsettings.json lacks {section}:{name}");
                Assert.Equal((section, name, string.Join(", ", ListOf(value))), (section, name, string.Join(", ", WholeList.Read(file, $"{section}:{name}") ?? [])));
            }

            Assert.Empty(file.GetSection(section).GetChildren().Select(c => c.Key).Except(settings.Keys));
        }
    }

    [Fact]
    public void The_documentation_lists_every_setting_with_its_default()
    {
        var file = SettingsFile();
        var rows = File.ReadAllLines(Repository.Path("docs/operations.md"));
        foreach (var key in Sections().SelectMany(section => file.GetSection(section.Section).GetChildren().Select(setting => setting.Path)))
        {
            var start = $"| `{key}` | {string.Join(", ", (WholeList.Read(file, key) ?? []).Select(value => $"`{value}`"))} | ";
            Assert.True(rows.Count(row => row.StartsWith(start, StringComparison.Ordinal)) == 1, $"docs/operations.md has no row, or more than one, that begins with {start}");
        }
    }

    private static IConfigurationRoot SettingsFile() =>
        new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build();

    /// <summary>Every section of settings that the program has, with its defaults.</summary>
    private static List<(string Section, object Options)> Sections()
    {
        var sections = typeof(SiteOptions).Assembly.GetTypes()
            .Where(type => type.GetField("Section") is { IsLiteral: true })
            .Select(type => ((string)type.GetField("Section")!.GetRawConstantValue()!, Activator.CreateInstance(type)!))
            .ToList();
        Assert.InRange(sections.Count, 10, 100);
        return sections;
    }

    private static IEnumerable<string> ListOf(object value) =>
        value as IEnumerable<string> ?? (Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) is { Length: > 0 } text ? [text] : []);

    private static WebApplication Build(params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value)));
        builder.AddSettings();
        return builder.Build();
    }
}
