using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CryptoNews.Store;

internal sealed class StoredFileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("Files");
        builder.HasKey(f => f.Path);
        builder.Property(f => f.Problems).HasJsonConversion();
        builder.HasIndex(f => new { f.Outcome, f.Path }, "WithProblems").HasFilter("\"Outcome\" <> 0");
    }
}
