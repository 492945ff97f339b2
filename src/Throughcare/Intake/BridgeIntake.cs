using Throughcare.Children;
using Throughcare.Structure;

namespace Throughcare.Intake;

/// <summary>Rows of the tables that shape a timetable of transfers: closed days of children, and stated arrivals.</summary>
internal static class BridgeIntake
{
    public static IntakeTable<ChildWindow> Windows(IReadOnlyList<RawTable> tables, IntakeNotes notes) =>
        IntakeTable<ChildWindow>.Read(ProposalTables.Windows, tables, notes, row =>
        {
            var (from, to) = (row.Date("from") ?? default, row.Date("to") ?? default);
            if (row.Wrong is null && to < from) row.Reject("dates-out-of-order", "to", "The last day is before the first.", "Put right one of the two dates.");
            return new(new(row.Id("child") ?? ""), from, to, ChildWindowWords.Of(row.Code("why")));
        });

    public static IntakeTable<StatedArrival> Arrivals(IReadOnlyList<RawTable> tables, IntakeNotes notes)
    {
        var arrivals = IntakeTable<StatedArrival>.Read(ProposalTables.Arrivals, tables, notes, row => new(new(row.Id("team") ?? ""), row.Points("a_week", 100) ?? default));
        arrivals.RejectRepeated(a => a.Team, "duplicate-team", "This team stands in an earlier row too.", "Keep one row for each team.");
        return arrivals;
    }
}
