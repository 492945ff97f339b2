using System.Text.RegularExpressions;
using Throughcare.Testing;

namespace Throughcare.Web.Tests.Architecture;

/// <summary>
/// Where pages may take whole lists of children and workers from. Each of the words below gives everybody; a line that says one of them says in
/// the same place how it keeps to the person's reach, or gives a number and no names. What is new is found here before it is found by somebody it shows.
/// </summary>
public partial class ReachTests
{
    [Fact]
    public void No_page_takes_everybody_without_asking_who_is_in_reach()
    {
        var web = Checkout.PathTo("src", "Throughcare.Web");
        var lines = Directory.EnumerateFiles(web, "*.cs*", SearchOption.AllDirectories).Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(f => !Path.GetRelativePath(web, f).Replace('\\', '/').Split('/').Intersect(["bin", "obj", "node_modules", "Access"]).Any())
            .SelectMany(f => File.ReadLines(f).Select(l => $"{Path.GetRelativePath(web, f).Replace('\\', '/')}: {l.Trim()}"));

        lines.Where(Unasked).Where(l => !Known.Any(k => l.StartsWith(k, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Rows = [.. Measured.Baseline.Positions.Select(p => p.Child.Id.Text)]", true)]
    [InlineData("@foreach (var c in Model.Result.Children) { @c.Child }", true)]
    [InlineData("var found = Reach.Children(Measured.Baseline.Positions.Where(Fits));", false)]
    [InlineData("Value = snapshot.Children.Count.ToString()", false)]
    public void A_line_that_gives_everybody_away_is_found(string line, bool found) => Unasked(line).ShouldBe(found);

    // Reviewed one by one: each is narrowed by the lines around it, as the walk over all pages as every role shows.
    private static readonly string[] Known =
    [
        "Lists/BehindFigure.cs:", "Measured.cs:",
        "Pages/Proposals/Baseline/Children.cshtml.cs: var found = b.Positions.Where(p =>",
        "Pages/Proposals/Baseline/Workers.cshtml.cs: var loads = Measured.Baseline.LoadByWorker.Where(w =>",
        "Pages/Proposals/Baseline/Index.cshtml.cs: public decimal MostPerFte",
        "Pages/Proposals/Index.cshtml.cs: .. Measured.Proposed.Select(o =>",
        "Pages/Proposals/Plan/Child.cshtml.cs: if (Kept.Tokens.ChildOf(child,", "Pages/Proposals/Plan/Child.cshtml.cs: public string? Name",
        "Pages/Proposals/Baseline/Children.cshtml.cs: private string? NamedWorker()",
        "Pages/Proposals/Plan/Child.cshtml.cs: (Child, Placed) =",
        "Pages/Proposals/Plan/Children.cshtml.cs: var found = Result.Children.Where(c =>",
        "Pages/Proposals/Plan/Figure.cshtml.cs: var ids = figure.Behind",
        "Pages/Proposals/Plan/Figure.cshtml.cs: if (Result.Children.Where(c => ids.Contains(c.Child.Text))",
        "Pages/Proposals/Plan/Staff.cshtml.cs: var found = Result.Workers.Where(w =>",
        "Pages/Proposals/Plan/Staff.cshtml.cs: var placed = result.Outcome!.Workers.ToDictionary",
        "Pages/Proposals/Plan/Worker.cshtml.cs: private PlacedWorker Placed",
        "Pages/Proposals/Plan/PlanPage.cs: (Option, Result) = (option, Hiding.Show(result) with",
        "Pages/Proposals/Plan/Option.cshtml.cs: Result = Measured.Result(found) is { } result ? Hiding.Show(result) with",
        "Pages/Proposals/Plan/Figure.cshtml.cs: var named = Result.Outcome!.Workers",
        "Pages/Proposals/Bridge/BridgePage.cs: (Option, Result, KeptTimetable) =",
        "Pages/Proposals/Bridge/Note.cshtml.cs: var leaves =", "Pages/Proposals/Bridge/Figure.cshtml.cs: var ids = found.Behind",
        "Bridge/LoadTable.cs: var placed = timetable.Reading.Outcome.Workers.ToDictionary", "Bridge/TimetableRows.cs: var placed = timetable.Reading.Outcome.Workers.ToDictionary",
        // For those who run the consultation.
        "Pages/Proposals/Consultation/Figure.cshtml.cs: Behind =", "Pages/Proposals/Consultation/Responses.cshtml.cs: if (who is", "Pages/Proposals/Consultation/Responses.cshtml.cs: var read =",
        "Pages/Proposals/Delivery/DeliveryPage.cs: private Dictionary", "Pages/Proposals/Delivery/Figure.cshtml.cs: var seen =",
    ];

    private static bool Unasked(string line) => Everybody().IsMatch(line) && !Asks().IsMatch(line);

    [GeneratedRegex(@"\b[Rr]each\b")]
    private static partial Regex Asks();

    [GeneratedRegex(@"\.Positions\b(?!\.Count\b)|\.LoadByWorker\b(?!\.Count\b)|\.ByManager\b|(?:Result!?|result|Outcome!?)\.(?:Children|Workers)\b(?!\.Count\b)|[sS]napshot\.(?:Children|Workers)\b(?!\.Count\b)|\b(?:[fF]igure|found|part|f)\.Behind\b(?!\.Count\b)")]
    private static partial Regex Everybody();
}
