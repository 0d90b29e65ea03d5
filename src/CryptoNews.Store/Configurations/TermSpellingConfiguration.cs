using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CryptoNews.Store;

internal sealed class TermSpellingConfiguration : IEntityTypeConfiguration<TermSpelling>
{
    public void Configure(EntityTypeBuilder<TermSpelling> builder)
    {
        builder.ToTable("TermSpellings");
        builder.HasKey(t => new { t.Kind, t.Language, t.Slug, t.Name });
    }
}
