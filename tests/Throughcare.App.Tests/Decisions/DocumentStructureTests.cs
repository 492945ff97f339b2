using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Throughcare.App.Decisions;
using Throughcare.App.Decisions.Documents;
using Throughcare.App.Proposals;
using Throughcare.App.Reports;
using Throughcare.App.Reports.Docx;
using Throughcare.Decisions;
using Throughcare.Testing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Throughcare.App.Tests.Decisions;

/// <summary>Every document of every worked decision as somebody meets it who listens to it, or jumps from heading to heading.</summary>
public sealed class DocumentStructureTests
{
    [Fact]
    public void A_share_that_is_hidden_has_no_bar_which_would_read_as_nought_and_is_said_once_where_all_are_hidden()
    {
        var blocks = DecisionDocuments.Of(Case("together-corrected"), DocumentKind.BusinessCase).Report.Sections.SelectMany(s => s.Blocks).ToList();

        blocks.OfType<ChartBlock>().SelectMany(c => c.Table.Rows).SelectMany(r => r).ShouldNotContain(c => c.Text == "hidden");
        blocks.OfType<TableBlock>().ShouldNotContain(t => t.Table.Caption == "Children who keep their social worker, for each option");
        blocks.OfType<ParagraphBlock>().ShouldContain(p => p.Text.Contains("children who keep their social worker: some children", StringComparison.Ordinal));
    }

    [Fact]
    public void The_bars_of_a_share_are_labelled_in_whole_percent_as_the_text_says_it()
    {
        using var stream = new MemoryStream(DocxReportWriter.Write(DecisionDocuments.Of(Case("programme-corrected"), DocumentKind.CabinetReport).Report, new("Council")));
        using var document = WordprocessingDocument.Open(stream, false);

        var charts = document.MainDocumentPart!.ChartParts.Select(c => c.ChartSpace.OuterXml).ToList();
        charts.Count.ShouldBeGreaterThan(1);
        charts.ShouldAllBe(c => c.Contains("formatCode=\"0&quot;%&quot;\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_paper_prints_its_long_tables_for_it_has_no_files_beside_it()
    {
        DecisionDocuments.Of(Case("together-corrected"), DocumentKind.CabinetReport).Report.Sections.SelectMany(s => s.Blocks).ShouldNotContain(b => b is LongTableBlock);
        DecisionDocuments.Of(Case("together-corrected"), DocumentKind.CabinetReport).Report.Tables.ShouldContain(t => t.Caption.EndsWith("to the penny", StringComparison.Ordinal));
    }

    [Fact]
    public void A_notice_says_its_resolutions_once_and_as_a_numbered_list()
    {
        var blocks = DecisionDocuments.Of(Case("programme-corrected"), DocumentKind.DecisionNotice).Report.Sections.SelectMany(s => s.Blocks).ToList();

        var said = blocks.OfType<ListBlock>().Where(l => l.Items.Any(i => i.Contains("invest to save", StringComparison.Ordinal))).ShouldHaveSingleItem();
        said.Numbered.ShouldBeTrue();
        said.Items[0].ShouldNotStartWith("1.");
    }

    [Theory]
    [MemberData(nameof(DecisionYamlTests.Worked), MemberType = typeof(DecisionYamlTests))]
    public void Headings_tables_and_pictures_are_told_to_those_who_do_not_see_the_page(string example)
    {
        var of = Case(example);
        foreach (var kind in Enum.GetValues<DocumentKind>())
        {
            using var stream = new MemoryStream(DocxReportWriter.Write(DecisionDocuments.Of(of, kind).Report, new(of.Proposal.Council)));
            using var document = WordprocessingDocument.Open(stream, false);
            var main = document.MainDocumentPart!;
            var body = main.Document.Body!;
            var headings = body.Elements<Paragraph>().Where(p => Style(p).StartsWith("Heading", StringComparison.Ordinal)).ToList();

            headings.ShouldNotBeEmpty($"{example}, {kind}");
            Style(headings[0]).ShouldBe("Heading1");
            headings.ShouldAllBe(h => h.InnerText.Length > 0);
            // A heading with nothing under it but the next of its level leads nowhere.
            headings.Where(h => h.NextSibling() is null or SectionProperties || (h.NextSibling() is Paragraph next && Style(next) == Style(h))).Select(h => h.InnerText).ShouldBeEmpty($"{example}, {kind}");
            foreach (var table in body.Descendants<Table>())
            {
                table.Elements<TableRow>().First().Descendants<TableHeader>().ShouldHaveSingleItem();
                table.Elements<TableRow>().Skip(1).ShouldNotBeEmpty(table.InnerText);
                table.GetFirstChild<TableProperties>()!.TableCaption!.Val!.Value.ShouldNotBeNullOrEmpty();
            }
            body.Descendants<Wp.DocProperties>().ShouldAllBe(d => d.Description!.Value!.Length > 20);
            body.Descendants<Wp.DocProperties>().Count().ShouldBe(main.ChartParts.Count());
            foreach (var chart in main.ChartParts)
            {
                chart.EmbeddedPackagePart.ShouldNotBeNull("its values can be changed");
                var below = chart.ChartSpace.Descendants<C.NumericValue>().Any(v => v.Parent is C.NumericPoint && v.Text.StartsWith('-'));
                if (!below) chart.ChartSpace.Descendants<C.ValueAxis>().Single().Descendants<C.MinAxisValue>().Single().Val!.Value.ShouldBe(0, "a small difference must not look like a large one");
            }
            (document.PackageProperties.Language, string.IsNullOrEmpty(document.PackageProperties.Title)).ShouldBe(("en-GB", false));
        }
    }

    [Fact]
    public void The_consultation_paper_tells_staff_what_they_ask_with_nobody_named()
    {
        var of = Case("after-care");
        var report = DecisionDocuments.Of(of, DocumentKind.ConsultationPaper).Report;

        report.Sections.Select(s => s.Id).Where(id => id is "at-a-glance" or "proposed" or "options" or "scope" or "teams" or "plans" or "criteria" or "timetable" or "answering" or "next")
            .ShouldBe(["at-a-glance", "proposed", "options", "scope", "teams", "plans", "criteria", "timetable", "answering", "next"]);
        report.Subtitle.ShouldEndWith("Open from 23 March 2020 to 9 May 2020.");
        var posts = report.Tables.Single(t => t.Name == "teams");
        foreach (var column in Enumerable.Range(1, 5)) posts.Rows.SkipLast(1).Sum(r => r[column].Number).ShouldBe(posts.Rows[^1][column].Number, posts.Columns[column].Heading);
        report.Tables.Single(t => t.Name == "timetable").Rows.Select(r => r[1].Text).ShouldContain("Consultation opens");
        // What one plan would do to whom is not told while people may still answer.
        report.Sections.ShouldNotContain(s => s.Id == "plan");
        var all = string.Join("\n", report.Tables.SelectMany(t => t.Rows).SelectMany(r => r).Select(c => c.Text));
        foreach (var worker in of.Proposal.Extract.Snapshot.Workers.Take(40)) all.ShouldNotContain(worker.Id.Text);
        // Standing is about people: a small count of it is hidden.
        report.Tables.Single(t => t.Name == "scope").Rows.Where(r => r[1].Number is > 0 and < 6).Select(r => r[0].Text).ShouldAllBe(t => t.StartsWith("In scope: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_figure_is_told_once_under_the_version_that_it_came_from()
    {
        var sources = DecisionDocuments.Of(Case("after-care"), DocumentKind.OfficerReport).Report.Tables.Where(t => t.Name.StartsWith("sources-", StringComparison.Ordinal)).ToList();

        sources.Select(t => t.Caption).ShouldBeUnique();
        sources.ShouldContain(t => t.Caption.StartsWith("From today, ", StringComparison.Ordinal));
        foreach (var table in sources) table.Rows.Select(r => r[0].Text + r[1].Text).ShouldBeUnique();
    }

    private static DecisionCase Case(string example)
    {
        var content = ProposalFolder.Read(Checkout.PathTo("examples", example));
        return DecisionCase.Of(content, ProposalReader.Read(content), new(2026, 11, 26));
    }

    private static string Style(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";
}
