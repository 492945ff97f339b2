using System.Text;
using Throughcare.App.Reports;
using Throughcare.App.Reports.Costs;
using Throughcare.Calendar;
using Throughcare.Costing;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.App.Costing;

/// <summary>The lists that finance and HR ask for, from the same costing: posts, numbers and roles, never names.</summary>
public static class CostExports
{
    /// <summary>Every list that the option has data for.</summary>
    public static IReadOnlyList<ReportTable> Tables(ProposalCosts costs, OptionCost option)
    {
        if (option.Costing is not { } costing) return [];
        var tables = new List<ReportTable>();
        if (!option.Option.DoNothing && costing.MediumTerm.Count > 0) tables.Add(MediumTerm(costing));
        if (Monitoring(costs, costing) is { } monitoring) tables.Add(monitoring);
        var lines = Establishment.Of(costs, option);
        if (lines.Count > 0) tables.Add(EstablishmentTable(costs, lines));
        // An agency worker has no post to be redeployed from.
        if (RedeploymentList.Of([.. lines.Where(l => l.Line is not { Change: PostChange.Removed, Pay: AgencyWeek })]) is { Count: > 0 } redeployed) tables.Add(Redeployment(redeployed));
        return tables;
    }

    /// <summary>A draft of the redundancy notification; null where no post with a holder goes.</summary>
    public static string? RedundancyNotification(ProposalCosts costs, OptionCost option) => RedundancyDraft.Of(costs, option);

    /// <summary>Writes each list as CSV and all of an option's as one workbook, and a draft of the redundancy notification where posts with holders go. Gives the paths.</summary>
    public static IReadOnlyList<string> Write(ProposalCosts costs, IReadOnlyList<OptionCost> options, string folder)
    {
        Directory.CreateDirectory(folder);
        var written = new List<string>();
        foreach (var option in options)
        {
            var id = string.Concat(option.Option.Id.Text.Select(c => char.IsLetterOrDigit(c) || c == '-' ? c : '-'));
            var tables = Tables(costs, option);
            foreach (var table in tables) Put($"{id}-{table.Name}.csv", new UTF8Encoding(false).GetBytes(ReportFiles.Csv(table)));
            if (tables.Count > 0) Put($"{id}-finance-and-hr.xlsx", ReportFiles.Workbook(tables));
            if (RedundancyDraft.Of(costs, option) is { } draft) Put($"{id}-redundancy-notification-draft.txt", new UTF8Encoding(false).GetBytes(draft));
        }
        return written;

        void Put(string name, byte[] bytes)
        {
            var path = Path.Combine(folder, name);
            File.WriteAllBytes(path, bytes);
            written.Add(path);
        }
    }

    private static ReportTable MediumTerm(OptionCosting costing) => new("medium-term-plan", $"Medium-term financial plan: {costing.Input.Title}. Against the year before {costing.Years[0]}, and the step from the year before each.",
        [new("Line"), new("Kind"), new("Cost centre"), new("Budget code"), .. costing.Years.Select(y => new ReportColumn($"{y} against base", true)), .. costing.Years.Select(y => new ReportColumn($"{y} step", true))],
        [.. costing.MediumTerm.Select(l => (IReadOnlyList<ReportCell>)[l.Title, l.Recurrent ? "recurrent" : "one-off", l.CostCentre, l.BudgetCode,
            .. costing.Years.Select(y => CostTables.Pounds(l.Years[y].AgainstBase)), .. costing.Years.Select(y => CostTables.Pounds(l.Years[y].Step))])]);

    /// <summary>The latest year that the ledger has, closed to its latest month; null where there is no ledger.</summary>
    private static ReportTable? Monitoring(ProposalCosts costs, OptionCosting costing)
    {
        if (SpentAgainstPlan.Of(costs, costing) is not { Year: var year, ClosedTo: var closed } monitoring) return null;
        var months = Enumerable.Range(0, 12).Select(Month.Of(year.First).Add).ToList();
        return new("budget-monitoring", $"Budget monitoring {year}, closed to {closed.InWords}. {monitoring.RuleInWords}",
            [new("Line"), new("Code"), .. months.SelectMany(m => new ReportColumn[] { new($"{m.InWords} plan", true), new($"{m.InWords} spent", true) }), new("Plan to date", true), new("Spent to date", true), new("Variance to date", true), new("Plan of the year", true), new("Forecast outturn", true), new("Variance", true)],
            [.. monitoring.Rows.Select(r => (IReadOnlyList<ReportCell>)[r.Title, r.Id, .. r.Months.SelectMany(m => new[] { CostTables.Pounds(m.Plan), m.Actual is { } spent ? CostTables.Pounds(spent) : "" }),
                CostTables.Pounds(r.PlanToDate), CostTables.Pounds(r.ActualToDate), CostTables.Pounds(r.VarianceToDate), CostTables.Pounds(r.PlanOfYear), CostTables.Pounds(r.Outturn), CostTables.Pounds(r.VarianceOfYear)])]);
    }

    private static ReportTable EstablishmentTable(ProposalCosts costs, IReadOnlyList<EstablishmentLine> lines)
    {
        var day = costs.Reading.Proposal.Extract.Snapshot.AsAt;
        var control = EstablishmentControl.On(day, lines);
        return new("establishment", $"Establishment on {day:d MMMM yyyy}: posts, holders and vacancies",
            [new("Team"), new("Grade"), new("Posts", true), new("Holders", true), new("Vacancies", true), new("FTE", true), new("FTE held", true), new("FTE vacant", true)],
            [.. control.Rows.Select(r => (IReadOnlyList<ReportCell>)[r.Team, r.Grade, r.Posts, r.Holders, r.Vacancies, r.Fte.Value, r.HeldFte.Value, r.VacantFte.Value])]);
    }

    private static ReportTable Redeployment(IReadOnlyList<RedeploymentRow> rows) => new("redeployment", "Redeployment list: posts with holders that go, and posts of the same grade that are open",
        [new("Post"), new("Role"), new("Grade"), new("Team"), new("FTE", true), new("Last day"), new("Open posts of the same grade")],
        [.. rows.Select(r => (IReadOnlyList<ReportCell>)[r.Post, r.Role, r.Grade, r.Team, r.Fte.Value, r.Ends?.ToString("d MMMM yyyy"), string.Join("; ", r.SameGrade)])]);
}

/// <summary>Lines of posts with who is in post, in numbers.</summary>
internal static class Establishment
{
    /// <summary>Lines whose holders are known: said in the row, or by the post's number in the table posts. Lines of which nothing is known are left out.</summary>
    public static IReadOnlyList<EstablishmentLine> Of(ProposalCosts costs, OptionCost option)
    {
        var snapshot = costs.Reading.Proposal.Extract.Snapshot;
        var fte = snapshot.Workers.ToDictionary(w => w.Id, w => w.Fte);
        var years = option.Costing?.Years ?? [];
        var lines = new List<EstablishmentLine>();
        foreach (var (line, team, said) in costs.Reading.Costing!.Establishment(option.Option.DoNothing ? "" : option.Option.Id.Text, years))
        {
            var posts = line.PostNumber is { } number ? snapshot.Posts.Where(p => string.Equals(p.Id, number, StringComparison.OrdinalIgnoreCase)).ToList() : [];
            // A new post has nobody in it yet.
            IReadOnlyList<Fte>? inPost = said ?? (posts.Count > 0 ? [.. posts.Select(p => p.Holder).OfType<Structure.WorkerId>().Select(h => fte.GetValueOrDefault(h, Fte.FullTime))] : line.Change == PostChange.Added ? [] : null);
            if (inPost is not null) lines.Add(new(line, team ?? posts.Select(p => p.Team.Text).FirstOrDefault() ?? "no team", inPost));
        }
        return lines;
    }
}

/// <summary>A draft of the notification of redundancies: what is known, and a mark for all that a person must fill in.</summary>
internal static class RedundancyDraft
{
    private const string Gap = "[TO BE FILLED IN]";

    /// <summary>Null where no post with a holder goes.</summary>
    public static string? Of(ProposalCosts costs, OptionCost option)
    {
        var proposal = costs.Reading.Proposal;
        var going = Establishment.Of(costs, option).Where(l => l.Line is { Change: PostChange.Removed, End: not null, Pay: not AgencyWeek } && l.InPost.Count > 0).ToList();
        if (going.Count == 0) return null;
        var council = proposal.Council.Length > 0 ? proposal.Council : Gap;
        var notice = RedundancyNotice.Of([.. going.Select(l => new ProposedDismissal(l.Line.Title, council, l.InPost.Count, l.Line.End!.Value))], costs.Reading.Settings.Dates.TryGetValue("consultation_starts", out var begins) ? begins : null);
        var text = new StringBuilder();
        void Line(string line = "") => text.Append(line).Append('\n');
        Line($"DRAFT{(proposal.MadeUp ? " (MADE UP)" : "")}: advance notification of redundancies");
        Line("For a person to complete, check and send. Nothing has been sent. Posts and numbers only.");
        Line();
        Line($"Employer: {council}");
        Line($"Address and establishment: {Gap}");
        Line($"Contact: {Gap}");
        Line($"Proposal: {proposal.Title}, {option.Option.Title}");
        Line($"Reason for the redundancies: {Gap}");
        foreach (var clock in notice.Establishments)
        {
            Line();
            Line($"Proposed redundancies: {clock.Proposed}; most within {RedundancyNotice.WindowDays} days: {clock.MostInWindow}");
            foreach (var (role, count) in clock.ByRole) Line($"- {role}: {count} of {Gap} employed");
            Line($"First dismissal takes effect: {FigureWords.Day(clock.FirstDismissal)}");
            Line($"Rule: {clock.Rule}");
            Line($"Begin consultation and notify by: {(clock.BeginBy is { } by ? FigureWords.Day(by) : "no statutory date")}");
        }
        Line($"Consultation begins: {(costs.Reading.Settings.Dates.TryGetValue("consultation_starts", out var starts) ? FigureWords.Day(starts) : Gap)}");
        Line($"Representatives and unions: {Gap}");
        Line($"How those to be selected will be chosen: {Gap}");
        Line($"How pay beyond the statutory is worked out: {Gap}");
        foreach (var finding in notice.Findings.Where(f => f.Severity > Severity.Note)) Line($"TO PUT RIGHT: {finding.What} {finding.ToDo}");
        return text.ToString();
    }
}
