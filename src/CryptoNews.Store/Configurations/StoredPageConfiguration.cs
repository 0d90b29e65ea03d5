using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CryptoNews.Store;

internal sealed class StoredPageConfiguration : IEntityTypeConfiguration<StoredPage>
{
    public void Configure(EntityTypeBuilder<StoredPage> builder)
    {
        builder.ToTable("Pages");
        builder.HasKey(p => new { p.Slug, p.Language });
        builder.HasIndex(p => p.Path).IsUnique();
    }
}
