using System.Globalization;
using Throughcare.Transfers;

namespace Throughcare.Cli.Commands.Transfers;

/// <summary>A timetable for a reader at a terminal: what it comes to, who goes in which week, and what the later ones wait for; or why none fits.</summary>
internal static class ScheduleText
{
    public static void Write(TransferProblem problem, TransferAnswer answer, Replanned? again, TextWriter to)
    {
        if (answer.Clash is { } clash)
        {
            Write(problem, clash, to);
            return;
        }
        if (answer.Terms is not { } terms || answer.Schedule is not { } schedule)
        {
            to.WriteLine($"No timetable was found for {problem.Name} before the search was stopped, and it was not proved that none fits. Give it longer.");
            return;
        }
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{problem.Name}: {terms.Total:0.######}, proved to be at least {answer.Bound:0.######} (no timetable under these rules does better by more than {answer.Gap:0.###%})"));
        foreach (var (name, value) in terms.ByName()) to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-14}{value,14:0.######}"));
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {answer.Seconds:0.0} seconds, {answer.Iterations} iterations, seed {answer.Seed}"));
        if (again is not null) to.WriteLine($"  {again.Changed} of {problem.Transfers.Count} groups are in another week than before; {(again.AtLeast == again.FewestFound ? $"{again.AtLeast} is the fewest possible" : $"the fewest possible is from {again.AtLeast} to {again.FewestFound}")}.");
        var waits = answer.Waits.ToDictionary(w => w.Transfer);
        foreach (var week in problem.Transfers.GroupBy(t => schedule.WeekOf[t.Id]).OrderBy(g => g.Key))
        {
            to.WriteLine($"Week {week.Key}");
            foreach (var transfer in week)
                to.WriteLine($"  {transfer.Id}: {transfer.From?.Text ?? "nobody"} to {transfer.To}{(waits.TryGetValue(transfer.Id, out var wait) ? $". {wait.Binding.Sentence}" : "")}");
        }
    }

    private static void Write(TransferProblem problem, TransferClash clash, TextWriter to)
    {
        to.WriteLine($"No timetable fits {problem.Name}:");
        foreach (var sentence in clash.Sentences) to.WriteLine("  " + sentence);
        if (clash.Headline is not null)
        {
            to.WriteLine(clash.Irreducible ? "  These limits cannot hold together; without any one of them the others can:" : "  The clash lies among these limits; perhaps fewer:");
            foreach (var limit in clash.Limits) to.WriteLine("    " + limit.Sentence);
        }
        if (clash.WaysOut.Count == 0) return;
        to.WriteLine(clash.WaysOut.Count == 1 ? "  What would let a timetable fit:" : "  Any one of these would let a timetable fit:");
        foreach (var way in clash.WaysOut) to.WriteLine($"    {way.Sentence}{(way.Smallest ? "" : " Less may do: that is not proved.")}");
    }
}
