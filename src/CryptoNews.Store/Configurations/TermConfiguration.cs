using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CryptoNews.Store;

internal sealed class TermConfiguration : IEntityTypeConfiguration<Term>
{
    public void Configure(EntityTypeBuilder<Term> builder)
    {
        builder.ToTable("Terms");
        builder.HasKey(t => new { t.Kind, t.Language, t.Slug });
        builder.HasIndex(t => new { t.Kind, t.Language, t.Count, t.Slug }, "MostUsed").IsDescending(false, false, true, false);
    }
}
