using System.Text;
using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Files;

public sealed class FileDecoderTests
{
    private static readonly string Whole = SmallFile.With();

    [Fact]
    public void A_byte_order_mark_is_not_part_of_the_text()
    {
        var file = SmallFile.Parse([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Whole)]);
        Assert.Empty(file.Problems);
    }

    [Fact]
    public void A_second_byte_order_mark_is_named()
    {
        var problem = SmallFile.RejectedBy(ProblemKinds.NoOpeningFence, "\uFEFF\uFEFF" + Whole);
        Assert.Contains("invisible", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    public void Wide_encodings_are_named(string encoding, bool mark)
    {
        var encoder = Encoding.GetEncoding(encoding);
        var file = SmallFile.Parse([.. mark ? encoder.GetPreamble() : [], .. encoder.GetBytes(Whole)]);
        Assert.Equal([ProblemKinds.Utf16.Code], file.Problems.Select(p => p.Code));
    }

    [Fact]
    public void A_wrong_byte_is_named_with_its_offset_and_place()
    {
        byte[] bytes = [.. "---\ntitle: Caf"u8, 0xE9, .. " life\n---\n"u8];
        var problem = Assert.Single(SmallFile.Parse(bytes).Problems);
        Assert.Equal(ProblemKinds.NotUtf8.Code, problem.Code);
        Assert.Equal((2, 11), (problem.Line, problem.Column));
        Assert.Equal("the byte 0xE9 at offset 14 is not UTF-8; it looks like Latin-1 (Windows-1252)", problem.Message);
    }

    [Fact]
    public void The_byte_order_mark_counts_in_the_offset_and_not_in_the_column()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, 0xE9];
        var problem = Assert.Single(SmallFile.Parse(bytes).Problems);
        Assert.Contains("offset 3", problem.Message, StringComparison.Ordinal);
        Assert.Equal(1, problem.Column);
    }

    [Theory]
    [InlineData(new byte[] { 0xCC, 0xE0, 0xE9, 0xED, 0xB3, 0xED, 0xE3 })] // Майнінг
    [InlineData(new byte[] { 0xC1, 0xB3, 0xF2, 0xEA, 0xEE, 0xBF, 0xED })] // Біткоїн
    [InlineData(new byte[] { 0xAF, 0xBF })] // Її
    [InlineData(new byte[] { 0xAB, 0xAA, 0xE2, 0xF0, 0xEE, 0xBB })] // «Євро»
    public void Words_in_Windows_1251_are_recognised(byte[] words)
    {
        byte[] bytes = [.. "---\ntitle: "u8, .. words, .. "\n---\n"u8];
        Assert.Contains("Windows-1251", Assert.Single(SmallFile.Parse(bytes).Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0xE2, 0xA6, 0xD4, 0xCB, 0xCF, 0xA7, 0xCE })] // Біткоїн
    [InlineData(new byte[] { 0xE3, 0xA6, 0xCE, 0xC1, 0x20, 0xD0, 0xC1, 0xC4, 0xC1, 0xA4 })] // Ціна падає
    public void Words_in_KOI8_U_are_recognised(byte[] words)
    {
        byte[] bytes = [.. "---\ntitle: "u8, .. words, .. "\n---\n"u8];
        Assert.Contains("looks like KOI8-U", Assert.Single(SmallFile.Parse(bytes).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_cut_off_at_the_end_of_the_file_is_a_wrong_byte()
    {
        var file = SmallFile.Parse([.. Encoding.UTF8.GetBytes(Whole), 0xD0]);
        Assert.Equal([ProblemKinds.NotUtf8.Code], file.Problems.Select(p => p.Code));
    }

    [Fact]
    public void A_replacement_character_that_the_file_itself_holds_is_text() =>
        Assert.Equal("A \uFFFD b", SmallFile.Read("title: A \uFFFD b").Title);

    [Theory]
    [InlineData("---\ntitle: a\0b\n---\n", 2, 9)]
    [InlineData("---\ntitle: a\n---\nbo\0dy", 4, 3)]
    public void A_NUL_is_refused_wherever_it_stands(string text, int line, int column)
    {
        var problem = SmallFile.RejectedBy(ProblemKinds.NulCharacter, text);
        Assert.Equal((line, column), (problem.Line, problem.Column));
    }

    [Fact]
    public void A_file_of_nothing_but_NUL_is_not_called_UTF_16() =>
        SmallFile.RejectedBy(ProblemKinds.NulCharacter, new string('\0', 100));

    [Fact]
    public void A_file_may_have_a_mebibyte_and_not_a_byte_more()
    {
        var text = Whole + new string('a', FileLimits.FileBytes - Whole.Length);
        Assert.Equal([ProblemKinds.BodyTooLarge.Code], SmallFile.Parse(text).Problems.Select(p => p.Code));
        SmallFile.RejectedBy(ProblemKinds.FileTooLarge, text + "a");
    }
}
