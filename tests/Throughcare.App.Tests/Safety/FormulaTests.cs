using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Throughcare.App.Files;
using Throughcare.App.Proposals;

namespace Throughcare.App.Tests.Safety;

/// <summary>A cell of somebody's list must not become a formula in somebody else's spreadsheet.</summary>
public sealed class FormulaTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1+1")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("=HYPERLINK(\"http://example.org\",\"x\")")]
    public void What_a_spreadsheet_would_run_is_written_as_text(string cell)
    {
        var written = CsvText.Of(["child"], [[cell]]).Split('\n', 2)[1].TrimStart('"');

        written.ShouldStartWith("'");
    }

    [Theory]
    [InlineData("-3.5")]
    [InlineData("+44")]
    [InlineData("North")]
    [InlineData("")]
    public void What_is_no_formula_stands_as_it_is(string cell) => CsvText.Of(["child"], [[cell]]).ShouldBe($"child\n{cell}\n");

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@SUM(A1)")]
    public void What_was_written_so_is_read_back_as_it_was(string cell)
    {
        var read = TableFiles.Read(new MemoryStream(Encoding.UTF8.GetBytes(CsvText.Of(["child", "team"], [[cell, "North"], ["2", "North"]]))), "list.csv");

        read.Tables.Single().Rows[0].Cells[0].ShouldBe(cell);
    }

    [Fact]
    public void A_workbook_holds_it_as_text_and_no_formula_at_all()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(ListWorkbook.Of("List", [("child", false), ("age", true)], [["=1+1", "=2+2"]])), false);

        var cells = book.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>()).ToList();
        cells.ShouldNotBeEmpty();
        cells.SelectMany(c => c.Elements<CellFormula>()).ShouldBeEmpty();
        cells.Where(c => c.InnerText is "=1+1" or "=2+2").Select(c => c.DataType!.Value).ShouldAllBe(t => t == CellValues.InlineString || t == CellValues.SharedString || t == CellValues.String);
    }
}
