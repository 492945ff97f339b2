using System.Globalization;
using Throughcare.Calendar;
using Throughcare.Children;
using Throughcare.Measures;

namespace Throughcare.Caseload;

/// <summary>A day on which something that changes a child's phase is expected.</summary>
public sealed record ExpectedDay(ChildId Child, DateOnly Day, string What, bool Assumed = false);

/// <summary>What is coming: proceedings that end, birthdays that change a phase, and who is how old.</summary>
public sealed record PipelineFigures
{
    /// <summary>Open proceedings; the parts are those overdue and those expected to end in each month.</summary>
    public required Figure Proceedings { get; init; }

    public required Figure ProceedingsOverdue { get; init; }

    /// <summary>All children and young people, by age.</summary>
    public required Figure Ages { get; init; }

    /// <summary>All children and young people, by phase of care.</summary>
    public required Figure Phases { get; init; }

    /// <summary>Those who become 16, 18, 21 or 25 within twelve months, by birthday.</summary>
    public required Figure Birthdays { get; init; }

    /// <summary>Each child of the pipeline by day, the earliest first.</summary>
    public required IReadOnlyList<ExpectedDay> Days { get; init; }

    public IEnumerable<Figure> All => [Proceedings, ProceedingsOverdue, Ages, Phases, Birthdays];

    private static readonly (string Slug, string Title, int From, int To)[] Bands =
        [("under-16", "Under 16", 0, 15), ("16", "16", 16, 16), ("17", "17", 17, 17), ("18-to-20", "18 to 20", 18, 20), ("21-to-24", "21 to 24", 21, 24), ("25-and-over", "25 and over", 25, int.MaxValue)];

    private static readonly int[] Turning = [16, 18, 21, 25];

    internal static PipelineFigures Of(IReadOnlyList<ChildPosition> positions, PhaseRules rules, DateOnly asAt, int proceedingsWeeks, FigureMaking make)
    {
        var day = asAt.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var everyone = $"children and young people open on {day}";
        var ends = positions.Where(p => p.Child.Proceedings?.OpenOn(asAt) == true)
            .Select(p => new ExpectedDay(p.Child.Id, p.Child.Proceedings!.EndsBy(proceedingsWeeks), "proceedings end", p.Child.Proceedings is { Ended: null, ExpectedEnd: null }))
            .OrderBy(e => e.Day).ThenBy(e => e.Child).ToList();
        var overdue = ends.Where(e => e.Day < asAt).ToList();
        var birthdays = NextBirthdays(positions, asAt);
        var courtRule = $"The day the court expects to finish, or {proceedingsWeeks} weeks after issue where none is recorded"
            + (proceedingsWeeks == Children.Proceedings.StatutoryWeeks ? " (Children Act 1989, section 32)." : " (the council's own figure; the law says 26).");
        var late = make.Children("proceedings-overdue", "Proceedings that should have ended by now", overdue.Select(e => e.Child), courtRule, "proceedings-pipeline", "children in open proceedings on " + day, overdue.Any(e => e.Assumed));
        return new()
        {
            ProceedingsOverdue = late,
            Proceedings = make.Sum("proceedings-open", "Children in open proceedings",
                [late, .. ends.Where(e => e.Day >= asAt).GroupBy(e => Month.Of(e.Day)).Select(g =>
                    make.Children($"proceedings-open/{g.Key}", $"Expected to end in {g.Key.InWords}", g.Select(e => e.Child), courtRule, "proceedings-pipeline", assumed: g.Any(e => e.Assumed)))],
                courtRule, "proceedings-pipeline", everyone),
            Ages = make.Sum("ages", "Children and young people by age",
                [.. Bands.Select(b => make.Children("ages/" + b.Slug, b.Title, positions.Where(p => p.Age >= b.From && p.Age <= b.To).Select(p => p.Child.Id), "Age in whole years on the day.", "ages")),
                 make.Children("ages/not-known", "Age not known", positions.Where(p => p.Age is null).Select(p => p.Child.Id), "No date of birth and no age is given.", "ages")],
                "Age in whole years on the day; someone born on 29 February is a year older on 1 March.", "ages", everyone),
            Phases = make.Sum("phases", "Children and young people by phase of care", [.. ByPhase(positions, rules, make)],
                "By the table of phase rules that held on the day; a phase stated in the extract goes first.", "phases", everyone),
            Birthdays = make.Sum("birthdays", "Birthdays within twelve months that change who should hold the young person",
                [.. Turning.Select(age => make.Children($"birthdays/{age}", $"Become {age}", birthdays.Where(b => b.Age == age).Select(b => b.Child), "Birthdays after the day and up to a year on.", "birthdays"))],
                "Those who become 16, 18, 21 or 25 within a year of the day; they need a date of birth.", "birthdays", everyone),
            Days = [.. ends.Concat(birthdays.Select(b => new ExpectedDay(b.Child, b.Day, $"becomes {b.Age}"))).OrderBy(e => e.Day).ThenBy(e => e.Child)],
        };
    }

    private static IEnumerable<Figure> ByPhase(IReadOnlyList<ChildPosition> positions, PhaseRules rules, FigureMaking make)
    {
        var stated = positions.Where(p => p.Phase is not null).Select(p => p.Phase!.Value).Distinct().Where(p => !rules.Phases.Contains(p)).OrderBy(p => p.Text, StringComparer.Ordinal);
        foreach (var phase in rules.Phases.Concat(stated))
            yield return make.Children("phases/" + phase.Text, rules.TitleOf(phase), positions.Where(p => p.Phase == phase).Select(p => p.Child.Id),
                string.Join("; or ", rules.Rules.Where(r => r.Phase == phase).Select(r => r.Because).DefaultIfEmpty("stated in the extract")) + ".", "phases");
        yield return make.Children("phases/none", "No phase", positions.Where(p => p.Phase is null).Select(p => p.Child.Id), "No rule of the table fits what is known.", "phases");
    }

    private static List<(ChildId Child, DateOnly Day, int Age)> NextBirthdays(IReadOnlyList<ChildPosition> positions, DateOnly asAt)
    {
        var to = asAt.AddYears(1);
        var found = new List<(ChildId, DateOnly, int)>();
        foreach (var position in positions)
            if (position.Child.DateOfBirth is { } born && born <= asAt)
                foreach (var age in Turning)
                    if (Age.Birthday(born, age) is var day && day > asAt && day <= to) found.Add((position.Child.Id, day, age));
        return found;
    }
}
