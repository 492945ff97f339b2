using Throughcare.Options;
using Throughcare.Web.Pictures;

namespace Throughcare.Web.Bridge;

/// <summary>Children who go from one team to another with a change of worker, as a row: how many, and between which days.</summary>
public sealed record FlowRow(string From, string To, int Children, DateOnly First, DateOnly Last);

/// <summary>Children's flows between teams in a timetable, as a picture and as its table.</summary>
public sealed record TransferFlows(Flows Picture, IReadOnlyList<FlowRow> Rows)
{
    public static TransferFlows Of(TransferTimetable timetable)
    {
        var weeks = timetable.Reading.Weeks;
        List<FlowRow> rows =
        [
            .. timetable.Flows.Where(f => f.Children > 0).Select(f => new FlowRow(Name(f.From, Nobody), Name(f.To, "In no team"), f.Children, weeks.Day(f.ByWeek.ToList().FindIndex(n => n > 0) + 1), weeks.Day(f.ByWeek.ToList().FindLastIndex(n => n > 0) + 1))),
        ];
        return new(new(rows.Count == 0 ? "No child changes social worker" : Finding(rows),
            [.. rows.GroupBy(r => r.From).Select(g => new FlowEnd(g.Key, $"{g.Key}: {g.Sum(r => r.Children):#,0}"))], [.. rows.GroupBy(r => r.To).Select(g => new FlowEnd(g.Key, $"{g.Key}: {g.Sum(r => r.Children):#,0}"))],
            [.. rows.Select(r => new Flow(r.From, r.To, r.Children, false, $"{BridgeWords.Children(r.Children)} from {r.From} to {r.To}, between {BridgeWords.Day(r.First)} and {BridgeWords.Day(r.Last)}", null))]), rows);
    }

    private const string Nobody = "No social worker";

    private static string Finding(List<FlowRow> rows) => rows[0] is { From: Nobody } first
        ? $"The most get a first social worker, in {first.To}: {BridgeWords.Children(first.Children)} of {rows.Sum(r => r.Children):#,0}" : rows[0] is var most && most.From == most.To
        ? $"Most changes are within {most.From}: {BridgeWords.Children(most.Children)} of {rows.Sum(r => r.Children):#,0}" : $"Most go from {most.From} to {most.To}: {BridgeWords.Children(most.Children)} of {rows.Sum(r => r.Children):#,0}";

    private static string Name(string team, string otherwise) => team.Length == 0 ? otherwise : team;
}
