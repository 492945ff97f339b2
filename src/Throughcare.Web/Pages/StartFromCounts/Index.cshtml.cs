using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.Caseload.FromCounts;
using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Web.Figures;

namespace Throughcare.Web.Pages.StartFromCounts;

/// <summary>A team by locality grid of counts gives a baseline at once. Nothing is stored.</summary>
public class IndexModel : PageModel
{
    /// <summary>A made-up service of two localities, in the form that the grid takes.</summary>
    public const string Example = "Team\tNorth\tSouth\tNo home\tFTE\tCovers\nNorth team\t58\t41\t3\t5.3\tNorth\nSouth team\t37\t66\t4\t6\tSouth\nUnallocated\t2\t1\t0\t\t";

    [BindProperty] public string? Grid { get; set; }

    [BindProperty] public string? Standard { get; set; }

    public CountsBaseline? Result { get; private set; }

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public IReadOnlyList<FigureCard> Headlines => Result is null ? [] :
        [.. new[] { Result.Both, Result.FteNeeded, Result.Fte, Result.ChangeFigures.FirstOrDefault(f => f.Value is not null) }.OfType<Figure>().Select(f => new FigureCard(f))];

    public void OnGet(bool example = false)
    {
        Standard = "16";
        if (example) Grid = Example;
    }

    public void OnPost()
    {
        if (string.IsNullOrWhiteSpace(Grid)) ModelState.AddModelError(nameof(Grid), "Enter the grid: a heading line, and one line for each team");
        if (!Points.TryParse(Standard, out var standard) || standard <= Points.Zero || standard.Value > 100)
            ModelState.AddModelError(nameof(Standard), "Enter the standard as a number of children above 0, such as 16");
        if (!ModelState.IsValid) return;
        var reading = CountsTable.Read(Grid!.Replace("\r\n", "\n"), standard, "the grid");
        foreach (var error in reading.Findings.Where(f => f.Severity == Severity.Error))
            ModelState.AddModelError(nameof(Grid), Sentence(error));
        Findings = [.. reading.Findings.Where(f => f.Severity != Severity.Error)];
        if (reading.Grid is { } grid) Result = CountsBaseline.Of(grid);
    }

    private static string Sentence(Finding finding)
    {
        var place = finding.Where is { Row: { } row } where ? $"Line {row}{(where.Column is null ? "" : $", {where.Column}")}: " : "";
        return place + finding.What + (string.IsNullOrEmpty(finding.Value) ? "" : $" (\u201c{finding.Value}\u201d)") + " " + finding.ToDo;
    }
}
