using System.Text.Json;
using Throughcare.Allocation;
using Throughcare.App.Files;
using Throughcare.Structure;
using Throughcare.Transfers;

namespace Throughcare.App.Transfers;

/// <summary>Turns JSON into a problem of transfers and collects what is missing, misspelt or out of range, with its path.</summary>
internal sealed class TransferReader(string file) : JsonFields(file)
{
    public TransferProblem? Problem(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) { Find("(whole file)", "not-an-instance", "The file does not hold an instance.", root.ValueKind.ToString(), "Give a JSON object with weeks, cost, workers and transfers."); return null; }
        var cost = Member(root, "", "cost", JsonValueKind.Object);
        return new()
        {
            Name = root.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString()! : Path.GetFileNameWithoutExtension(File),
            Weeks = Whole(Number(root, "", "weeks"), "weeks"),
            Rates = new()
            {
                Waiting = cost is { } c ? Number(c, "cost.", "waiting") : 0,
                Makespan = cost is { } d ? Number(d, "cost.", "makespan") : 0,
                OverLimit = cost is { } e ? OptionalNumber(e, "cost.", "over_limit") ?? 0 : 0,
            },
            Policy = Given(root, "policy") && Member(root, "", "policy", JsonValueKind.Object) is { } policy ? Policy(policy) : new(),
            Workers = List(root, "workers", Worker),
            Transfers = List(root, "transfers", Transfer),
            Teams = Given(root, "teams") ? List(root, "teams", Team) : [],
            Changes = Given(root, "arrivals") ? List(root, "arrivals", Change) : [],
            Earlier = Given(root, "earlier") && Member(root, "", "earlier", JsonValueKind.Object) is { } earlier ? Earlier(earlier) : null,
        };
    }

    private TransferPolicy Policy(JsonElement policy) => new()
    {
        Capacity = OneOf(policy, "policy.", "capacity", Capacity.Hard),
        LeadWeeks = OptionalWhole(policy, "policy.", "lead_weeks") ?? 0,
        HandoverWeeks = OptionalWhole(policy, "policy.", "handover_weeks") ?? 0,
        SwitchedOff = OptionalTexts(policy, "policy.", "switched_off"),
    };

    private TransferWorker Worker(JsonElement worker, string at) => new()
    {
        Id = new(Text(worker, at, "id")),
        MaximumLoad = Points(worker, at, "maximum_load"),
        FixedLoad = Points(worker, at, "fixed_load"),
        IntakePerWeek = Whole(Number(worker, at, "intake_per_week"), at + "intake_per_week"),
        StartWeek = OptionalWhole(worker, at, "start_week") ?? 1,
        LeaveWeek = OptionalWhole(worker, at, "leave_week"),
    };

    private Transfer Transfer(JsonElement transfer, string at) => new()
    {
        Id = new(Text(transfer, at, "id")),
        Children = Whole(Number(transfer, at, "children"), at + "children"),
        Weight = Points(transfer, at, "weight"),
        Urgency = OptionalNumber(transfer, at, "urgency") ?? 1,
        From = OptionalText(transfer, at, "from_worker") is { } from ? new WorkerId(from) : null,
        To = new(Text(transfer, at, "to_worker")),
        Blocked = [.. Weeks(transfer, at), .. Windows(transfer, at)],
    };

    private TransferTeam Team(JsonElement team, string at) => new()
    {
        Id = new(Text(team, at, "id")),
        Name = OptionalText(team, at, "name") ?? Text(team, at, "id"),
        MaximumLoad = Points(team, at, "maximum_load"),
        Workers = [.. OptionalTexts(team, at, "workers").Select(w => new WorkerId(w))],
    };

    private LoadChange Change(JsonElement change, string at) => new()
    {
        Week = Whole(Number(change, at, "week"), at + "week"),
        Worker = OptionalText(change, at, "worker") is { } worker ? new WorkerId(worker) : null,
        Team = OptionalText(change, at, "team") is { } team ? new TeamId(team) : null,
        Weight = OptionalFlag(change, at, "leaves") ? Measures.Points.Zero - Points(change, at, "weight") : Points(change, at, "weight"),
    };

    private EarlierSchedule Earlier(JsonElement earlier) => new()
    {
        PerWeek = Number(earlier, "earlier.", "per_week"),
        PerGroup = OptionalNumber(earlier, "earlier.", "per_group") ?? 0,
        Schedule = new() { WeekOf = Numbers(earlier, "earlier.", "week_of").ToDictionary(x => new GroupId(x.Name), x => Whole(x.Value, $"earlier.week_of.{x.Name}")) },
    };

    // Weeks in a row with no reason stated are one window.
    private IEnumerable<BlockedWindow> Weeks(JsonElement transfer, string at)
    {
        if (!Given(transfer, "blocked_weeks") || Member(transfer, at, "blocked_weeks", JsonValueKind.Array) is not { } array) yield break;
        var weeks = new SortedSet<int>();
        var i = 0;
        foreach (var week in array.EnumerateArray())
        {
            var path = $"{at}blocked_weeks[{i++}]";
            if (week.ValueKind != JsonValueKind.Number) Find(path, "wrong-kind", "A week number should stand here.", week.GetRawText(), "Put the number of the week, from 1.");
            else weeks.Add(Whole(NotNegative(week, path), path));
        }
        int? first = null;
        foreach (var week in weeks)
        {
            first ??= week;
            if (weeks.Contains(week + 1)) continue;
            yield return new(first.Value, week);
            first = null;
        }
    }

    private IEnumerable<BlockedWindow> Windows(JsonElement transfer, string at)
    {
        if (!Given(transfer, "windows") || Member(transfer, at, "windows", JsonValueKind.Array) is not { } array) yield break;
        var i = 0;
        foreach (var window in array.EnumerateArray())
        {
            var path = $"{at}windows[{i++}].";
            if (window.ValueKind != JsonValueKind.Object) { Find(path.TrimEnd('.'), "wrong-kind", "An object should stand here.", window.GetRawText(), "Give it in braces, with first and last."); continue; }
            yield return new(Whole(Number(window, path, "first"), path + "first"), Whole(Number(window, path, "last"), path + "last"), OneOf(window, path, "because", WindowReason.KeyEvent));
        }
    }

    private T OneOf<T>(JsonElement parent, string at, string name, T otherwise) where T : struct, Enum
    {
        if (OptionalText(parent, at, name) is not { } text) return otherwise;
        foreach (var value in Enum.GetValues<T>())
            if (NameOf(value) == text) return value;
        Find(at + name, "unknown-word", $"The field '{name}' has a word that is not known.", text, $"Put one of {string.Join(", ", Enum.GetValues<T>().Select(v => NameOf(v)))}.");
        return otherwise;
    }

    internal static string NameOf<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
