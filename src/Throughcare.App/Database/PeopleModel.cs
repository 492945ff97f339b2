using Microsoft.EntityFrameworkCore;

namespace Throughcare.App.Database;

/// <summary>How people, their roles, the audit trail and what protects persons' data are kept.</summary>
internal static class PeopleModel
{
    public static void Configure(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PersonRow>(e =>
        {
            e.ToTable("people");
            e.Property(p => p.Name).HasMaxLength(200);
            e.Property(p => p.Worker).HasMaxLength(100);
        });
        modelBuilder.Entity<PersonClaimRow>().ToTable("person_claims");
        modelBuilder.Entity<PersonLoginRow>().ToTable("person_logins");
        modelBuilder.Entity<PersonTokenRow>().ToTable("person_tokens");
        modelBuilder.Entity<PersonPasskeyRow>(e =>
        {
            e.ToTable("person_passkeys");
            e.HasKey(p => p.CredentialId);
            e.Property(p => p.CredentialId).HasMaxLength(1024);
            e.OwnsOne(p => p.Data).ToJson();
            e.HasOne<PersonRow>().WithMany().HasForeignKey(p => p.UserId);
        });
        modelBuilder.Entity<RoleRow>(e =>
        {
            e.ToTable("roles");
            e.HasIndex(r => new { r.CouncilId, r.Key }).IsUnique();
            e.Property(r => r.Key).HasMaxLength(60);
            e.Property(r => r.Name).HasMaxLength(100);
        });
        modelBuilder.Entity<PersonRoleRow>(e =>
        {
            e.ToTable("person_roles");
            e.HasKey(r => new { r.PersonId, r.RoleId });
            e.HasOne<PersonRow>().WithMany().HasForeignKey(r => r.PersonId);
            e.HasOne<RoleRow>().WithMany().HasForeignKey(r => r.RoleId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<InvitationRow>(e =>
        {
            e.ToTable("invitations");
            e.HasIndex(i => i.SecretHash).IsUnique();
            e.Property(i => i.Email).HasMaxLength(256);
            e.Property(i => i.Name).HasMaxLength(200);
        });
        modelBuilder.Entity<AuditEventRow>(e =>
        {
            e.ToTable("audit_events");
            e.HasKey(a => new { a.CouncilId, a.Sequence });
            e.HasIndex(a => new { a.CouncilId, a.Subject });
            e.Property(a => a.Event).HasMaxLength(60);
        });
        modelBuilder.Entity<AuditHeadRow>(e =>
        {
            e.ToTable("audit_heads");
            e.HasKey(h => h.CouncilId);
            e.Property(h => h.CouncilId).ValueGeneratedNever();
            e.HasData(new AuditHeadRow { CouncilId = CouncilRow.TheOnly, Sequence = 0, Hash = Audit.AuditHash.Start });
        });
        modelBuilder.Entity<SubjectKeyRow>(e =>
        {
            e.ToTable("subject_keys");
            e.HasKey(k => new { k.CouncilId, k.Token });
            e.Property(k => k.Token).HasMaxLength(40);
        });
        modelBuilder.Entity<RestrictedAccessRow>(e =>
        {
            e.ToTable("restricted_access");
            e.HasKey(r => new { r.ProposalId, r.Token, r.PersonId });
            e.HasOne<PersonRow>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<ReleaseRow>(e => e.ToTable("releases"));
        modelBuilder.Entity<CouncilSettingsRow>(e =>
        {
            e.ToTable("council_settings");
            e.HasKey(s => s.CouncilId);
            e.Property(s => s.CouncilId).ValueGeneratedNever();
        });
        modelBuilder.Entity<CouncilTemplateRow>(e =>
        {
            e.ToTable("council_templates");
            e.HasKey(t => t.CouncilId);
            e.Property(t => t.CouncilId).ValueGeneratedNever();
            e.Property(t => t.FileName).HasMaxLength(200);
        });
    }
}
