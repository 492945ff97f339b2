using System.Globalization;
using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Web.Figures;

namespace Throughcare.Web.Bridge;

/// <summary>The headline figures of a timetable, each with the parts that add up to it. Children are counted, never groups.</summary>
public static class BridgeFigures
{
    private const string Method = "method/transfers";

    public static IReadOnlyList<FigureCard> Cards(TransferTimetable timetable, Func<string, string> why) => [.. Of(timetable).Select(f => new FigureCard(f, why(f.Id)))];

    public static IReadOnlyList<Figure> Of(TransferTimetable timetable)
    {
        var lines = timetable.Lines;
        if (lines.Count == 0) return [];
        var from = $"timetable of the option '{timetable.Reading.Outcome.Reading.Option.Title}', version {timetable.Reading.Outcome.Reading.Option.Version}";
        List<TimetableLine> changes = [.. lines.Where(l => l.From is not null)], first = [.. lines.Where(l => l.From is null)];
        var most = lines.GroupBy(l => l.Day).OrderByDescending(g => g.Sum(l => l.Children.Count)).ThenBy(g => g.Key).First().ToList();
        var last = lines[^1];
        var used = lines.Select(l => l.Week).Distinct().Count();
        var beside = first.Sum(l => l.Children.Count);
        return
        [
            Children("timetable-changes", "Changes of social worker in the timetable", changes, ByWeek,
                $"{timetable.Reading.Outcome.Children.Count(c => c.InPlan):#,0} children in the plan" + (beside == 0 ? "" : $"; {BridgeWords.Children(beside)} beside {(beside == 1 ? "gets" : "get")} a first social worker"),
                "Children who have a social worker today and would have another, each in a week of the timetable."),
            new()
            {
                Id = "timetable-last-week", Title = $"Last change, on {BridgeWords.Day(last.Day)}", Value = last.Week, Unit = FigureUnit.Weeks, Counts = Counts.Posts,
                Denominator = $"{timetable.Reading.Weeks.Count} weeks from {BridgeWords.Day(timetable.Reading.Weeks.FirstDay)}", Definition = "The week, from the first of the timetable, in which the last change is.", Method = Method, From = from,
                Parts = [Weeks("timetable-last-week/used", "Weeks in which somebody changes", used), Weeks("timetable-last-week/unused", "Weeks before it in which nobody changes", last.Week - used)],
            },
            Children("timetable-most-in-a-week", "Most who change in one week", most, ByTeam, $"{timetable.Children:#,0} children in the timetable, on {BridgeWords.Day(most[0].Day)}", "Children whose change is in the fullest week."),
            Children("timetable-wait-longest", "Children who wait longest", [.. lines.Where(l => l.Week == last.Week)], ByTeam, $"{timetable.Children:#,0} children in the timetable, until {BridgeWords.Day(last.Day)}", "Children whose change is in the last week of the timetable."),
        ];

        Figure Weeks(string id, string title, int value) => new()
        {
            Id = id, Title = title, Value = value, Unit = FigureUnit.Weeks, Counts = Counts.Posts, Denominator = $"{last.Week} weeks until the last change", Definition = title + ".", Method = Method, From = from,
        };

        Figure Children(string id, string title, List<TimetableLine> of, Func<TimetableLine, (string Key, string Title)> by, string denominator, string definition) =>
            Count(id, title, of, denominator, definition) with
            {
                Parts = [.. of.GroupBy(by).Select(g => Count($"{id}/{g.Key.Key}", g.Key.Title, [.. g], $"{of.Sum(l => l.Children.Count):#,0} children", definition))],
            };

        Figure Count(string id, string title, List<TimetableLine> of, string denominator, string definition) => new()
        {
            Id = id, Title = title, Value = of.Sum(l => l.Children.Count), Unit = FigureUnit.Children, Counts = Counts.Children, Denominator = denominator, Definition = definition, Method = Method, From = from,
            Behind = [.. of.SelectMany(l => l.Children).Select(c => c.Text)],
        };
    }

    private static (string, string) ByWeek(TimetableLine line) => ($"week-{line.Week.ToString(CultureInfo.InvariantCulture)}", $"Week {line.Week}, {BridgeWords.Day(line.Day)}");

    private static (string, string) ByTeam(TimetableLine line) => line.Planned.ToTeam is { } team ? ($"to-{Uri.EscapeDataString(team.Id.Text)}", $"To {team.Name}") : ("to-no-team", "To a worker in no team");
}
