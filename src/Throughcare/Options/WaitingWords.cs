using System.Globalization;
using Throughcare.Structure;
using Throughcare.Transfers;

namespace Throughcare.Options;

/// <summary>What keeps a change of worker from being a week sooner, in words with dates and the names of posts.</summary>
internal sealed class WaitingWords(TransferReading reading)
{
    private readonly Dictionary<WorkerId, PlacedWorker> _workers = reading.Outcome.Workers.ToDictionary(w => w.Id);
    private readonly Dictionary<string, PlannedTransfer> _transfers = reading.Transfers.ToDictionary(t => t.Id.Text, StringComparer.Ordinal);

    public string Of(PlannedTransfer planned, WeeksClosed closed)
    {
        var next = Day(closed.LastWeek + 1);
        return closed.Rule switch
        {
            TransferRules.Start => $"Waits for {Who(planned.Transfer.To)} on {Day(reading.Problem.Workers.First(w => w.Id == planned.Transfer.To).StartWeek)}.",
            TransferRules.Handover => $"Both workers visit together until {next}, because {Who(planned.Transfer.To)} is here only since {Day(reading.Problem.Workers.First(w => w.Id == planned.Transfer.To).StartWeek)}.",
            TransferRules.LeadTime => $"Changes are announced {Weeks(reading.Problem.Policy.LeadWeeks)} ahead.",
            TransferRules.Intake => $"{Who(planned.Transfer.To)} takes on no more before {next}: {Weeks(closed.LastWeek - closed.FirstWeek + 1)} of places are taken by others.",
            TransferRules.Capacity or TransferRules.TeamCapacity => Room(planned, closed, next),
            WeeksClosed.Dearer => "It could be sooner, and would then be further from the timetable that people know, or leave somebody above a limit for longer.",
            _ => $"Waits until {next}: {Closed(planned, closed)}.",
        };
    }

    private string Room(PlannedTransfer planned, WeeksClosed closed, string next)
    {
        var who = closed.Rule == TransferRules.TeamCapacity && planned.ToTeam is { } team ? team.Name : Who(planned.Transfer.To);
        var leaving = closed.Ids.Skip(1).Where(_transfers.ContainsKey).Select(id => _transfers[id]).ToList();
        var first = leaving.Count == 0 ? "" : $": {Children(leaving.Sum(t => t.Children.Count))} {(leaving.Sum(t => t.Children.Count) == 1 ? "goes" : "go")} to another worker first";
        return $"Waits until {who} has room{(leaving.Count == 0 ? $" on {next}" : first)}.";
    }

    // The days that reach furthest into the closed weeks are what is waited for.
    private string Closed(PlannedTransfer planned, WeeksClosed closed)
    {
        var (from, to) = (reading.Weeks.Day(closed.FirstWeek), reading.Weeks.Day(closed.LastWeek).AddDays(6));
        return planned.Closed.Where(c => c.From <= to && c.To >= from).OrderByDescending(c => c.To).Select(c => c.Says(reading.AsAt)).FirstOrDefault() ?? closed.Sentence.TrimEnd('.');
    }

    /// <summary>A worker by id; a post to be recruited by its team.</summary>
    private string Who(WorkerId id) => _workers.TryGetValue(id, out var worker) && worker.Worker.NewPost ? $"{worker.TeamAfter?.Name ?? "the team"}'s {id.Text}" : id.Text;

    private string Day(int week) => reading.Weeks.Day(week).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Weeks(int count) => count == 1 ? "1 week" : $"{count} weeks";

    private static string Children(int count) => count == 1 ? "1 child" : $"{count} children";
}
