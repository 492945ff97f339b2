using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Throughcare.App.Costing;
using Throughcare.Calendar;
using Throughcare.Costing;
using Throughcare.Measures;

namespace Throughcare.App.Tests.Costing;

/// <summary>The workbook of a costing works everything out for itself, to the penny that we show, before and after an input is changed.</summary>
public sealed class CostWorkbookTests
{
    [Fact]
    public void The_workbook_is_as_the_format_asks()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(EverythingCosting.Workbook(EverythingCosting.Input)), false);

        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void LibreOffice_works_out_what_we_do_before_and_after_inputs_are_changed()
    {
        var (before, after) = (EverythingCosting.Input, Changed(EverythingCosting.Input));
        var book = EverythingCosting.Workbook(before);

        var worked = Office.WorkOut(new Dictionary<string, byte[]> { ["before.xlsx"] = book, ["after.xlsx"] = Typed(book) });

        Same(worked["before.xlsx"], new(before));
        Same(worked["after.xlsx"], new(after));
        new OptionCosting(after).TotalChange.ShouldNotBe(new OptionCosting(before).TotalChange);
    }

    [Fact]
    public void Text_from_a_table_is_never_a_formula()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(EverythingCosting.Workbook(EverythingCosting.Input)), false);

        var cells = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>()).ToList();

        var titles = cells.Where(c => c.InnerText is "+Stays" or "-Stated" or "@Agency").ToList();
        titles.Count.ShouldBeGreaterThan(6);
        titles.ShouldAllBe(c => c.DataType!.Value == CellValues.InlineString && c.CellFormula == null);
        cells.Where(c => c.CellFormula is { } f && (f.Text.Contains("Everything", StringComparison.Ordinal) || f.Text.Contains("Stays", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void Decision_Bs_workbook_gives_the_published_table()
    {
        var costs = ExampleCosts.Of("together");
        using var stream = new MemoryStream();
        CostWorkbook.Write(costs.Of("new-team").Costing!, costs.Terms, stream);

        var summary = Office.WorkOut(new Dictionary<string, byte[]> { ["together.xlsx"] = stream.ToArray() })["together.xlsx"];

        string[] headings = ["2018/19", "2019/20", "2020/21", "2021/22", "Total"];
        headings.Select(y => summary.Number("Summary", "Together With supervisor", y, 3, after: 8)).ShouldBe([32, 56, 57, 59, 204]);
        headings.Select(y => summary.Number("Summary", "Together With worker", y, 3, after: 8)).ShouldBe([69, 123, 127, 131, 450]);
        headings.Select(y => summary.Number("Summary", "Change against today, rounded", y, 3)).ShouldBe([101, 179, 184, 190, 654]);
    }

    // What a reader would type over shaded cells, and the same for the engine.
    private static byte[] Typed(byte[] book)
    {
        using var stream = new MemoryStream();
        stream.Write(book);
        using (var document = SpreadsheetDocument.Open(stream, true))
        {
            BookChange.Set(document, "Award_2026_27", 0.041m);
            BookChange.Set(document, "Vacancy_factor", 0.052m);
            BookChange.SetLine(document, "spot", "H", 0.9m);
            BookChange.SetLine(document, "mid-october", "I", Serial(new(2025, 12, 5)));
            BookChange.SetLine(document, "agency", "Q", 1912.34m);
        }
        return stream.ToArray();
    }

    private static CostingInput Changed(CostingInput input) => input with
    {
        Rules = input.Rules with { Awards = new Dictionary<FinancialYear, PayAward> { [new(2026)] = new(Proportion.FromPercent(4.1m)) }, VacancyFactor = Proportion.FromPercent(5.2m) },
        Posts = [.. input.Posts.Select(p => p.Id switch
        {
            "spot" => p with { Fte = Fte.From(0.9m) },
            "mid-october" => p with { Start = new(2025, 12, 5) },
            "agency" => p with { Pay = new AgencyWeek(Money.FromPounds(1912.34m)) },
            _ => p,
        })],
    };

    private static decimal Serial(DateOnly day) => day.DayNumber - new DateOnly(1899, 12, 30).DayNumber;

    private static void Same(Book book, OptionCosting costing)
    {
        book.Errors.ShouldBeEmpty();
        foreach (var year in costing.Years)
        {
            foreach (var line in costing.Input.Posts) book.Number("Posts", line.Id, year.ToString()).ShouldBe(costing.Posts.Cost(line, year).Pounds, $"{line.Id} in {year}");
            foreach (var line in costing.Others.Lines) book.Number("One-off", line.Id, year.ToString()).ShouldBe(line.Of(year).Pounds, $"{line.Id} in {year}");
            book.Number("Savings", "Total", year.ToString()).ShouldBe(costing.Savings.Of(year).Pounds, $"savings in {year}");
            book.Number("Summary", "Change against today", year.ToString(), 3).ShouldBe(costing.Change(year).Pounds, $"change in {year}");
            book.Number("Summary", "Net", year.ToString(), 3).ShouldBe(costing.Net(year).Pounds, $"net in {year}");
            foreach (var source in costing.Funding.Sources) book.Number("Summary", source.Title, year.ToString(), 3, after: 3 + costing.Changes.Count).ShouldBe(costing.Funding.Drawn(source, year).Pounds, $"{source.Title} in {year}");
            book.Number("Summary", "No funding", year.ToString(), 3).ShouldBe(costing.Funding.Gap(year).Pounds, $"gap in {year}");
        }
        book.Number("Summary", "Savings less cost, in money of the first year", "Total", 3).ShouldBe(costing.Payback.PresentValue.Pounds);
        foreach (var source in costing.Funding.Sources) book.Number("Funding", source.Id, "Left").ShouldBe(costing.Funding.Left(source).Pounds, $"left of {source.Title}");
    }
}
