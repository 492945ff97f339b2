using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Access;
using Throughcare.App.Audit;
using Throughcare.App.Database;

namespace Throughcare.App.Reports.Templates;

/// <summary>Keeps and gives the look and the words of the documents of the council that the work is of; each change is in the audit trail.</summary>
public sealed class CouncilTemplates(IDbContextFactory<ThroughcareDb> databases, AuditTrail audit, TimeProvider clock)
{
    /// <summary>All that documents are written with.</summary>
    public async Task<CouncilLook> Look(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return new(await Of(db, ct), await CouncilSettings.Read<CouncilWording>(db, CouncilWording.Part, ct));
    }

    /// <summary>The template; null where the council has none.</summary>
    public async Task<CouncilTemplate?> Of(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Of(db, ct);
    }

    /// <summary>Looks through a file and keeps it in place of the one before. What cannot be used is refused, and the one before stays.</summary>
    public async Task<CouncilTemplate> Take(Stream sent, string name, CancellationToken ct = default)
    {
        var template = new CouncilTemplate(name.Length > 200 ? name[^200..] : name, TemplateFile.Read(sent, name, ct), clock.GetUtcNow());
        await Change(template, ct);
        return template;
    }

    /// <summary>Takes the template away: documents have our look again.</summary>
    public Task Remove(CancellationToken ct = default) => Change(null, ct);

    public async Task Say(CouncilWording wording, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var before = await CouncilSettings.Read<CouncilWording>(db, CouncilWording.Part, ct);
        await CouncilSettings.Set(db, CouncilWording.Part, wording, ct);
        await db.SaveChangesAsync(ct);
        await audit.Add(db, new(AuditEvents.WordingSet) { Before = JsonSerializer.Serialize(before, JsonSerializerOptions.Web), After = JsonSerializer.Serialize(wording, JsonSerializerOptions.Web) }, ct);
        await transaction.CommitAsync(ct);
    }

    private async Task Change(CouncilTemplate? template, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var row = await db.CouncilTemplates.SingleOrDefaultAsync(ct);
        var before = row is null ? null : Told(row.FileName, row.Document);
        if (template is null && row is null) return;
        if (template is null) db.Remove(row!);
        else if (row is null) db.Add(new CouncilTemplateRow { CouncilId = db.Council.Id, FileName = template.FileName, Document = template.Document, SavedAt = template.SavedAt });
        else (row.FileName, row.Document, row.SavedAt) = (template.FileName, template.Document, template.SavedAt);
        await db.SaveChangesAsync(ct);
        await audit.Add(db, new(AuditEvents.TemplateSet) { Before = before, After = template is null ? null : Told(template.FileName, template.Document) }, ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task<CouncilTemplate?> Of(ThroughcareDb db, CancellationToken ct) =>
        await db.CouncilTemplates.AsNoTracking().SingleOrDefaultAsync(ct) is { } row ? new(row.FileName, row.Document, row.SavedAt) : null;

    private static string Told(string name, byte[] document) => JsonSerializer.Serialize(new { name, bytes = document.Length, sha256 = Convert.ToHexStringLower(SHA256.HashData(document)) });
}
