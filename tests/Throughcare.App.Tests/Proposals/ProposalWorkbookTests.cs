using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Throughcare.App.Proposals;
using Throughcare.Intake;

namespace Throughcare.App.Tests.Proposals;

public class ProposalWorkbookTests
{
    [Fact]
    public void A_workbook_gives_back_the_content_it_was_given() => Contents.ComeBack(content =>
    {
        using var stream = new MemoryStream();
        ProposalWorkbook.Write(content, stream);
        return ProposalWorkbook.ReadWithFindings(stream, "proposal.xlsx").Content;
    });

    [Fact]
    public void A_workbook_is_what_the_format_asks_for()
    {
        using var stream = new MemoryStream();
        ProposalWorkbook.Write(new() { Settings = "title: A\n", Tables = [Children("1001", "2020-02-29", "North")] }, stream);

        Errors(stream).ShouldBeEmpty();
    }

    [Fact]
    public void A_blank_workbook_is_what_the_format_asks_for_and_says_every_column()
    {
        using var stream = new MemoryStream();
        ProposalWorkbook.Blank(stream);

        Errors(stream).ShouldBeEmpty();
        stream.Position = 0;
        var sheets = Throughcare.App.Files.TableFiles.Read(stream, "blank.xlsx").Tables;
        sheets.Select(t => t.Sheet).ShouldBe(["Instructions", "settings", .. ProposalTables.All.Select(t => t.Name)]);
        sheets[2].Columns.ShouldBe(ProposalTables.Children.Columns.Select(c => c.Name));
    }

    [Fact]
    public void A_blank_workbook_that_was_filled_in_is_a_proposal()
    {
        using var blank = new MemoryStream();
        ProposalWorkbook.Blank(blank);

        var (content, _) = ProposalWorkbook.ReadWithFindings(blank, "blank.xlsx");

        content.Tables.ShouldBeEmpty();
        SettingsYaml.Read(content.Settings).Findings.ShouldBeEmpty();
        SettingsYaml.Read(content.Settings).Settings.Title.ShouldBe("Our proposal");
    }

    private static RawTable Children(params string[] cells) => new("children.csv", null, ["child", "date_of_birth", "team"], [new(2, cells)]);

    private static IEnumerable<string> Errors(Stream stream)
    {
        using var document = SpreadsheetDocument.Open(stream, false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}")];
    }
}
