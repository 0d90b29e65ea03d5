using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CryptoNews.Store;

internal sealed class NamedPictureConfiguration : IEntityTypeConfiguration<NamedPicture>
{
    public void Configure(EntityTypeBuilder<NamedPicture> builder)
    {
        builder.ToTable("NamedPictures");
        builder.HasKey(p => new { p.Picture, p.File });
        builder.HasIndex(p => p.File);
        builder.Ignore(p => p.Stamp);
    }
}
