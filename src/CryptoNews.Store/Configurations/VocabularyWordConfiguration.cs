using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CryptoNews.Store;

internal sealed class VocabularyWordConfiguration : IEntityTypeConfiguration<VocabularyWord>
{
    public void Configure(EntityTypeBuilder<VocabularyWord> word)
    {
        word.ToTable("Vocabulary");
        word.HasKey(w => new { w.Language, w.Text });
    }
}
