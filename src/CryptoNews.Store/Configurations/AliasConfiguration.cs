using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CryptoNews.Store;

internal sealed class AliasConfiguration : IEntityTypeConfiguration<Alias>
{
    public void Configure(EntityTypeBuilder<Alias> builder)
    {
        builder.ToTable("Aliases");
        builder.HasKey(a => new { a.Address, a.ArticleId });
        builder.HasIndex(a => a.ArticleId);
    }
}
