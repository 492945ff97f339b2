using System.Globalization;
using Throughcare.App.Reports;
using Throughcare.Caseload.FromCounts;
using Throughcare.Measures;

namespace Throughcare.Cli.Commands.Caseload;

/// <summary>A baseline from counts for a reader at a terminal.</summary>
internal static class CountsText
{
    public static void Write(CountsBaseline baseline, TextWriter to)
    {
        to.WriteLine($"{baseline.Grid.Source}: {baseline.Grid.Children:#,0} children, standard {baseline.Grid.Standard} per FTE");
        to.WriteLine();
        foreach (var figure in new[] { baseline.Both, baseline.BothOfThoseWithHome }.Where(f => f.Value is not null)) Line(figure);
        foreach (var figure in baseline.ChangeFigures.Where(f => f.Value is not null)) Line(figure);
        foreach (var figure in baseline.Oversight) Line(figure);
        if (baseline.ChildrenPerFte is { } perFte) Line(perFte);
        if (baseline.Grid.Children > 0)
        {
            Parts("Children", baseline.Classes);
            Parts("Working time needed at the standard", baseline.FteNeeded);
        }
        if (baseline.Fte is { } fte) Parts("Working time of the teams", fte);
        if (baseline.Changes.Changes.Count > 0) Changes(baseline, to);
        foreach (var rest in baseline.Changes.Remaining)
            to.WriteLine(rest.NoTeamCovers
                ? $"{rest.Children:#,0} from {rest.Home}: no team covers it."
                : $"{rest.Children:#,0} from {rest.Home}: the teams that cover it are full; {rest.FteShort} FTE more would hold them.");

        void Line(Figure figure)
        {
            to.WriteLine(figure.Title);
            to.WriteLine("  " + FigureWords.Long(figure));
        }

        void Parts(string title, Figure whole)
        {
            to.WriteLine();
            to.WriteLine(title);
            var table = new PlainTable("", "");
            foreach (var part in whole.Parts.Where(p => p.Value is not 0)) table.Row(part.Title, part.Value is { } value ? FigureWords.Number(value, part.Unit) : "not given");
            table.Row("total", whole.Value is { } sum ? FigureWords.Number(sum, whole.Unit) : "not known");
            table.Write(to);
        }
    }

    private static void Changes(CountsBaseline baseline, TextWriter to)
    {
        to.WriteLine();
        to.WriteLine("Changes of social worker, if every worker stays in her team");
        var table = new PlainTable("from", "to", "home", "children");
        foreach (var change in baseline.Changes.Changes)
            table.Row(change.From?.Text ?? "unallocated", change.To.Text, change.Home?.Text ?? "none", change.Children.ToString("#,0", CultureInfo.InvariantCulture));
        table.Write(to);
        to.WriteLine();
    }
}
