using System.Globalization;
using Throughcare.App.Caseload;
using Throughcare.App.Costing;
using Throughcare.App.Transfers;
using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Costing.Reading;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Options;
using Throughcare.Proposals;

namespace Throughcare.App.Proposals;

/// <summary>A proposal with its settings, all that was found and rejected on the way, and the counts by table.</summary>
public sealed record ProposalReading
{
    public required Proposal Proposal { get; init; }

    public required ProposalSettings Settings { get; init; }

    /// <summary>All findings: of the settings, the extract, the options and the runs.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    public required IReadOnlyList<RejectedRow> Rejected { get; init; }

    /// <summary>The tables of what it costs; null where there are none.</summary>
    public CostingReading? Costing { get; init; }

    /// <summary>For each table that was given: rows in = rows kept + rows rejected.</summary>
    public required IReadOnlyList<TableCount> Counts { get; init; }
}

/// <summary>The one reader: makes a proposal of the content that folder, workbook and database keep.</summary>
public static class ProposalReader
{
    /// <summary>Reads a proposal. <paramref name="asAt"/> is the date of the extract where the settings give none.</summary>
    public static ProposalReading Read(ProposalContent content, DateOnly? asAt = null)
    {
        var (settings, wrong) = SettingsYaml.Read(content.Settings);
        var findings = new List<Finding>([.. content.Findings, .. wrong]);
        if ((settings.AsAt ?? asAt) is not { } day)
            throw new RefusedException([.. findings, new()
            {
                Rule = "no-date",
                Severity = Severity.Error,
                What = "The date of the extract is not known.",
                Where = new(SettingsYaml.FileName, null, null, "as_at"),
                ToDo = "Write the date to proposal.yaml, as as_at: 2025-03-31.",
            }]);
        findings.AddRange(Strangers(content.Tables));
        var snapshot = SnapshotIntake.Read(content.Tables, day);
        var options = OptionIntake.Read(content.Tables, WithDoNothing(settings));
        findings.AddRange(snapshot.Findings);
        findings.AddRange(options.Findings);
        var costing = CostingReading.Read(content.Tables, [.. options.Options.Select(o => o.Id.Text)], CostingRules.Defaults(settings.Costing));
        findings.AddRange(costing?.Findings ?? []);
        var rules = Rules(content.Tables, findings);
        var runs = new List<AllocationRun>();
        foreach (var (option, json) in content.Runs.OrderBy(r => r.Key, StringComparer.Ordinal))
            if (RunJson.Read(json, $"runs/{option}.json", findings) is { } run) runs.Add(run);
        var timetables = new List<ScheduleRun>();
        foreach (var (option, json) in content.Timetables.OrderBy(r => r.Key, StringComparer.Ordinal))
            if (ScheduleRunJson.Read(json, $"timetables/{option}.json", findings) is { } timetable) timetables.Add(timetable);

        return new()
        {
            Proposal = new()
            {
                Title = settings.Title.Length > 0 ? settings.Title : "Untitled proposal",
                Council = settings.Council,
                MadeUp = settings.MadeUp,
                Extract = new()
                {
                    Snapshot = snapshot.Snapshot,
                    Source = settings.Source ?? string.Join(", ", content.Tables.Select(t => t.File).Distinct()),
                    Findings = [.. content.Findings, .. snapshot.Findings],
                    Assumptions = [.. snapshot.Assumptions, .. options.Assumptions],
                    Fingerprint = Fingerprint.OfExtract(content, day),
                },
                Caseload = CaseloadDefinitions.From(settings.Caseload),
                PhaseRules = rules,
                ProceedingsWeeks = settings.PipelineWeeks ?? Proceedings.StatutoryWeeks,
                Judgements = options.Judgements,
                Options = options.Options,
                Runs = runs,
                Transfers = settings.Transfers,
                Timetables = timetables,
            },
            Settings = settings,
            Findings = findings,
            Costing = costing,
            Rejected = [.. snapshot.Rejected, .. options.Rejected, .. costing?.Rejected ?? []],
            Counts = [.. snapshot.Counts, .. options.Counts, .. costing?.Counts ?? []],
        };
    }

    // A rule table with a hole in it means something else: it is taken whole or not at all.
    private static PhaseRules Rules(IReadOnlyList<RawTable> tables, List<Finding> findings)
    {
        if (tables.FirstOrDefault(t => ProposalTables.For(t) == ProposalTables.PhaseRules) is not { } table) return PhaseRules.Standard;
        try
        {
            return PhaseRules.From(table);
        }
        catch (RefusedException refused)
        {
            findings.AddRange(refused.Findings);
            return PhaseRules.Standard;
        }
    }

    private static IReadOnlyList<Option> WithDoNothing(ProposalSettings settings) =>
        settings.Options.Any(o => o.Id == OptionId.DoNothing) ? settings.Options :
        [
            new() { Id = OptionId.DoNothing, Title = "Do nothing", DoNothing = true, Limits = SettingsYaml.LimitsOf(settings.Caseload) },
            .. settings.Options,
        ];

    private static IEnumerable<Finding> Strangers(IReadOnlyList<RawTable> tables) =>
        from table in tables
        where ProposalTables.For(table) is null
        select new Finding
        {
            Rule = "unknown-table",
            Severity = Severity.Warning,
            What = $"This table is not one of a proposal's, and its {table.Rows.Count.ToString("#,0", CultureInfo.InvariantCulture)} rows are not read.",
            Where = table.At(),
            ToDo = $"Name it as one of: {string.Join(", ", ProposalTables.All.Select(t => t.Name))}; or import it.",
        };
}
