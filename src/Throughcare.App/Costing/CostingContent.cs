using Throughcare.App.Proposals;
using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.App.Costing;

/// <summary>What a costing is made of: its part of the settings, and its tables with the rows of all options. Kept by version, so that an earlier one can be put back.</summary>
public sealed record CostingContent
{
    public required CostingSettings Settings { get; init; }

    public required IReadOnlyList<RawTable> Tables { get; init; }

    /// <summary>The version that it was made from; 0 where none has been saved.</summary>
    public int Version { get; init; }

    public static CostingContent Of(KeptProposal kept) => Of(kept.Content) with { Version = kept.CostingVersion };

    internal static CostingContent Of(ProposalContent content) => new() { Settings = SettingsYaml.Read(content.Settings).Settings.Costing, Tables = [.. content.Tables.Where(IsCosting)] };

    /// <summary>As an earlier version was written.</summary>
    internal static CostingContent Read(string settings, string tables, int version) => new() { Settings = SettingsYaml.Read(settings).Settings.Costing, Tables = TableText.Read(tables), Version = version };

    internal string SettingsText => CostingYaml.Write(Settings);

    /// <summary>The proposal's content with this costing in the place of its own.</summary>
    internal ProposalContent In(ProposalContent content) => content with
    {
        Settings = SettingsYaml.Write(SettingsYaml.Read(content.Settings).Settings with { Costing = Settings }),
        Tables = [.. content.Tables.Where(t => !IsCosting(t)), .. Tables.Where(t => t.Rows.Count > 0)],
    };

    /// <summary>Refused where somebody else saved the costing since it was opened.</summary>
    internal void MustBe(int kept)
    {
        if (Version != kept)
            throw new RefusedException(new Finding { Rule = "changed-meanwhile", Severity = Severity.Error, What = "Somebody else changed the costs after you opened them.", ToDo = "Open them again, and make your change to what they say now." });
    }

    internal static bool IsCosting(RawTable table) => ProposalTables.For(table) is { } contract && CostingTables.All.Contains(contract);
}

/// <summary>A costing as it was saved once.</summary>
public sealed record CostingVersion(int Version, DateTimeOffset SavedAt, CostingContent Costing);
