using Throughcare.Solver;

namespace Throughcare.App.Samples;

/// <summary>What happened to a child in care, as the yearly return tells it: from the first day to today or to the last day.</summary>
internal sealed class CareHistory(SeededRandom random, Func<bool, string> placementPostcode)
{
    // Supported accommodation has a code of its own (K3) from this day; it was H5 before.
    private static readonly DateOnly SupportedFrom = new(2023, 10, 28);

    /// <summary>A change of legal status on a day.</summary>
    public readonly record struct Order(DateOnly Day, string Status);

    /// <summary>What a history is to come to.</summary>
    public sealed record Wanted
    {
        public required DateOnly Entered { get; init; }
        public required string FirstStatus { get; init; }
        public IReadOnlyList<Order> Orders { get; init; } = [];

        /// <summary>Last placement of the history.</summary>
        public required string Placement { get; init; }
        public required bool Outside { get; init; }

        /// <summary>The day up to which it is told.</summary>
        public required DateOnly Until { get; init; }
        public string? Left { get; init; }
    }

    public void Tell(SampleChild child, Wanted wanted)
    {
        var moves = Moves(wanted);
        var days = moves.Concat(wanted.Orders.Select(o => o.Day)).Where(d => d > wanted.Entered && d < wanted.Until).Distinct().Order().ToList();
        var (status, began, reason) = (wanted.FirstStatus, wanted.Entered, "S");
        var placement = PlacementAt(wanted, moves, wanted.Entered);
        var (provider, postcode) = (Provider(placement), placementPostcode(wanted.Outside || placement.StartsWith('K') && random.Chance(0.5)));
        foreach (var day in days)
        {
            var moved = moves.Contains(day);
            var order = wanted.Orders.FirstOrDefault(o => o.Day == day);
            Add(day, "X1", moved ? random.Pick(Because) : null);
            (began, reason) = (day, moved ? order.Status is null ? "P" : "B" : "L");
            status = order.Status ?? status;
            if (!moved) continue;
            placement = PlacementAt(wanted, moves, day);
            (provider, postcode) = (Provider(placement), placementPostcode(wanted.Outside));
        }
        Add(wanted.Left is null ? null : wanted.Until, wanted.Left, null);

        void Add(DateOnly? ended, string? why, string? changed) => child.Episodes.Add(new()
        {
            Began = began,
            ReasonNew = reason,
            LegalStatus = status,
            Placement = placement == "K3" && began < SupportedFrom ? "H5" : placement,
            Provider = provider,
            PlacementPostcode = postcode,
            Ended = ended,
            ReasonEnded = why,
            ReasonPlacementChanged = changed,
        });
    }

    private static readonly string[] Because = ["CARPL", "CARPL", "CREQB", "CREQO", "CHILD", "LAREQ", "PLACE", "STAND"];

    /// <summary>Days on which the child moved: about one move in twenty months, and one into supported accommodation or an adoptive home.</summary>
    private List<DateOnly> Moves(Wanted wanted)
    {
        var length = wanted.Until.DayNumber - wanted.Entered.DayNumber;
        var moves = new List<DateOnly>();
        for (var left = length; left > 60; left -= 600)
            if (random.Chance(Math.Min(1, left / 600.0) * 0.85)) moves.Add(wanted.Entered.AddDays(random.Between(20, length - 20)));
        if (wanted.Placement is "K3" or "A3" or "A5" && length > 90 && !moves.Exists(m => m > wanted.Until.AddDays(-500)))
            moves.Add(wanted.Until.AddDays(-random.Between(30, Math.Min(length - 30, 480))));
        moves.Sort();
        return moves;
    }

    private string PlacementAt(Wanted wanted, List<DateOnly> moves, DateOnly day) =>
        moves.Count == 0 || day >= moves[^1] ? wanted.Placement : random.PickByWeight([("U6", 55), ("U5", 12), ("U3", 14), ("U4", 8), ("K2", 8), ("R3", 3)]);

    private string Provider(string placement) => placement switch
    {
        "P1" => "PR0",
        "Z1" => "",
        "U1" or "U3" or "A3" or "A5" => "PR1",
        _ when placement[0] == 'U' => random.Chance(0.62) ? "PR1" : "PR4",
        "R2" or "R5" => "PR3",
        _ => random.PickByWeight([("PR4", 72), ("PR1", 18), ("PR5", 10)]),
    };
}
