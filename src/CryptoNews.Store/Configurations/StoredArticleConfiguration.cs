using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CryptoNews.Store;

internal sealed class StoredArticleConfiguration : IEntityTypeConfiguration<StoredArticle>
{
    // Written as in ArticleQueries.Visible: SQLite takes a partial index only for the very same condition.
    private const string Live = "\"Status\" = 1";

    public void Configure(EntityTypeBuilder<StoredArticle> builder)
    {
        builder.ToTable("Articles");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Tags).HasJsonConversion();
        builder.Property(a => a.Cover).HasJsonConversion();
        builder.Property(a => a.Ai).HasJsonConversion();

        builder.HasIndex(a => new { a.Language, a.Key }).IsUnique();
        builder.HasIndex(a => a.Path).IsUnique();
        builder.HasIndex(a => a.ExternalId).HasFilter("\"ExternalId\" IS NOT NULL");

        // Every index of SQLite ends with the row id, which is the chronological id: each of these is a listing in order.
        builder.HasIndex(a => a.Language, "Latest").HasFilter(Live);
        builder.HasIndex(a => new { a.Language, a.CategorySlug }, "LatestInCategory").HasFilter(Live);
        builder.HasIndex(a => new { a.Language, a.SourceKey }, "LatestOfSource").HasFilter(Live);
        builder.HasIndex(a => new { a.Language, a.Sentiment }, "LatestOfSentiment").HasFilter(Live);
        builder.HasIndex(a => new { a.Language, a.CategorySlug, a.Sentiment }, "LatestOfSentimentInCategory").HasFilter(Live);
        builder.HasIndex(a => new { a.Language, a.StickyWeight }, "Pinned").HasFilter(Live);
        builder.HasIndex(a => new { a.Language, a.CategorySlug, a.StickyWeight }, "PinnedInCategory").HasFilter(Live);

        // The newsroom's: drafts, and everything that says how far the languages are apart, without a look at the rows.
        builder.HasIndex(a => a.Status, "Drafts").HasFilter("\"Status\" = 0");
        builder.HasIndex(a => new { a.Language, a.ExternalId, a.Key, a.Status, a.TranslatedFrom, a.RevisedAt }, "Translations");

        builder.HasIndex(a => a.RevisedAt, "Revised").HasFilter(Live);
        builder.HasIndex(a => a.PublishedAt, "Due").HasFilter("\"Status\" = 2");
        builder.HasIndex(a => a.ExpiresAt, "Expiring").HasFilter("\"Status\" = 1 AND \"ExpiresAt\" IS NOT NULL");
        builder.HasIndex(a => a.ExpiresAt, "Expired").HasFilter("\"Status\" = 3");
    }
}
