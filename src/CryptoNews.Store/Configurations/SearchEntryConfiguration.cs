using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CryptoNews.Store;

/// <summary>The table itself is made by <see cref="SearchIndex.Script"/>: EF Core knows no virtual tables.</summary>
internal sealed class SearchEntryConfiguration : IEntityTypeConfiguration<SearchEntry>
{
    public void Configure(EntityTypeBuilder<SearchEntry> entry)
    {
        entry.ToTable(SearchIndex.Table, table => table.ExcludeFromMigrations());
        entry.Property(e => e.Id).HasColumnName("rowid").ValueGeneratedNever();
    }
}
