using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Throughcare.App.Database;

/// <summary>
/// Everything that is kept, in one model for SQLite and PostgreSQL (docs/adr/0002-what-is-stored.md). Extracts and judgements are only
/// ever added; saving a change or removal of one is refused here. So is touching a row of another council than the one whose the work is.
/// </summary>
public sealed class ThroughcareDb(DbContextOptions<ThroughcareDb> options, CurrentCouncil council)
    : IdentityUserContext<PersonRow, Guid, PersonClaimRow, PersonLoginRow, PersonTokenRow, PersonPasskeyRow>(options)
{
    public CurrentCouncil Council => council;

    public DbSet<CouncilRow> Councils => Set<CouncilRow>();

    public DbSet<ProposalRow> Proposals => Set<ProposalRow>();

    public DbSet<ExtractRow> Extracts => Set<ExtractRow>();

    public DbSet<ExtractTableRow> ExtractTables => Set<ExtractTableRow>();

    public DbSet<ExtractCellsRow> ExtractCells => Set<ExtractCellsRow>();

    public DbSet<JudgementRow> Judgements => Set<JudgementRow>();

    public DbSet<OptionVersionRow> OptionVersions => Set<OptionVersionRow>();

    public DbSet<PaperRow> Papers => Set<PaperRow>();

    public DbSet<ConfidentialRecordRow> ConfidentialRecords => Set<ConfidentialRecordRow>();

    public DbSet<PersonalLinkRow> PersonalLinks => Set<PersonalLinkRow>();

    public DbSet<RunRow> Runs => Set<RunRow>();

    public DbSet<ImportRow> Imports => Set<ImportRow>();

    public DbSet<FindingRow> Findings => Set<FindingRow>();

    public DbSet<RejectedRowRow> RejectedRows => Set<RejectedRowRow>();

    public DbSet<PersonRow> People => Set<PersonRow>();

    public DbSet<RoleRow> Roles => Set<RoleRow>();

    public DbSet<PersonRoleRow> PersonRoles => Set<PersonRoleRow>();

    public DbSet<InvitationRow> Invitations => Set<InvitationRow>();

    public DbSet<AuditEventRow> AuditEvents => Set<AuditEventRow>();

    public DbSet<AuditHeadRow> AuditHeads => Set<AuditHeadRow>();

    public DbSet<SubjectKeyRow> SubjectKeys => Set<SubjectKeyRow>();

    public DbSet<RestrictedAccessRow> RestrictedAccess => Set<RestrictedAccessRow>();

    public DbSet<ReleaseRow> Releases => Set<ReleaseRow>();

    public DbSet<CouncilSettingsRow> CouncilSettings => Set<CouncilSettingsRow>();

    public DbSet<CouncilTemplateRow> CouncilTemplates => Set<CouncilTemplateRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMoment>();
        configurationBuilder.Properties<IReadOnlyList<string>>().HaveConversion<TextList, TextListComparer>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(20);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<CouncilRow>(e =>
        {
            e.Property(c => c.Name).HasMaxLength(200);
            e.HasData(new CouncilRow { Id = CouncilRow.TheOnly, Name = CouncilRow.NotNamed });
        });
        builder.Entity<ProposalRow>(e =>
        {
            e.HasIndex(p => new { p.CouncilId, p.Key }).IsUnique();
            e.Property(p => p.Key).HasMaxLength(60);
            e.Property(p => p.Title).HasMaxLength(200);
            e.Property(p => p.LoadedFrom).HasMaxLength(200);
        });
        builder.Entity<ExtractRow>(e => e.HasOne<ProposalRow>().WithMany().HasForeignKey(x => x.ProposalId));
        builder.Entity<ExtractTableRow>(e => e.HasOne<ExtractRow>().WithMany().HasForeignKey(x => x.ExtractId));
        builder.Entity<ExtractCellsRow>(e =>
        {
            e.HasKey(x => new { x.TableId, x.Position });
            e.HasOne<ExtractTableRow>().WithMany().HasForeignKey(x => x.TableId);
        });
        builder.Entity<JudgementRow>(e => e.HasOne<ProposalRow>().WithMany().HasForeignKey(x => x.ProposalId));
        builder.Entity<OptionVersionRow>(e =>
        {
            e.HasOne<ProposalRow>().WithMany().HasForeignKey(x => x.ProposalId);
            e.HasIndex(x => new { x.ProposalId, x.Option, x.Version }).IsUnique();
        });
        builder.Entity<PaperRow>(e =>
        {
            e.HasOne<ProposalRow>().WithMany().HasForeignKey(x => x.ProposalId);
            e.HasIndex(x => new { x.ProposalId, x.Kind, x.Version }).IsUnique();
            e.Property(x => x.SavedBy).HasMaxLength(200);
        });
        builder.Entity<ConfidentialRecordRow>(e =>
        {
            e.HasKey(x => new { x.ProposalId, x.Token, x.Kind });
            e.Property(x => x.Token).HasMaxLength(40);
            e.HasOne<ProposalRow>().WithMany().HasForeignKey(x => x.ProposalId);
        });
        builder.Entity<PersonalLinkRow>(e =>
        {
            e.HasOne<ProposalRow>().WithMany().HasForeignKey(x => x.ProposalId);
            e.HasIndex(x => x.SecretHash).IsUnique();
            e.Property(x => x.Token).HasMaxLength(40);
            e.Property(x => x.SecretHash).HasMaxLength(64);
        });
        builder.Entity<RunRow>(e => e.HasOne<ProposalRow>().WithMany().HasForeignKey(x => x.ProposalId).OnDelete(DeleteBehavior.Cascade));
        builder.Entity<ImportRow>(e => e.HasOne<ProposalRow>().WithMany().HasForeignKey(x => x.ProposalId));
        builder.Entity<FindingRow>(e =>
        {
            e.HasKey(x => new { x.ImportId, x.Position });
            e.HasOne<ImportRow>().WithMany().HasForeignKey(x => x.ImportId);
        });
        builder.Entity<RejectedRowRow>(e =>
        {
            e.HasKey(x => new { x.ImportId, x.Position });
            e.HasOne<ImportRow>().WithMany().HasForeignKey(x => x.ImportId);
        });
        PeopleModel.Configure(builder);
        builder.Entity<CouncilRow>().HasQueryFilter(c => Council.Everyone || c.Id == Council.IdOrNone);
        // What is kept as JSON inside a row has neither table nor columns of its own.
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => !e.IsMappedToJson()))
        {
            if (typeof(ICouncilRow).IsAssignableFrom(entity.ClrType))
            {
                builder.Entity(entity.ClrType).HasQueryFilter(OfCouncil(entity.ClrType));
                // A change or removal finds its row by key and council: one made up from another council's key, and said to be ours, finds none.
                if (entity.FindProperty(nameof(ICouncilRow.CouncilId)) is { } councilOf && !councilOf.IsPrimaryKey()) councilOf.IsConcurrencyToken = true;
            }
            entity.SetTableName(SnakeCase(entity.GetTableName()!));
            foreach (var property in entity.GetProperties()) property.SetColumnName(SnakeCase(property.Name));
            // Cells, findings and rejected rows hang on a row that has the key; an index on each of them would only slow imports.
            if (typeof(ICouncilRow).IsAssignableFrom(entity.ClrType) && entity.FindProperty(nameof(ExtractRow.ProposalId)) is not null || entity.ClrType == typeof(ProposalRow))
                builder.Entity(entity.ClrType).HasOne(typeof(CouncilRow)).WithMany().HasForeignKey(nameof(ICouncilRow.CouncilId)).OnDelete(DeleteBehavior.Restrict);
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        BeforeSaving();
        SameCouncil.Check(this);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        BeforeSaving();
        await SameCouncil.Check(this, cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private void BeforeSaving()
    {
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry.Entity is ICouncilRow row) KeepApart(entry, row);
            if (entry.State is EntityState.Modified or EntityState.Deleted && entry.Entity is ExtractRow or ExtractTableRow or ExtractCellsRow or JudgementRow or OptionVersionRow or PaperRow or AuditEventRow)
                throw new InvalidOperationException($"{entry.Entity.GetType().Name} is only ever added, never changed or removed.");
        }
    }

    private void KeepApart(EntityEntry entry, ICouncilRow row)
    {
        if (entry.State is EntityState.Unchanged or EntityState.Detached) return;
        if (entry.State == EntityState.Added && row.CouncilId == 0) row.CouncilId = council.Id;
        if (!council.Everyone && (row.CouncilId != council.Id || entry.State != EntityState.Added && entry.Property(nameof(ICouncilRow.CouncilId)).OriginalValue is int was && was != council.Id))
            throw new InvalidOperationException($"{entry.Entity.GetType().Name} belongs to another council.");
    }

    // row => council.Everyone || row.CouncilId == council.IdOrNone, asked anew by every query of this context.
    private LambdaExpression OfCouncil(Type row)
    {
        var parameter = Expression.Parameter(row, "row");
        var current = Expression.Property(Expression.Constant(this), nameof(Council));
        return Expression.Lambda(
            Expression.OrElse(
                Expression.Property(current, nameof(CurrentCouncil.Everyone)),
                Expression.Equal(Expression.Property(parameter, nameof(ICouncilRow.CouncilId)), Expression.Property(current, nameof(CurrentCouncil.IdOrNone)))),
            parameter);
    }

    private static string SnakeCase(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    /// <summary>Moments are kept in UTC, to the microsecond: PostgreSQL keeps no more, and what is read back must equal what was saved.</summary>
    private sealed class UtcMoment() : ValueConverter<DateTimeOffset, DateTime>(
        moment => Rounded(moment.UtcDateTime),
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)))
    {
        private static DateTime Rounded(DateTime utc) => new(utc.Ticks - utc.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);
    }

    private sealed class TextList() : ValueConverter<IReadOnlyList<string>, string>(
        list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default),
        text => JsonSerializer.Deserialize<string[]>(text, JsonSerializerOptions.Default)!);

    private sealed class TextListComparer() : ValueComparer<IReadOnlyList<string>>(
        (a, b) => ReferenceEquals(a, b) || (a != null && b != null && a.SequenceEqual(b)),
        list => list.Count,
        list => list);
}
