using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Files;

public sealed class MergeConflictTests
{
    private const string Conflict = "<<<<<<< HEAD\ndraft: true\n=======\ndraft: false\n>>>>>>> theirs";

    [Fact]
    public void A_conflict_in_front_matter_is_shown_at_its_first_mark() =>
        Assert.Equal(4, SmallFile.RejectedBy(ProblemKinds.MergeConflict, SmallFile.With(Conflict)).Line);

    [Fact]
    public void One_mark_in_front_matter_is_enough() =>
        SmallFile.RejectedBy(ProblemKinds.MergeConflict, SmallFile.With(">>>>>>> theirs"));

    [Fact]
    public void A_conflict_in_the_body_is_never_published() =>
        Assert.Equal(5, SmallFile.RejectedBy(ProblemKinds.MergeConflict, SmallFile.Only(SmallFile.Title, SmallFile.PublishedAt, "---", Conflict)).Line);

    [Fact]
    public void A_conflict_around_a_fence_is_a_conflict() =>
        SmallFile.RejectedBy(ProblemKinds.MergeConflict, "<<<<<<< HEAD\n---\ntitle: a\n=======\n---\ntitle: b\n>>>>>>> theirs\n---\nBody");

    [Theory]
    [InlineData("A heading\n=======\n")]
    [InlineData("=======\n>>>>>>> quoted\n")]
    [InlineData("<<<<<<< quoted\n>>>>>>> quoted\n")]
    [InlineData("=======\n<<<<<<< quoted\n>>>>>>> quoted\n")]
    [InlineData("<<<<<<<< eight\n=======\n>>>>>>>> eight\n")]
    [InlineData("text <<<<<<< a\n=======\ntext >>>>>>> b\n")]
    public void Rows_of_signs_in_a_body_are_text(string body) =>
        Assert.Empty(SmallFile.Parse(SmallFile.Only(SmallFile.Title, SmallFile.PublishedAt, "---", body)).Problems);
}
