using System.Globalization;
using Throughcare.Caseload;
using Throughcare.Measures;

namespace Throughcare.Options;

/// <summary>
/// Right team and right locality by week (docs/method/transfers.md#by-week). The option's teams are there from the first day; a child counts with the worker of that
/// week. Measured by the same rule as the baseline.
/// </summary>
internal sealed class FitByWeek(Snapshot snapshot, TransferReading reading, PhaseRules rules)
{
    private readonly List<PlacedChild> _inCare = [.. reading.Outcome.Children.Where(c => c.Before.Child.InCare)];
    private readonly string _denominator = $"children in care on {snapshot.AsAt.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";

    /// <summary>Week 0 is today; then every week of the timetable.</summary>
    public IReadOnlyList<WeekFit> With(IReadOnlyList<TimetableLine> lines)
    {
        var weekOf = lines.SelectMany(l => l.Children.Select(c => (c, l.Week))).ToDictionary(x => x.c, x => x.Week);
        // The plan's teams with today's workers: where everybody is until their own week comes.
        var start = ChildPositions.Of(reading.Outcome.Planned with { Involvements = snapshot.Involvements }, rules).ToDictionary(p => p.Child.Id, p => p.Answer);
        return [.. Enumerable.Range(0, reading.Weeks.Count + 1).Select(week => Week(week, c =>
            week == 0 ? c.Before.Answer
            : weekOf.TryGetValue(c.Id, out var own) ? own <= week ? c.After.Answer : start[c.Id]
            : c.Before.Worker?.Id == c.After.Worker?.Id ? c.After.Answer : start[c.Id]))];
    }

    public IReadOnlyList<WeekFit> AsToday() => [.. Enumerable.Range(0, reading.Weeks.Count + 1).Select(week => Week(week, c => c.Before.Answer))];

    private WeekFit Week(int week, Func<PlacedChild, TeamLocalityAnswer> answer)
    {
        var day = week == 0 ? snapshot.AsAt : reading.Weeks.Day(week);
        return new(week, day,
            Share("right-team-and-locality", "Children in the right team and the right locality", a => a.Fit == TeamLocalityFit.Both),
            Share("right-team", "Children in the right team", a => a.RightTeam == true),
            Share("right-locality", "Children in the right locality", a => a.RightLocality == true));

        Figure Share(string id, string title, Func<TeamLocalityAnswer, bool> is_)
        {
            var part = _inCare.Where(c => is_(answer(c))).Select(c => c.Id.Text).ToList();
            var share = new Percentage(part.Count, _inCare.Count);
            return new()
            {
                Id = $"{id}/week-{week}", Title = $"{title}, {(week == 0 ? "today" : $"from {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}")}", Value = share.Value, Share = share, Unit = FigureUnit.Percent, Counts = Counts.Children,
                Denominator = _denominator, Definition = "Measured as the baseline is, with the worker whom each child has in that week and the option's teams from the first week on.", Method = "method/transfers#by-week",
                Behind = part, From = $"timetable of the option '{reading.Outcome.Reading.Option.Title}', version {reading.Outcome.Reading.Option.Version}",
            };
        }
    }
}
