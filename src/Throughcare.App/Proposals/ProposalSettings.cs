using Throughcare.App.Costing;
using Throughcare.Findings;
using Throughcare.Options;
using Throughcare.Transfers;

namespace Throughcare.App.Proposals;

/// <summary>The caseload definition as the settings give it; what is not given is null and takes the product's default.</summary>
public sealed record CaseloadSettings
{
    public string? Name { get; init; }

    /// <summary>The definition it starts from: council (the default) or dfe.</summary>
    public string? StartsFrom { get; init; }

    /// <summary>Goes up by one with every change.</summary>
    public int? Version { get; init; }

    /// <summary>Weighted children that one full-time worker carries as standard.</summary>
    public decimal? Standard { get; init; }

    /// <summary>Most weighted children per 1.0 FTE.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>Share of a full load that a newly qualified worker carries, 0 to 1.</summary>
    public decimal? NewlyQualifiedFactor { get; init; }

    /// <summary>Managers who hold a child themselves count.</summary>
    public bool? CountsManagers { get; init; }

    /// <summary>Workers who are away for long count in the denominator.</summary>
    public bool? CountsLongAbsent { get; init; }

    /// <summary>Agency workers count.</summary>
    public bool? CountsAgency { get; init; }

    /// <summary>Workers who hold no child count.</summary>
    public bool? CountsWithoutChildren { get; init; }

    /// <summary>Second workers and personal advisers beside a lead count as holding the child.</summary>
    public bool? CountsSecondWorkers { get; init; }
}

/// <summary>What proposal.yaml says. <see cref="SettingsYaml"/> reads and writes it.</summary>
public sealed record ProposalSettings
{
    public string Title { get; init; } = "";

    public string Council { get; init; } = "";

    public bool MadeUp { get; init; }

    /// <summary>The date of the extract; null where the settings do not say.</summary>
    public DateOnly? AsAt { get; init; }

    /// <summary>Where the extract came from, in words.</summary>
    public string? Source { get; init; }

    public CaseloadSettings Caseload { get; init; } = new();

    /// <summary>Weeks that proceedings are taken to last where no court date is known; null is the statutory 26.</summary>
    public int? PipelineWeeks { get; init; }

    /// <summary>How the council goes from today to a plan.</summary>
    public TransferSettings Transfers { get; init; } = new();

    /// <summary>Options without their tables, which are read from option_teams and the others.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>By which rules the proposal is costed.</summary>
    public CostingSettings Costing { get; init; } = new();

    /// <summary>Dates of the proposal by name, such as consultation_starts.</summary>
    public IReadOnlyDictionary<string, DateOnly> Dates { get; init; } = new Dictionary<string, DateOnly>();
}

/// <summary>Settings with what was found wrong in them, by line.</summary>
public sealed record SettingsReading(ProposalSettings Settings, IReadOnlyList<Finding> Findings);
