using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CryptoNews.Web.Localization;

namespace CryptoNews.Tests.Web.Localization;

public sealed partial class WordsTests
{
    private static readonly Words English = new(CultureInfo.GetCultureInfo("en"));
    private static readonly Words Ukrainian = new(CultureInfo.GetCultureInfo("uk"));

    [Theory]
    [InlineData(1, "1 story", "1 новина")]
    [InlineData(2, "2 stories", "2 новини")]
    [InlineData(5, "5 stories", "5 новин")]
    [InlineData(21, "21 stories", "21 новина")]
    public void A_count_takes_the_form_of_its_number(int number, string english, string ukrainian)
    {
        Assert.Equal(english, English.Count("stories", number));
        Assert.Equal(ukrainian, Ukrainian.Count("stories", number));
    }

    [Fact]
    public void A_language_without_words_of_its_own_speaks_English_with_English_plurals()
    {
        var words = new Words(CultureInfo.GetCultureInfo("de"), file => file.Name.Length == 0
            ? new(StringComparer.Ordinal) { ["latest"] = "Latest", ["stories_one"] = "{0} story", ["stories_other"] = "{0} stories" }
            : []);

        Assert.Equal("Latest", words["latest"]);
        Assert.Equal("1 story", words.Count("stories", 1));
        Assert.Equal("2 stories", words.Count("stories", 2));
    }

    [Fact]
    public void A_region_speaks_its_language() =>
        Assert.Equal("Останнє", new Words(CultureInfo.GetCultureInfo("uk-UA"))["latest"]);

    [Theory]
    [InlineData("pt", "Recentes", "Guardados", "Search")]
    [InlineData("pt-BR", "Recentes", "Salvos", "Search")]
    [InlineData("pt-PT", "Recentes", "Guardados", "Search")]
    [InlineData("pt-AO", "Recentes", "Guardados", "Search")]
    [InlineData("de-AT", "Latest", "Saved", "Search")]
    public void A_region_says_its_own_word_then_its_languages_then_the_English_one(string culture, string latest, string saved, string search)
    {
        var files = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal)
        {
            [""] = new(StringComparer.Ordinal) { ["latest"] = "Latest", ["saved"] = "Saved", ["search"] = "Search" },
            ["pt"] = new(StringComparer.Ordinal) { ["latest"] = "Recentes", ["saved"] = "Guardados" },
            ["pt-BR"] = new(StringComparer.Ordinal) { ["saved"] = "Salvos" },
        };
        var words = new Words(CultureInfo.GetCultureInfo(culture), file => files.TryGetValue(file.Name, out var texts) ? new(texts, StringComparer.Ordinal) : []);

        Assert.Equal((latest, saved, search), (words["latest"], words["saved"], words["search"]));
        Assert.Equal(culture.StartsWith("pt", StringComparison.Ordinal), words.AreOwn);
    }

    [Fact]
    public void Words_of_a_region_alone_are_its_own()
    {
        var words = new Words(CultureInfo.GetCultureInfo("pt-BR"), file => file.Name switch
        {
            "" => new(StringComparer.Ordinal) { ["saved"] = "Saved" },
            "pt-BR" => new(StringComparer.Ordinal) { ["saved"] = "Salvos" },
            _ => [],
        });

        Assert.Equal(("Salvos", true), (words["saved"], words.AreOwn));
    }

    [Fact]
    public void A_key_that_no_language_has_is_named() =>
        Assert.Contains("'nonsense'", Assert.Throws<KeyNotFoundException>(() => English["nonsense"]).Message, StringComparison.Ordinal);

    [Fact]
    public void Both_languages_say_everything()
    {
        var (english, ukrainian) = (Keys(""), Keys("uk"));

        Assert.Empty(english.Except(ukrainian));
        // What is more in Ukrainian are forms that English does not have.
        Assert.All(ukrainian.Except(english), key => Assert.Matches("_(few|many)$", key));
    }

    [Fact]
    public void Every_counted_text_has_every_form_of_its_language()
    {
        foreach (var key in Keys("uk").Where(k => k.EndsWith("_one", StringComparison.Ordinal)).Select(k => k[..^4]))
        {
            Assert.All(["one", "few", "many", "other"], form => Assert.NotNull(Ukrainian.Find($"{key}_{form}")));
            Assert.All(["one", "other"], form => Assert.NotNull(English.Find($"{key}_{form}")));
        }
    }

    [Fact]
    public void A_text_has_the_same_places_in_both_languages()
    {
        foreach (var key in Keys("").Where(k => !k.EndsWith("_one", StringComparison.Ordinal)))
            Assert.Equal((key, Places(English[key])), (key, Places(Ukrainian[key])));
    }

    [Fact]
    public void A_text_has_as_many_names_in_both_languages()
    {
        foreach (var key in Keys(""))
        {
            Assert.Equal((key, 0), (key, English[key].Count(sign => sign is '`') % 2));
            Assert.Equal((key, English[key].Count(sign => sign is '`')), (key, Ukrainian[key].Count(sign => sign is '`')));
        }
    }

    /// <summary>Whoever adds a language sees no page of it before its readers do.</summary>
    [Theory]
    [MemberData(nameof(Translations))]
    public void A_translation_has_the_names_and_places_that_English_has(string file)
    {
        foreach (var text in XDocument.Load(file).Root!.Elements("data"))
        {
            var key = text.Attribute("name")!.Value;
            var english = English.Find(key) ?? English.Find(Form().Replace(key, "_other"));
            Assert.True(english is not null, $"{Path.GetFileName(file)}: there is no text '{key}' in Words.resx");
            var (places, wanted) = (Places(text.Element("value")!.Value), Places(english));

            // Of one thing a text need not say the number.
            var isRight = Singular().IsMatch(key) ? places.Split(' ').All(place => wanted.Contains(place, StringComparison.Ordinal)) : places == wanted;
            Assert.True(isRight, $"{Path.GetFileName(file)}: '{key}' has the places '{places}', and the English text has '{wanted}'");
        }
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void What_a_translation_counts_it_counts_in_every_form_of_its_language(string file)
    {
        var language = Path.GetFileNameWithoutExtension(file)["Words.".Length..].Split('-')[0];
        var forms = Enumerable.Range(0, 200).Select(number => Plurals.CategoryOf(language, number)).Distinct().ToList();
        var names = XDocument.Load(file).Root!.Elements("data").Select(text => text.Attribute("name")!.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var counted in Keys("").Where(key => key.EndsWith("_one", StringComparison.Ordinal)).Select(key => key[..^4]).Where(counted => English.Find($"{counted}_other") is not null && names.Any(name => Form().Replace(name, "_other") == $"{counted}_other")))
            Assert.All(forms, form => Assert.True(names.Contains($"{counted}_{form}"), $"{Path.GetFileName(file)} lacks '{counted}_{form}'"));
    }

    [Fact]
    public void No_line_of_a_Ukrainian_text_begins_with_a_dash() =>
        Assert.DoesNotContain(Keys("uk"), key => Ukrainian[key].Contains(" —", StringComparison.Ordinal));

    [Fact]
    public void A_version_stays_with_its_number() =>
        Assert.Equal(("version\u00a01", "версія\u00a01"), (English.Format("prov_version", 1), Ukrainian.Format("prov_version", 1)));

    [Fact]
    public void Every_word_that_the_program_asks_for_is_there()
    {
        var asked = Directory.EnumerateFiles(Repository.Path("src/CryptoNews.Web"), "*.cs*", SearchOption.AllDirectories)
            .SelectMany(file => Asked().Matches(File.ReadAllText(file)).Select(match => (File: Path.GetFileName(file), Key: match.Groups["key"].Value + (match.Groups["counts"].Success ? "_other" : ""))))
            .ToList();

        Assert.InRange(asked.Count, 300, 10_000);
        Assert.All(asked, a => Assert.True(English.Find(a.Key) is not null, $"Words.resx lacks '{a.Key}', which {a.File} asks for"));
    }

    public static TheoryData<string> Translations() => [.. Directory.EnumerateFiles(Repository.Path("src/CryptoNews.Web/Resources"), "Words.*.resx")];

    private static string Places(string text) => string.Join(' ', Place().Matches(text).Select(p => p.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static HashSet<string> Keys(string culture) =>
        new ResourceManager("CryptoNews.Web.Resources.Words", typeof(Words).Assembly)
            .GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().Select(e => (string)e.Key).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Place();

    [GeneratedRegex("_(zero|one|two)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Singular();

    [GeneratedRegex("_(zero|one|two|few|many)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Form();

    [GeneratedRegex("""[Ww]ords(\[|\.Format\(|(?<counts>\.Count\())"(?<key>\w+)"[\]),]""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Asked();
}
