using Throughcare.Calendar;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>Days of one financial year on which nothing about a line changes: the same FTE, the same pay.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, counted.</param>
/// <param name="Hundredths">FTE in hundredths.</param>
/// <param name="Holders">How the FTE is held, in hundredths.</param>
/// <param name="Point">The point of the scale; null where the line has none.</param>
/// <param name="Pay">A full-time year's pay, or cost where it is stated whole, or an agency's week.</param>
/// <param name="Supplement">A full-time year's supplement.</param>
internal sealed record PostStretch(DateOnly First, DateOnly Last, int Hundredths, IReadOnlyList<Fte> Holders, int? Point, Money Pay, Money Supplement);

/// <summary>Takes a line apart into stretches, by its dates, its taper and its increments.</summary>
internal sealed class PostStretches
{
    private readonly PostLine _line;
    private readonly PayTable _pay;
    private readonly PayScale? _scale;
    private readonly DateOnly? _since;
    private readonly Increments _increments;
    private readonly int _start, _top;
    private readonly List<DateOnly> _changes = [];

    public PostStretches(PostLine line, PayRules rules, PayTable pay)
    {
        (_line, _pay) = (line, pay);
        if (line.Pay is OnPoint spot) (_scale, _start, _top) = (pay.Scale(spot.Scale), spot.Point, spot.Point);
        if (line.Pay is OnGrade on && pay.Grade(on.Grade) is { } grade)
        {
            (_scale, _start, _top) = (pay.Scale(grade.Scale), on.Point ?? StartOf(grade, rules.StartingPoint), grade.Top);
            _since = line.PointSince ?? line.Start ?? rules.PointsAsAt;
            // The points of an establishment list are those of people long in post: the rule of six months is behind them.
            _increments = line.PointSince is null && line.Start is null && rules.Increments != Increments.None ? Increments.EachApril : rules.Increments;
        }
        foreach (var step in line.Taper) _changes.Add(step.From);
        if (line.SupplementEnds is { } ends) _changes.Add(ends.AddDays(1));
        if (_since is { } since && IncrementDates.First(since, _increments) is { } first) _changes.Add(first);
        _changes.Sort();
    }

    public static int StartOf(Grade grade, StartingPoint start) => start switch
    {
        StartingPoint.Bottom => grade.Bottom,
        StartingPoint.Top => grade.Top,
        _ => (grade.Bottom + grade.Top) / 2,
    };

    /// <summary>The point held on a day; null for a line without one.</summary>
    public int? PointOn(DateOnly day) => _scale is null ? null : _since is { } since ? Math.Min(_top, _start + IncrementDates.Given(since, day, _increments)) : _start;

    public IEnumerable<PostStretch> Between(DateOnly first, DateOnly last)
    {
        if (_line.Start > first) first = _line.Start.Value;
        if (_line.End < last) last = _line.End.Value;
        while (first <= last)
        {
            var next = FinancialYear.Of(first).Next.First;
            foreach (var change in _changes)
                if (change > first && change < next)
                {
                    next = change;
                    break;
                }
            var to = next.AddDays(-1);
            yield return On(first, to < last ? to : last);
            first = next;
        }
    }

    private PostStretch On(DateOnly first, DateOnly last)
    {
        var (fte, holders) = (_line.Fte, _line.Holders);
        foreach (var step in _line.Taper)
            if (step.From <= first) (fte, holders) = (step.Fte, step.Holders);
        var year = FinancialYear.Of(first);
        var point = PointOn(first);
        var pay = _line.Pay switch
        {
            StatedCost stated => stated.FullTimeYear[year],
            AgencyWeek agency => agency.Week,
            _ => _pay.Pay(_scale!, point!.Value, year)!.Value,
        };
        var supplement = _line.SupplementEnds < first ? Money.Zero : _line.Supplement;
        return new(first, last, fte.Hundredths, holders ?? PostLine.WholeAndRest(fte), point, pay, supplement);
    }
}
