using System.Globalization;
using Throughcare.App.Proposals;
using Throughcare.Calendar;
using Throughcare.Intake;
using static Throughcare.App.Samples.Writing.TableWriting;

namespace Throughcare.App.Samples.Writing;

/// <summary>The least that a council can start from: one row for each child with age, status, home, team and worker.</summary>
internal static class ListWriting
{
    public static string Text(SampleCouncil council) => CsvText.Of(Table(council));

    /// <summary>The same list as a workbook, with the headings of a council's own report. Its bytes hold the time of writing; its cells do not.</summary>
    public static void Workbook(SampleCouncil council, string path)
    {
        var list = Table(council);
        using var stream = File.Create(path);
        using var book = new WorkbookWriting(stream);
        book.Table(ProposalTables.Children, list.Columns, list.Rows);
    }

    public static RawTable Table(SampleCouncil council)
    {
        var table = new TableWriting("one-list.csv", ["Child id", "Age", "Status", "Home postcode", "Home locality", "Team", "Social worker", "Allocated since"]);
        foreach (var child in council.Children)
        {
            var held = child.Allocations.LastOrDefault(a => a.Until is null);
            table.Add(
                ("Child id", child.Id),
                ("Age", Age.On(child.Born, council.Plan.AsAt).ToString(CultureInfo.InvariantCulture)),
                ("Status", child.InCare ? child.Episodes[^1].LegalStatus : "Care leaver"),
                ("Home postcode", council.HomePostcode(child)?.Text),
                ("Home locality", council.HomeLocality(child) is { } at ? council.Map.Localities[at].Name : null),
                ("Team", held is null ? null : council.Teams.First(t => t.Id == held.Team).Name),
                ("Social worker", held?.Worker),
                ("Allocated since", held is null ? null : ReturnDay(held.Since)));
        }
        return table.Table();
    }
}
