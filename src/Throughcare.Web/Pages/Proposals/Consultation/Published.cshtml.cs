using Throughcare.App.Papers;
using Throughcare.App.Proposals;
using Throughcare.App.Reports;
using Throughcare.Consultation;
using Throughcare.Equality;
using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Options;

namespace Throughcare.Web.Pages.Proposals.Consultation;

/// <summary>What is computed beside one statement: what it is of, its value as the reader may see it, where it is explained, and how it stands to what was published.</summary>
public sealed record ComputedBeside(string What, string Value, string? Href, string? Beside);

/// <summary>A statement with what is computed beside it; nothing where it is of what the program does not work out.</summary>
public sealed record StatementRow(PublishedStatement Statement, IReadOnlyList<ComputedBeside> Computed);

/// <summary>What a published text says of the change, beside what the proposal gives, with our reading: numbers that do not reconcile stay as they were published.</summary>
public class PublishedModel(IProposalStore store, TimeProvider clock) : ConsultationPage(store, clock)
{
    public IReadOnlyList<StatementRow> Rows { get; private set; } = [];

    public bool Released => Gate.Named;

    public void OnGet()
    {
        var paper = PapersRead.Of(Kept.Content).Equality.Paper;
        var staff = ConsultationFigures.Shown(this).ToDictionary(f => f.Id);
        Rows = [.. paper.Statements.Select(s => new StatementRow(s, [.. Beside(s, staff, paper)]))];
    }

    public static string Stated(PublishedStatement statement) => statement.Value is { } value ? value.ToString("#,0.##") + (IsShare(statement) ? "%" : "") : statement.Day is { } day ? Day(day) : "–";

    private IEnumerable<ComputedBeside> Beside(PublishedStatement statement, Dictionary<string, Figure> staff, EqualityPaper paper) => statement.Measure switch
    {
        "right-team-and-locality-percent" => Share(statement, complement: false),
        "not-in-home-locality-percent" => Share(statement, complement: true),
        "social-worker-fte" => Fte(statement),
        { } m when m.StartsWith("affected-by-place", StringComparison.Ordinal) => Staff(statement, staff, "may-change/base", "changes/base"),
        { } m when m.StartsWith("affected-by-management", StringComparison.Ordinal) => Staff(statement, staff, "may-change/manager", "changes/manager"),
        { } m when m.StartsWith("affected-directly", StringComparison.Ordinal) => Staff(statement, staff, "in-scope", "directly"),
        { } m when m.StartsWith("affected-indirectly", StringComparison.Ordinal) => Staff(statement, staff, "indirectly", "indirectly"),
        "agreed" => OnDay(statement, "Agreed, in the assessment", paper.AgreedOn, Links.EqualityAbout),
        "assessment-written" => OnDay(statement, "Assessed, in the assessment", paper.Assessment.AssessedOn, Links.EqualityAbout),
        "consultation-opens" => OnDay(statement, "Opens, in the timetable", Paper.Dates.Opens, Links.ConsultationTimetable),
        "consultation-closes" => OnDay(statement, "Closes, in the timetable", Paper.Dates.Closes, Links.ConsultationTimetable),
        "decision" => OnDay(statement, "Decision, in the timetable", Paper.Dates.Decision, Links.ConsultationTimetable),
        "changes-begin" => OnDay(statement, "Starts, in the timetable", Paper.Dates.Starts, Links.ConsultationTimetable),
        _ => [],
    };

    /// <summary>Before a release who is in scope, after it who is affected; what the reader may not see is hidden, and nothing is said of how it stands to what was published.</summary>
    private IEnumerable<ComputedBeside> Staff(PublishedStatement statement, Dictionary<string, Figure> staff, string inScope, string affected)
    {
        if (staff.GetValueOrDefault($"consultation/{(Released ? affected : inScope)}") is { } figure) yield return new(figure.Title, FigureWords.InCell(figure), Links.ConsultationFigure(figure.Id), Than(statement, figure.Value));
    }

    private IEnumerable<ComputedBeside> Share(PublishedStatement statement, bool complement)
    {
        const string id = "right-team-and-locality";
        if (Measured.Baseline.Figures.FirstOrDefault(f => f.Id == id) is not { } today) yield break;
        yield return One("Today", Hiding.Show(today), Links.Figure(id));
        if (Option is not { } option || Measured.Result(option) is not { Figures: not null } result) yield break;
        foreach (var (_, then) in Hiding.Show(result).Figures!.Pairs.Where(p => p.After.Id == id)) yield return One($"In the plan of {option.Title}", then, Links.PlanFigure(option.Id, id));

        ComputedBeside One(string when, Figure figure, string href) => figure.Share is { Value: { } percent } share
            ? new(when, complement ? $"{FigureWords.Number(100 - percent, FigureUnit.Percent)} ({share.Whole - share.Part:#,0} of {share.Whole:#,0}), all but {FigureWords.InCell(figure)}" : FigureWords.InCell(figure), href, Than(statement, Math.Round(complement ? 100 - percent : percent, MidpointRounding.AwayFromZero)))
            : new(when, FigureWords.InCell(figure), href, null);
    }

    private IEnumerable<ComputedBeside> Fte(PublishedStatement statement)
    {
        if (Option is not { } option || Measured.Result(option)?.Outcome is not { } outcome) yield break;
        var teams = PostsByTeam.Of(outcome);
        var all = teams.Sum(t => t.FteAfter.Value);
        yield return new("Working time of those who hold children, in all teams of the plan", $"{all:0.##} FTE", Links.ConsultationRelease, string.Join(", ", teams.Where(t => t.FteAfter.Value > 0).Select(t => $"{t.FteAfter} in {t.Team}")));
    }

    private static IEnumerable<ComputedBeside> OnDay(PublishedStatement statement, string what, DateOnly? day, string href) => [new(what, Day(day), href, day is null ? null : day == statement.Day ? "as published" : "not as published")];

    private static string? Than(PublishedStatement statement, decimal? computed) => (statement.Value, computed) switch
    {
        (null, _) or (_, null) => null,
        var (stated, found) when stated == found => "as published",
        var (stated, found) => $"{Math.Abs(stated.Value - found.Value):0.##} {(IsShare(statement) ? found > stated ? "percentage points more" : "percentage points less" : found > stated ? "more" : "fewer")} than published",
    };

    private static bool IsShare(PublishedStatement statement) => statement.Measure?.EndsWith("-percent", StringComparison.Ordinal) == true;
}
