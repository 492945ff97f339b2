using Throughcare.Calendar;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>Pay by scale, point and year under the rules: settled, held at one year, or carried on by the awards assumed.</summary>
internal sealed class PayTable
{
    private readonly PayRules _rules;
    private readonly Dictionary<string, PayScale> _scales = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Grade> _grades = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(PayScale Scale, int Point, FinancialYear Year), Money?> _known = [];

    public PayTable(PayRules rules)
    {
        _rules = rules;
        foreach (var scale in rules.Scales) _scales.TryAdd(scale.Id, scale);
        foreach (var grade in rules.Grades) _grades.TryAdd(grade.Id, grade);
    }

    public PayScale? Scale(string id) => _scales.GetValueOrDefault(id);

    public Grade? Grade(string id) => _grades.GetValueOrDefault(id);

    /// <summary>True where pay of the year is settled, held, or carried on by an award that the rules name.</summary>
    public bool HasYear(PayScale scale, FinancialYear year)
    {
        year = _rules.PayHeldAt ?? year;
        var last = scale.Years[^1];
        if (year <= last) return scale.Has(year);
        for (var y = last.Next; y <= year; y = y.Next)
            if (AwardOf(y) is null) return false;
        return true;
    }

    /// <summary>True where the year's pay rests on an award that is not settled.</summary>
    public bool IsAssumed(PayScale scale, FinancialYear year) => (_rules.PayHeldAt ?? year) > scale.Years[^1];

    /// <summary>A full-time year's pay; null where the year or the point has none. An award is rounded to whole pounds, as the national ones are.</summary>
    public Money? Pay(PayScale scale, int point, FinancialYear year) => OfYear(scale, point, _rules.PayHeldAt ?? year);

    private Money? OfYear(PayScale scale, int point, FinancialYear year)
    {
        if (year <= scale.Years[^1]) return scale.Pay(year, point);
        if (_known.TryGetValue((scale, point, year), out var known)) return known;
        Money? pay = null;
        if (AwardOf(year) is { } award && OfYear(scale, point, new(year.StartsIn - 1)) is { } before)
            pay = Money.FromPounds(decimal.Round(before.Pounds * (1 + award.Rise.Value) + award.Flat.Pounds, MidpointRounding.AwayFromZero));
        return _known[(scale, point, year)] = pay;
    }

    private PayAward? AwardOf(FinancialYear year) => _rules.Awards.TryGetValue(year, out var award) ? award : _rules.LaterAwards;
}
