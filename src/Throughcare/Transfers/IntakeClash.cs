using Throughcare.Allocation;

namespace Throughcare.Transfers;

/// <summary>Groups of one receiving worker that have fewer places than they need in the weeks open to them: seen by counting alone (Hall 1935).</summary>
internal sealed record IntakeClash(string Sentence, IReadOnlyList<int> Transfers)
{
    /// <summary>The first worker's for whom intake, dates and closed weeks leave too few places; null where each group can have a week.</summary>
    public static IntakeClash? Find(TransferModel model)
    {
        for (var w = 0; w < model.Incoming.Length; w++)
            if (TooMany(model, w) is { } groups) return new(Say(model, w, groups), groups);
        return null;
    }

    // Groups are given weeks one by one, with earlier ones moved over where that helps. Where one finds none, all groups reached from it compete for the same weeks.
    private static List<int>? TooMany(TransferModel model, int worker)
    {
        var taken = Enumerable.Range(0, model.Weeks).Select(_ => new List<int>()).ToArray();
        foreach (var newcomer in model.Incoming[worker])
        {
            var seen = new bool[model.Weeks];
            if (Place(newcomer)) continue;
            var weeks = Enumerable.Range(0, model.Weeks).Where(t => seen[t]).Aggregate(UInt128.Zero, (mask, t) => mask | UInt128.One << t);
            return [.. model.Incoming[worker].Where(m => (model.Allowed[m] & ~weeks) == 0)];

            bool Place(int m)
            {
                for (var t = 0; t < model.Weeks; t++)
                {
                    if (seen[t] || (model.Allowed[m] & (UInt128.One << t)) == 0) continue;
                    seen[t] = true;
                    if (taken[t].Count < model.Intake[worker]) { taken[t].Add(m); return true; }
                    foreach (var other in taken[t].ToList())
                        if (Place(other)) { taken[t].Remove(other); taken[t].Add(m); return true; }
                }
                return false;
            }
        }
        return null;
    }

    private static string Say(TransferModel model, int worker, List<int> groups)
    {
        var problem = model.Problem;
        var to = problem.Workers[worker];
        var weeks = groups.Aggregate(UInt128.Zero, (mask, m) => mask | model.Allowed[m]);
        var (places, count) = ((int)UInt128.PopCount(weeks) * model.Intake[worker], (int)UInt128.PopCount(weeks));
        var from = groups.Select(m => problem.Transfers[m].From).Distinct().ToList();
        var leaver = from is [{ } only] && problem.Worker(only).LeaveWeek is { } leave ? $" of {only}, who hands over until week {leave}," : "";
        var starts = to.StartWeek > 1 ? $"starts in week {to.StartWeek} and " : "";
        var open = groups.Exists(m => problem.Transfers[m].Blocked.Count > 0) ? " outside the closed weeks" : "";
        var named = leaver.Length > 0 ? $"{groups.Count} {(groups.Count == 1 ? "group" : "groups")}{leaver}" : $"{(groups.Count == 1 ? "Group" : "The groups")} {Words.Some(groups.ConvertAll(m => problem.Transfers[m].Id))}";
        return $"{named} {(groups.Count == 1 ? "goes" : "go")} to {to.Id}, who {starts}takes {to.IntakePerWeek} a week: {count} {TransferRules.Weeks(count)}{open} with {places} {(places == 1 ? "place" : "places")} for {groups.Count} {(groups.Count == 1 ? "group" : "groups")}.";
    }
}
