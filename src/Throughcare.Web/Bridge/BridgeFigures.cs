using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Web.Figures;

namespace Throughcare.Web.Bridge;

/// <summary>The headline figures of a timetable. Children are counted, never groups.</summary>
public static class BridgeFigures
{
    private const string Method = "method/transfers";

    public static IReadOnlyList<FigureCard> Of(TransferTimetable timetable)
    {
        var lines = timetable.Lines;
        if (lines.Count == 0) return [];
        var from = $"timetable of the option '{timetable.Reading.Outcome.Reading.Option.Title}', version {timetable.Reading.Outcome.Reading.Option.Version}";
        var (changes, first) = (lines.Where(l => l.From is not null).Sum(l => l.Children.Count), lines.Where(l => l.From is null).Sum(l => l.Children.Count));
        var most = lines.GroupBy(l => l.Day).Select(g => (Day: g.Key, Children: g.Sum(l => l.Children.Count))).OrderByDescending(w => w.Children).ThenBy(w => w.Day).First();
        var last = lines[^1];
        return
        [
            new(Count("timetable-changes", "Changes of social worker in the timetable", changes,
                $"{timetable.Reading.Outcome.Children.Count(c => c.InPlan):#,0} children in the plan" + (first == 0 ? "" : $"; {BridgeWords.Children(first)} beside {(first == 1 ? "gets" : "get")} a first social worker"),
                "Children who have a social worker today and would have another, each in a week of the timetable.")),
            new(new()
            {
                Id = "timetable-last-week", Title = $"Last change, on {BridgeWords.Day(last.Day)}", Value = last.Week, Unit = FigureUnit.Weeks, Counts = Counts.Posts,
                Denominator = $"{timetable.Reading.Weeks.Count} weeks from {BridgeWords.Day(timetable.Reading.Weeks.FirstDay)}", Definition = "The week, from the first of the timetable, in which the last change is.", Method = Method, From = from,
            }),
            new(Count("timetable-most-in-a-week", "Most who change in one week", most.Children, $"{timetable.Children:#,0} children in the timetable, on {BridgeWords.Day(most.Day)}", "Children whose change is in the fullest week.")),
            new(Count("timetable-wait-longest", "Children who wait longest", lines.Where(l => l.Week == last.Week).Sum(l => l.Children.Count), $"{timetable.Children:#,0} children in the timetable, until {BridgeWords.Day(last.Day)}", "Children whose change is in the last week of the timetable.")),
        ];

        Figure Count(string id, string title, int value, string denominator, string definition) =>
            new() { Id = id, Title = title, Value = value, Unit = FigureUnit.Children, Counts = Counts.Children, Denominator = denominator, Definition = definition, Method = Method, From = from };
    }
}
