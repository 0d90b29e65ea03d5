using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

/// <summary>The store: a projection of the content folder that may be deleted at any moment.</summary>
public sealed class PortalContext(DbContextOptions<PortalContext> options) : DbContext(options)
{
    public DbSet<StoredArticle> Articles => Set<StoredArticle>();

    public DbSet<StoredBody> Bodies => Set<StoredBody>();

    public DbSet<TagEntry> TagEntries => Set<TagEntry>();

    public DbSet<Alias> Aliases => Set<Alias>();

    public DbSet<Term> Terms => Set<Term>();

    public DbSet<TermSpelling> TermSpellings => Set<TermSpelling>();

    public DbSet<StoredPage> Pages => Set<StoredPage>();

    public DbSet<StoredFile> Files => Set<StoredFile>();

    public DbSet<NamedPicture> NamedPictures => Set<NamedPicture>();

    public DbSet<StoreState> State => Set<StoreState>();

    internal DbSet<VocabularyWord> Vocabulary => Set<VocabularyWord>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PortalContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UnixMilliseconds>();
}
