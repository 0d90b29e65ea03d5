using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Markdown;

public sealed class NoteTests
{
    private const string Icon = "<svg class=\"i\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"M14 9 9 4 4 9\"/> <path d=\"M20 20h-7a4 4 0 0 1-4-4V4\"/></svg>";

    [Fact]
    public void A_note_and_its_mark_lead_to_each_other() =>
        Assert.Equal(
            "<p>a<sup><a id=\"s-r1\" href=\"#s-f1\" aria-label=\"Footnote 1\">1</a></sup></p>\n"
            + "<section class=\"foot-notes\" aria-labelledby=\"s-notes\"><h2 id=\"s-notes\">Notes</h2><ol>"
            + $"<li id=\"s-f1\">b <em>c</em> <a href=\"#s-r1\" aria-label=\"Back to the text, note 1\">{Icon}</a></li></ol></section>",
            Bodies.Html("a[^x]\n\n[^x]: b *c*"));

    [Fact]
    public void Several_marks_of_one_note_have_each_their_way_back()
    {
        var html = Bodies.Html("a[^x] b[^x]\n\n[^x]: c");

        Assert.Contains("<a id=\"s-r1-2\" href=\"#s-f1\" aria-label=\"Footnote 1\">1</a>", html, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"#s-r1-2\" aria-label=\"Back to the text, note 1 (2)\">{Icon}</a></li>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_are_numbered_as_readers_meet_them()
    {
        const string Markdown = "[^late]: L[^deep]\n\na[^first] b[^late]\n\n[^first]: F\n[^deep]: D";

        Assert.Equal("a b\nF\nL\nD", Bodies.Text(Markdown));
        Assert.Contains("<li id=\"s-f3\">D", Bodies.Clean(Markdown).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_that_nothing_shown_refers_to_is_left_out_with_a_warning()
    {
        const string Markdown = "a[^x]\n\n[^x]: X\n[^y]: Y[^z]\n\n[^z]: Z";
        var (_, problems) = Bodies.Read(Markdown);

        Assert.Equal("a\nX", Bodies.Text(Markdown));
        Assert.Equal([("CN224", 4, 1), ("CN224", 6, 1)], problems.Select(problem => (problem.Code, problem.Line, problem.Column)));
        Assert.Contains("[^y]", problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_without_note_is_text_and_warned_of()
    {
        var (html, warning) = Bodies.Warned("a[^x] b");

        Assert.Equal(("<p>a[^x] b</p>", "CN228"), (html, warning.Code));
    }

    [Fact]
    public void A_long_note_keeps_its_paragraphs()
    {
        var html = Bodies.Html("a[^x]\n\n[^x]: b\n\n    c\n\n        d");

        Assert.Contains("<li id=\"s-f1\"><p>b</p><p>c</p><pre", html, StringComparison.Ordinal);
        Assert.EndsWith($"</pre><p> <a href=\"#s-r1\" aria-label=\"Back to the text, note 1\">{Icon}</a></p></li></ol></section>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_in_brackets_keeps_them_from_being_a_link() =>
        Assert.StartsWith("<p>[a<sup><a id=\"s-r1\" href=\"#s-f1\" aria-label=\"Footnote 1\">1</a></sup>](/b)</p>", Bodies.Html("[a[^x]](/b)\n\n[^x]: c"), StringComparison.Ordinal);

    [Fact]
    public void A_mark_in_the_description_of_a_picture_counts_for_nothing()
    {
        var (html, warning) = Bodies.Warned("![a[^x]](b.png)\n\n[^x]: c");

        Assert.DoesNotContain("foot-notes", html, StringComparison.Ordinal);
        Assert.Equal("CN224", warning.Code);
    }

    [Fact]
    public void The_words_are_those_of_the_language()
    {
        var labels = new BodyLabels { Footnote = "Примітка {0}", BackToText = "Назад до тексту, примітка {0}", Notes = "Примітки" };
        var rules = Bodies.Context.Rules with { Labels = new Dictionary<string, BodyLabels> { ["uk"] = labels } };

        var html = Bodies.Html("a[^x]\n\n[^x]: b", Bodies.Context with { Language = "uk", Rules = rules });

        Assert.Contains("aria-label=\"Примітка 1\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Назад до тексту, примітка 1\"", html, StringComparison.Ordinal);
        Assert.Contains(">Примітки</h2>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_that_refer_to_each_other_end() =>
        Assert.Equal("a\nX\nY", Bodies.Text("a[^x]\n\n[^x]: X[^y]\n[^y]: Y[^x]"));
}
