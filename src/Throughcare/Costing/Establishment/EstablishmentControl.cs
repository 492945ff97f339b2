using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>A line of posts with its team, and the FTE of everybody who is in post: numbers, never names.</summary>
public sealed record EstablishmentLine(PostLine Line, string Team, IReadOnlyList<Fte> InPost)
{
    /// <summary>How many posts the line has: as its FTE is said to be held, or full-time posts and one for the rest.</summary>
    public int Posts => (Line.Holders ?? PostLine.WholeAndRest(Line.Fte)).Count;

    public Fte HeldFte => InPost.Aggregate(Fte.Zero, (sum, f) => sum + f);

    /// <summary>FTE without a holder; never less than none.</summary>
    public Fte VacantFte => HeldFte < Line.Fte ? Line.Fte - HeldFte : Fte.Zero;
}

/// <summary>Posts, holders and vacancies of one team and grade.</summary>
public sealed record EstablishmentRow(string Team, string Grade, int Posts, int Holders, int Vacancies, Fte Fte, Fte HeldFte, Fte VacantFte);

/// <summary>Establishment control: what there is on a day by team and grade, who fills it in numbers, and where there is more in post than there are posts.</summary>
public sealed record EstablishmentControl(DateOnly Day, IReadOnlyList<EstablishmentRow> Rows, IReadOnlyList<Finding> Findings)
{
    public static EstablishmentControl On(DateOnly day, IReadOnlyList<EstablishmentLine> lines)
    {
        var findings = new List<Finding>();
        var standing = lines.Where(l => (l.Line.Start is null || l.Line.Start <= day) && (l.Line.End is null || l.Line.End >= day)).Select(l => l with { Line = OnDay(l.Line, day) }).ToList();
        foreach (var line in standing.Where(l => l.HeldFte > l.Line.Fte))
            findings.Add(CostingFinding.Mind("over-established", $"line {line.Line.Id}", $"\"{line.Line.Title}\" has {line.Line.Fte} FTE and {line.HeldFte} FTE in post.", line.HeldFte.ToString(), "Correct the two, or fund what is above the establishment."));
        foreach (var twice in lines.Where(l => l.Line.PostNumber is not null).GroupBy(l => l.Line.PostNumber!, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            findings.Add(CostingFinding.Mind("post-number-twice", $"post {twice.Key}", $"{twice.Count()} lines have the post number {twice.Key}.", twice.Key, "Give each post a number of its own, or join the lines."));
        return new(day, [.. standing.GroupBy(l => (l.Team, Grade: GradeOf(l.Line))).OrderBy(g => g.Key.Team, StringComparer.OrdinalIgnoreCase).ThenBy(g => g.Key.Grade, StringComparer.OrdinalIgnoreCase).Select(g => Row(g.Key.Team, g.Key.Grade, [.. g]))], findings);
    }

    public static string GradeOf(PostLine line) => line.Pay switch
    {
        OnGrade on => on.Grade,
        OnPoint spot => $"{spot.Scale} {spot.Point}",
        AgencyWeek => "agency",
        _ => "stated cost",
    };

    private static PostLine OnDay(PostLine line, DateOnly day)
    {
        foreach (var step in line.Taper)
            if (step.From <= day) line = line with { Fte = step.Fte, Holders = step.Holders };
        return line;
    }

    private static EstablishmentRow Row(string team, string grade, List<EstablishmentLine> lines)
    {
        Fte Sum(Func<EstablishmentLine, Fte> of) => lines.Aggregate(Fte.Zero, (sum, l) => sum + of(l));
        return new(team, grade, lines.Sum(l => l.Posts), lines.Sum(l => l.InPost.Count), lines.Sum(l => Math.Max(0, l.Posts - l.InPost.Count)), Sum(l => l.Line.Fte), Sum(l => l.HeldFte), Sum(l => l.VacantFte));
    }
}
