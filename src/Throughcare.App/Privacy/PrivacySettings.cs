using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;

namespace Throughcare.App.Privacy;

/// <summary>What a council has set for the data of children and workers.</summary>
public sealed record PrivacySettings
{
    private const string Part = "privacy";

    /// <summary>Keep children's names that a list brings. Plans need none.</summary>
    public bool KeepNames { get; init; }

    /// <summary>Cut home postcodes to their first half once their locality is known.</summary>
    public bool CutPostcodes { get; init; } = true;

    /// <summary>Months after the end of delivery for which rows about single children are kept.</summary>
    public int KeepMonths { get; init; } = 12;

    /// <summary>How long each proposal's rows are kept, where somebody has said so, by the proposal's id.</summary>
    public IReadOnlyDictionary<Guid, KeepProposal> Proposals { get; init; } = new Dictionary<Guid, KeepProposal>();

    internal static async Task<PrivacySettings> Of(ThroughcareDb db, CancellationToken ct) =>
        await db.CouncilSettings.AsNoTracking().Select(s => s.Settings).SingleOrDefaultAsync(ct) is { } json && Parsed(json)[Part] is { } part
            ? part.Deserialize<PrivacySettings>()! : new();

    /// <summary>Saves these and leaves what else the council has set as it is.</summary>
    internal async Task Save(ThroughcareDb db, CancellationToken ct)
    {
        var row = await db.CouncilSettings.SingleOrDefaultAsync(ct);
        var all = row is null ? [] : Parsed(row.Settings);
        all[Part] = JsonSerializer.SerializeToNode(this);
        if (row is null) db.Add(new CouncilSettingsRow { CouncilId = db.Council.Id, Settings = all.ToJsonString() });
        else row.Settings = all.ToJsonString();
        await db.SaveChangesAsync(ct);
    }

    /// <summary>A newer extract brings rows about children into a proposal whose rows were deleted.</summary>
    internal static async Task RowsAreHereAgain(ThroughcareDb db, Guid proposal, CancellationToken ct)
    {
        var settings = await Of(db, ct);
        if (settings.Proposals.GetValueOrDefault(proposal) is not { DeletedOn: not null } said) return;
        await (settings with { Proposals = new Dictionary<Guid, KeepProposal>(settings.Proposals) { [proposal] = said with { DeletedOn = null } } }).Save(db, ct);
    }

    private static JsonObject Parsed(string json) => JsonNode.Parse(json) as JsonObject ?? [];
}

/// <summary>How long the rows of one proposal are kept, and why.</summary>
public sealed record KeepProposal
{
    /// <summary>The day on which the new teams were all in place; null while that is not known.</summary>
    public DateOnly? DeliveryEnds { get; init; }

    /// <summary>A day that somebody has set instead of the usual.</summary>
    public DateOnly? Until { get; init; }

    public string? Why { get; init; }

    /// <summary>Nothing is deleted while this holds, as for a complaint or a court.</summary>
    public bool Hold { get; init; }

    public string? HoldWhy { get; init; }

    public DateOnly? DeletedOn { get; init; }
}
