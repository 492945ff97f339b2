using FsCheck;
using FsCheck.Fluent;
using Throughcare.App.Proposals;
using Throughcare.Intake;

namespace Throughcare.App.Tests.Proposals;

/// <summary>Contents drawn at random: any tables of the contract with cells that are hard to keep.</summary>
public static class Contents
{
    private static readonly string[] Awkward =
    [
        "", "a", "123456", "0012", "1.5", "-2.25", "0.1", "1e5", "2020-02-29", "29/02/2020", "=1+1", "+44 20", "-lead", "@home", "'quoted", "'=x", "''=x",
        "semi;colon", "com,ma", "\"quote\"", "half\"quote", "two\nlines", "é ü ł", "名前", "😀", "_x0041_", "tab\there", "yes", "#N/A", "North = West", "  inner  gap", "|bar", "sep=;",
    ];

    public static Gen<ProposalContent> Any =>
        from tables in Gen.SubListOf(ProposalTables.All.ToArray())
        from made in Gen.CollectToList(tables, Table)
        from settings in Gen.Elements("", "title: A\n", "title: A\n  # indented\n\nas_at: 2025-03-31\n")
        from boundaries in Gen.Elements<string?>(null, "{\"type\":\"FeatureCollection\",\"features\":[]}\n", "{\"long\":\"" + new string('x', 70_000) + "\"}\n")
        from run in Gen.Elements<string?>(null, "four-teams", "a/b ..")
        select new ProposalContent
        {
            Settings = settings,
            Tables = made,
            Boundaries = boundaries,
            Runs = run is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [run] = "{\n  \"option\": \"" + run + "\"\n}\n" },
        };

    private static Gen<RawTable> Table(TableContract contract) =>
        from width in Gen.Choose(1, contract.Columns.Count)
        from cells in Gen.ListOf(Gen.ArrayOf(Gen.Elements(Awkward), width))
        select new RawTable(contract.Name + ".csv", null, [.. contract.Columns.Take(width).Select(c => c.Name)],
            [.. cells.Where(c => c.Any(text => text.Length > 0)).Select((c, i) => new RawRow(i + 2, c))]);

    /// <summary>Asks for sixty contents that they come back the same, and shows what differs.</summary>
    public static void ComeBack(Func<ProposalContent, ProposalContent> keepAndRead) =>
        Prop.ForAll(Any.ToArbitrary(), content =>
        {
            var back = keepAndRead(content);
            return ContentForm.Same(content, back).Label(Shown(content) + "\n--- came back as ---\n" + Shown(back));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static string Shown(ProposalContent content)
    {
        var form = ContentForm.Of(content);
        return form.Settings + string.Concat(form.Tables.Select(t => t.File + "\n" + CsvText.Of(t))) + form.Boundaries?.Length + string.Join('|', form.Runs);
    }
}
