using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CryptoNews.Store;

internal sealed class StoredBodyConfiguration : IEntityTypeConfiguration<StoredBody>
{
    public void Configure(EntityTypeBuilder<StoredBody> builder)
    {
        builder.ToTable("Bodies");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Headings).HasJsonConversion();
        builder.Property(b => b.Impacts).HasJsonConversion();
        builder.Property(b => b.Cta).HasJsonConversion();
        builder.Property(b => b.Aliases).HasJsonConversion();
        builder.Property(b => b.UnknownKeys).HasJsonConversion();
    }
}
