using System.Globalization;
using Throughcare.App.Transfers;
using Throughcare.Children;
using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Options;

namespace Throughcare.App.Reports.Plans;

/// <summary>The weeks of one option: the timetable, what each worker carries by week, right team and right locality by week, and flows between teams. Every picture is a table here, so that all of it prints.</summary>
internal static class TimetableSection
{
    public static ReportSection Of(OptionResult result, TimetableMade made)
    {
        var name = OptionSection.Name(result);
        var restricted = new IdsInText(result.Reading.Restricted);
        var blocks = new List<ReportBlock>();
        if (made.Timetable is not { } timetable)
        {
            blocks.Add(new InsetBlock("There is no timetable for this option."));
            blocks.Add(new ListBlock([.. made.Findings.Select(f => Said(f, restricted))]));
            return new($"weeks-{name}", $"{result.Option.Title}: week by week", blocks);
        }
        blocks.Add(new InsetBlock(TimetableWords.Summary(timetable)));
        if (timetable.Lines.Count > 0)
        {
            blocks.Add(new TableBlock(TimetableTables.Weeks($"weeks-{name}", timetable)));
            blocks.Add(new LongTableBlock(TimetableTables.Lines($"timetable-{name}", timetable, [.. timetable.Lines.Where(l => !l.Children.Any(c => restricted.In(c.Text)))])));
            blocks.Add(new LongTableBlock(TimetableTables.Loads($"load-by-week-{name}", timetable)));
            blocks.Add(new TableBlock(TimetableTables.Flows($"transfer-flows-{name}", timetable)));
        }
        if (timetable.Answer.Clash is { } clash)
        {
            blocks.Add(new ParagraphBlock("These cannot hold together:"));
            blocks.Add(new ListBlock([.. clash.Sentences.Concat(made.Run!.WaysOut).Select(s => restricted.In(s) ? "A limit about a restricted record." : s)]));
        }
        if (timetable.Reading.NotScheduled.Count > 0)
        {
            blocks.Add(new HeadingBlock("Changes that get no week in this plan"));
            blocks.Add(new LongTableBlock(TimetableTables.NotScheduled($"no-week-{name}", [.. timetable.Reading.NotScheduled.Where(n => !n.Children.Any(c => restricted.In(c.Text)))])));
        }
        if (timetable.Reading.Findings.Count > 0) blocks.Add(new ListBlock([.. timetable.Reading.Findings.Select(f => Said(f, restricted))]));
        return new($"weeks-{name}", $"{result.Option.Title}: week by week", blocks);
    }

    private static string Said(Finding finding, IdsInText restricted) => $"{finding.What}{(finding.Value is null || restricted.In(finding.Value) ? "" : $" ({finding.Value})")} {finding.ToDo}";
}

/// <summary>What a timetable says of itself in a sentence or two.</summary>
public static class TimetableWords
{
    public static string Summary(TransferTimetable timetable)
    {
        var answer = timetable.Answer;
        if (answer.NoScheduleFits) return "No timetable fits this plan: it is proved that its limits cannot all hold.";
        if (answer.Schedule is null) return "No timetable was found before the search stopped, and it is not proved that there is none. More time may find one.";
        var reading = timetable.Reading;
        if (timetable.Lines.Count == 0) return "No child changes worker in this plan, so there is nothing to spread over weeks.";
        var children = timetable.Children == 1 ? "1 child changes" : $"{timetable.Children:#,0} children change";
        var limit = reading.Problem.Policy.InForce == Throughcare.Transfers.Capacity.Hard ? "no child without a worker and no worker above the limit in any week" : "no child without a worker in any week";
        return $"{children} worker between {Day(timetable.Lines[0].Day)} and {Day(timetable.Ends!.Value)}, with {limit}. {Proved(answer.Gap)}";
    }

    public static string Proved(decimal? gap) => gap switch
    {
        null => "",
        0 => "No timetable under these rules has less waiting: proved.",
        { } g => $"No timetable under these rules does better by more than {Math.Ceiling(g * 1000) / 10:0.#}%: proved.",
    };

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}

/// <summary>The tables of a timetable: in the report, and as files of their own.</summary>
public static class TimetableTables
{
    /// <summary>Week by week: changes, and right team and right locality beside doing nothing.</summary>
    public static ReportTable Weeks(string name, TransferTimetable timetable) => new(name, "Changes of worker, and right team and right locality, by week",
        [new("Week", true), new("From"), new("Children who change", true), new("Right team and right locality", true), new("Right team", true), new("Right locality", true), new("Doing nothing: right team and right locality", true)],
        [.. timetable.Fit.Zip(timetable.DoNothing).Select(w => (IReadOnlyList<ReportCell>)[w.First.Week, Day(w.First.Day), timetable.Lines.Where(l => l.Week == w.First.Week).Sum(l => l.Children.Count),
            ReportCell.Of(w.First.Both), ReportCell.Of(w.First.RightTeam), ReportCell.Of(w.First.RightLocality), ReportCell.Of(w.Second.Both)])]);

    /// <summary>The timetable: a line for each change.</summary>
    public static ReportTable Lines(string name, TransferTimetable timetable, IReadOnlyList<TimetableLine> lines) => new(name, "Every change of worker: its day, and what it waits for",
        [new("Week", true), new("On"), new("Children"), new("From"), new("To"), new("From team"), new("To team"), new("Not on these days"), new("Why not sooner")],
        [.. lines.Select(l => (IReadOnlyList<ReportCell>)[l.Week, Day(l.Day), string.Join(", ", l.Children), l.From?.Text ?? "nobody", l.To.Text, l.Planned.FromTeam?.Name ?? "", l.Planned.ToTeam?.Name ?? "",
            string.Join("; ", l.Planned.Closed.Where(c => c.To >= timetable.Reading.Weeks.FirstDay).Select(c => $"{Day(c.From)} to {Day(c.To)}: {c.Because}")), l.Waits ?? ""])]);

    /// <summary>What each worker carries, week by week: the heat map as a table, with the limit; what is above the limit is marked by a star.</summary>
    public static ReportTable Loads(string name, TransferTimetable timetable) => new(name, "Weighted children by worker and week, with the most that each may hold",
        [new("Worker"), new("Team"), new("Most", true), .. timetable.Days.Select((d, i) => new ReportColumn($"Week {i + 1}, {d.ToString("d MMM", CultureInfo.InvariantCulture)}", true))],
        [.. timetable.Loads.Select(w => (IReadOnlyList<ReportCell>)[w.Worker.Text, w.Team ?? "in no team", Cell(w.Limit), .. w.Loads.Select(l => Cell(l, l > w.Limit))])]);

    public static ReportTable Flows(string name, TransferTimetable timetable) => new(name, "Children who change worker, from team to team",
        [new("From team"), new("To team"), new("Children", true), new("First week", true), new("Last week", true)],
        [.. timetable.Flows.Select(f => (IReadOnlyList<ReportCell>)[f.From.Length == 0 ? "nobody" : f.From, f.To, f.Children, Week(f.ByWeek, last: false), Week(f.ByWeek, last: true)])]);

    public static ReportTable NotScheduled(string name, IReadOnlyList<NotScheduled> changes) => new(name, "Changes that get no week, and why",
        [new("Children"), new("From"), new("To"), new("Why")],
        [.. changes.Select(n => (IReadOnlyList<ReportCell>)[string.Join(", ", n.Children), n.From?.Text ?? "nobody", n.To.Text, n.Why])]);

    private static int Week(IReadOnlyList<int> byWeek, bool last)
    {
        var weeks = byWeek.Select((children, i) => (children, Week: i + 1)).Where(w => w.children > 0).Select(w => w.Week).ToList();
        return last ? weeks.Max() : weeks.Min();
    }

    private static ReportCell Cell(Points points, bool over = false) => new(points + (over ? "*" : ""), points.Value);

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
