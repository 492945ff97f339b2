using System.Globalization;
using System.Text;
using Throughcare.App.Caseload;
using Throughcare.App.Costing;
using Throughcare.App.Transfers;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Measures;
using Throughcare.Options;

namespace Throughcare.App.Proposals;

/// <summary>Reads and writes proposal.yaml. A line that cannot be read is a finding with its number, and takes the default.</summary>
public static class SettingsYaml
{
    public const string FileName = "proposal.yaml";

    public static SettingsReading Read(string text, string file = FileName)
    {
        var findings = new List<Finding>();
        return new(YamlText.Open(text, file, findings) is { } root ? Settings(root) : new(), findings);
    }

    private static ProposalSettings Settings(SettingsNode node)
    {
        var caseload = node.Child("caseload", Caseload) ?? new();
        var limits = LimitsOf(caseload);
        var settings = new ProposalSettings
        {
            Title = node.Text("title") ?? "",
            Council = node.Text("council") ?? "",
            MadeUp = node.YesNo("made_up") ?? false,
            AsAt = node.Date("as_at"),
            Source = node.Text("source"),
            Caseload = caseload,
            PipelineWeeks = node.Number("pipeline_weeks", 1, 520) is { } weeks ? (int)weeks : null,
            Transfers = node.Child("transfers", TransferSettingsYaml.Read) ?? new(),
            Options = node.List("options", n => Option(n, limits)),
            Costing = node.Child("costing", CostingYaml.Read) ?? new(),
            Dates = node.Child("dates", n => n.AllDates()) ?? new Dictionary<string, DateOnly>(),
        };
        node.SayUnknown();
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var option in settings.Options)
            if (!ids.Add(option.Id.Text))
                node.Wrong("duplicate-option", "options", option.Id.Text, "Two options have this id; the first is kept.", "Give each option an id of its own.");
        return settings with { Options = [.. settings.Options.DistinctBy(o => o.Id.Text.ToUpperInvariant())] };
    }

    private static CaseloadSettings Caseload(SettingsNode node)
    {
        var caseload = new CaseloadSettings
        {
            Name = node.Text("name"),
            StartsFrom = node.Text("starts_from"),
            Version = node.Number("version", 1, 1_000_000) is { } version ? (int)version : null,
            Standard = node.Number("standard", 0.01m, 1000),
            Maximum = node.Number("maximum", 0.01m, 1000),
            NewlyQualifiedFactor = node.Number("newly_qualified_factor", 0, 1),
            CountsManagers = node.YesNo("counts_managers"),
            CountsLongAbsent = node.YesNo("counts_long_absent"),
            CountsAgency = node.YesNo("counts_agency"),
            CountsWithoutChildren = node.YesNo("counts_without_children"),
            CountsSecondWorkers = node.YesNo("counts_second_workers"),
        };
        node.SayUnknown();
        if (caseload.StartsFrom is { } start && !CaseloadDefinitions.Known.Contains(start, StringComparer.OrdinalIgnoreCase))
            node.Wrong("unknown-definition", "starts_from", start, "No caseload definition has this name; the council's is taken.", $"Write {string.Join(" or ", CaseloadDefinitions.Known)}.");
        var definition = CaseloadDefinitions.From(caseload with { Maximum = null });
        if (caseload.Maximum < definition.Standard.Value)
            node.Wrong("limits-out-of-order", "maximum", Number(caseload.Maximum), $"The maximum is less than the standard ({definition.Standard}), and is taken as the standard.", "Correct one of the two.");
        return caseload;
    }

    private static Option? Option(SettingsNode node, CaseloadLimits usual)
    {
        var (id, title, summary) = (node.Text("id"), node.Text("title"), node.Text("summary"));
        var version = node.Number("version", 1, 1_000_000);
        var (priorities, limits) = (node.Child("priorities", Priorities), node.Child("limits", n => Limits(n, usual)));
        var rules = node.Child("rules", Rules);
        node.SayUnknown();
        if (id is null)
        {
            node.Wrong("option-without-id", "id", null, "This option has no id.", "Give it a short id, such as four-teams.");
            return null;
        }
        return new()
        {
            Id = new(id),
            Title = title ?? id,
            Summary = summary,
            DoNothing = id == OptionId.DoNothing.Text,
            Version = (int)(version ?? 1),
            Priorities = priorities ?? new(),
            Limits = limits ?? usual,
            Rules = rules ?? new(),
        };
    }

    private static Priorities Priorities(SettingsNode node)
    {
        var usual = new Priorities();
        decimal Price(string name, decimal otherwise) => node.Number(name, 0, 1_000_000) ?? otherwise;
        var priorities = new Priorities
        {
            Locality = Price("locality", usual.Locality),
            Continuity = Price("continuity", usual.Continuity),
            OverStandard = Price("over_standard", usual.OverStandard),
            Fairness = Price("fairness", usual.Fairness),
            Preference = Price("preference", usual.Preference),
            TeamChange = Price("team_change", usual.TeamChange),
            Travel = Price("travel", usual.Travel),
            Placement = Price("placement", usual.Placement),
            PublishedChild = Price("published_child", usual.PublishedChild),
            PublishedWorker = Price("published_worker", usual.PublishedWorker),
            StayFromContinuity = (int)(node.Number("stay_from_continuity", 0, 4) ?? usual.StayFromContinuity),
        };
        node.SayUnknown();
        return priorities;
    }

    private static PlanningRules Rules(SettingsNode node)
    {
        var usual = new PlanningRules();
        var rules = new PlanningRules
        {
            ProceedingsStay = node.YesNo("proceedings_stay") ?? usual.ProceedingsStay,
            AgencyWorkersLeave = node.YesNo("agency_workers_leave") ?? usual.AgencyWorkersLeave,
            HorizonMonths = (int)(node.Number("horizon_months", 0, 60) ?? usual.HorizonMonths),
            LeastAssumedContinuity = node.Number("least_assumed_continuity", 0, 3) ?? usual.LeastAssumedContinuity,
            NewlyQualifiedShare = node.Number("newly_qualified_share", 0, 1) ?? usual.NewlyQualifiedShare,
            RecruitsShare = node.Number("recruits_share", 0, 1) ?? usual.RecruitsShare,
            SecondWorkerShare = node.Number("second_worker_share", 0, 1) ?? usual.SecondWorkerShare,
        };
        node.SayUnknown();
        return rules;
    }

    /// <summary>The limits of an option that sets none of its own: those of the caseload definition.</summary>
    internal static CaseloadLimits LimitsOf(CaseloadSettings caseload)
    {
        var definition = CaseloadDefinitions.From(caseload);
        return new() { Standard = definition.Standard, Maximum = definition.Maximum };
    }

    private static CaseloadLimits Limits(SettingsNode node, CaseloadLimits usual)
    {
        var limits = new CaseloadLimits
        {
            Standard = node.Number("standard", 0.01m, 1000) is { } standard ? Points.From(standard) : usual.Standard,
            Maximum = node.Number("maximum", 0.01m, 1000) is { } maximum ? Points.From(maximum) : usual.Maximum,
        };
        if (limits.Maximum < limits.Standard)
        {
            node.Wrong("limits-out-of-order", "maximum", limits.Maximum.ToString(), $"The maximum is less than the standard ({limits.Standard}), and is taken as the standard.", "Correct one of the two.");
            limits = limits with { Maximum = limits.Standard };
        }
        node.SayUnknown();
        return limits;
    }

    public static string Write(ProposalSettings settings)
    {
        var text = new StringBuilder();
        void Line(string indent, string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) text.Append(indent).Append(name).Append(": ").Append(value).Append('\n');
        }
        Line("", "title", Quoted(settings.Title));
        Line("", "council", Quoted(settings.Council));
        if (settings.MadeUp) Line("", "made_up", "yes");
        Line("", "as_at", settings.AsAt?.ToString("yyyy-MM-dd"));
        Line("", "source", Quoted(settings.Source));
        if (settings.Caseload is var c && c != new CaseloadSettings())
        {
            text.Append("caseload:\n");
            Line("  ", "name", Quoted(c.Name));
            Line("  ", "starts_from", Quoted(c.StartsFrom));
            Line("  ", "version", Number(c.Version));
            Line("  ", "standard", Number(c.Standard));
            Line("  ", "maximum", Number(c.Maximum));
            Line("  ", "newly_qualified_factor", Number(c.NewlyQualifiedFactor));
            Line("  ", "counts_managers", YesNo(c.CountsManagers));
            Line("  ", "counts_long_absent", YesNo(c.CountsLongAbsent));
            Line("  ", "counts_agency", YesNo(c.CountsAgency));
            Line("  ", "counts_without_children", YesNo(c.CountsWithoutChildren));
            Line("  ", "counts_second_workers", YesNo(c.CountsSecondWorkers));
        }
        Line("", "pipeline_weeks", Number(settings.PipelineWeeks));
        if (TransferSettingsYaml.Write(settings.Transfers) is { Length: > 0 } transfers) text.Append("transfers:\n").Append(transfers);
        if (settings.Options.Count > 0) text.Append("options:\n");
        foreach (var option in settings.Options)
        {
            text.Append("  - id: ").Append(Quoted(option.Id.Text)).Append('\n');
            Line("    ", "title", Quoted(option.Title));
            Line("    ", "summary", Quoted(option.Summary));
            if (option.Version != 1) Line("    ", "version", Number(option.Version));
            if (option.Priorities is var p && p != new Priorities())
            {
                text.Append("    priorities:\n");
                Line("      ", "locality", Number(p.Locality));
                Line("      ", "continuity", Number(p.Continuity));
                Line("      ", "over_standard", Number(p.OverStandard));
                Line("      ", "fairness", Number(p.Fairness));
                Line("      ", "preference", Number(p.Preference));
                Line("      ", "team_change", Number(p.TeamChange));
                Line("      ", "travel", Number(p.Travel));
                Line("      ", "placement", Number(p.Placement));
                Line("      ", "published_child", Number(p.PublishedChild));
                Line("      ", "published_worker", Number(p.PublishedWorker));
                Line("      ", "stay_from_continuity", Number(p.StayFromContinuity));
            }
            if (option.Limits is var l && l != LimitsOf(settings.Caseload))
            {
                text.Append("    limits:\n");
                Line("      ", "standard", Number(l.Standard.Value));
                Line("      ", "maximum", Number(l.Maximum.Value));
            }
            if (option.Rules is var r && r != new PlanningRules())
            {
                text.Append("    rules:\n");
                Line("      ", "proceedings_stay", YesNo(r.ProceedingsStay));
                Line("      ", "agency_workers_leave", YesNo(r.AgencyWorkersLeave));
                Line("      ", "horizon_months", Number(r.HorizonMonths));
                Line("      ", "least_assumed_continuity", Number(r.LeastAssumedContinuity));
                Line("      ", "newly_qualified_share", Number(r.NewlyQualifiedShare));
                Line("      ", "recruits_share", Number(r.RecruitsShare));
                Line("      ", "second_worker_share", Number(r.SecondWorkerShare));
            }
        }
        text.Append(CostingYaml.Write(settings.Costing));
        if (settings.Dates.Count > 0) text.Append("dates:\n");
        foreach (var (name, day) in settings.Dates.OrderBy(d => d.Value).ThenBy(d => d.Key, StringComparer.Ordinal)) Line("  ", name, day.ToString("yyyy-MM-dd"));
        return text.ToString();
    }

    private static string? Number(decimal? number) => number?.ToString("0.#########", CultureInfo.InvariantCulture);

    private static string? YesNo(bool? answer) => answer is { } yes ? yes ? "yes" : "no" : null;

    // Plain words stand as they are; anything that YAML could take for something else stands in double quotes.
    internal static string? Quoted(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var plain = char.IsLetter(text[0]) && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '.' or ',' or '(' or ')' or '/')
            && text[^1] != ' ' && CellText.YesNo(text) is null && text.ToLowerInvariant() is not ("null" or "on" or "off");
        return plain ? text : "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\r", "").Replace("\t", "\\t") + "\"";
    }
}
