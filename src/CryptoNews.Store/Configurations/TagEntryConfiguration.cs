using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CryptoNews.Store;

internal sealed class TagEntryConfiguration : IEntityTypeConfiguration<TagEntry>
{
    public void Configure(EntityTypeBuilder<TagEntry> builder)
    {
        builder.ToTable("TagEntries");

        // The id is a date: the key is the listing of a tag, in order.
        builder.HasKey(t => new { t.Language, t.Slug, t.ArticleId });
    }
}
