using System.Text;
using System.Text.Json;
using Throughcare.App.Imports;
using Throughcare.App.Proposals;
using Throughcare.App.Samples;

namespace Throughcare.App.Tests.Imports;

/// <summary>The made-up county with one and the same postcode for every placement, brought in from each form: the postcode is nowhere in what is kept.</summary>
public class PlacementAddressTests
{
    private const string Planted = "ZQ9 9ZQ";

    [Theory]
    [InlineData(SampleForm.Ssda903)]
    [InlineData(SampleForm.Ssd)]
    public void An_import_keeps_no_placement_address_not_even_in_rows_that_it_rejects(SampleForm form)
    {
        var planted = 0;
        var sources = SampleAction.Files(SamplePreset.County, form, children: 40).Select(f => Source(f.Path, f.Text, ref planted)).ToList();

        var imported = Importer.Import(sources, new() { AsAt = new(2026, 3, 31), Title = "Planted", Council = "Testshire" });

        planted.ShouldBeGreaterThanOrEqualTo(40);
        imported.Rejected.ShouldNotBeEmpty();
        string.Concat(imported.Content.Tables.SelectMany(t => t.Rows.SelectMany(r => r.Cells)).Append(imported.Content.Settings)).ShouldNotContain("ZQ9");
        string.Concat(imported.Rejected.SelectMany(r => r.Row.Cells)).ShouldNotContain("ZQ9");
        JsonSerializer.Serialize(new { imported.Findings, imported.Changes, imported.Counts }).ShouldNotContain("ZQ9");
        RejectedRows.Csv(imported.Rejected).ShouldNotContain("ZQ9");
    }

    [Fact]
    public void A_list_with_a_column_for_it_is_taken_without_that_column()
    {
        var list = Read("list.csv", $"child,team,worker,home locality,age,placement postcode,carer address\nK1,North,W1,North,9,{Planted},7 Hidden Row\n,North,W1,North,9,{Planted},7 Hidden Row\n");

        var imported = Importer.Import([list], new() { AsAt = new(2026, 3, 31), Title = "Planted", Council = "Testshire" });

        imported.Rejected.Count.ShouldBe(1);
        var kept = string.Concat(imported.Content.Tables.Concat(imported.Rejected.Select(r => r.Table)).SelectMany(t => t.Rows.SelectMany(r => r.Cells)).Concat(imported.Rejected.SelectMany(r => r.Row.Cells)));
        kept.ShouldNotContain("ZQ9");
        kept.ShouldNotContain("Hidden Row");
    }

    // Puts the postcode in the place of every placement's, and spoils one such row so that it is rejected.
    private static ImportSource Source(string path, string text, ref int planted)
    {
        var lines = text.Split('\n').Select(l => l.TrimEnd('\r').Split(',')).ToList();
        var heading = lines[0].Select(h => h.Trim('\ufeff', '"')).ToList();
        var (post, type) = (heading.FindIndex(h => h.Equals("PL_POST", StringComparison.OrdinalIgnoreCase)), heading.IndexOf("addr_address_type"));
        var at = post >= 0 ? post : heading.IndexOf("addr_address_postcode");
        var spoilt = post >= 0 ? heading.IndexOf("DECOM") : heading.IndexOf("addr_address_start_date");
        if (at < 0 || spoilt < 0) return Read(Path.GetFileName(path), text);
        var first = true;
        foreach (var cells in lines.Skip(1).Where(c => c.Length == heading.Count && (post >= 0 || c[type] == "Placement")))
        {
            (cells[at], planted) = (Planted, planted + 1);
            if (first) cells[spoilt] = "no day";
            first = false;
        }
        return Read(Path.GetFileName(path), string.Join('\n', lines.Select(c => string.Join(',', c))));
    }

    private static ImportSource Read(string name, string text) => ImportSource.Of(new MemoryStream(Encoding.UTF8.GetBytes(text)), name);
}
