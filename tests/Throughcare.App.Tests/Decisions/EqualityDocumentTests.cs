using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Throughcare.App.Decisions;
using Throughcare.App.Decisions.Documents;
using Throughcare.App.Equality;
using Throughcare.App.Files;
using Throughcare.App.Proposals;
using Throughcare.App.Reports;
using Throughcare.App.Reports.Docx;
using Throughcare.App.Tests.Reports.Docx;
using Throughcare.Decisions;
using Throughcare.Equality;
using Throughcare.Measures;
using Throughcare.Testing;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Throughcare.App.Tests.Decisions;

/// <summary>The assessment after decision C as a document, with what the made-up staff declared.</summary>
public sealed partial class EqualityDocumentTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    private static readonly Lazy<(DecisionCase Whole, IReadOnlyList<PersonTrait> Declared)> Worked = new(() =>
    {
        var content = ProposalFolder.Read(Checkout.PathTo("examples", "locality-corrected"));
        var of = DecisionCase.Of(content, ProposalReader.Read(content), Today);
        using var sent = File.OpenRead(Checkout.PathTo("examples", "declared.csv"));
        var snapshot = of.Proposal.Extract.Snapshot;
        var read = CharacteristicsIntake.Read(TableFiles.Read(sent, "declared.csv").Tables.Single(), of.Equality.Headings, snapshot.Workers.Select(w => w.Id), snapshot.AsAt);
        return (of, [.. read.Workers.SelectMany(w => w.Value.Select(a => new PersonTrait(w.Key.Text, a.Key, a.Value)))]);
    });

    private static DecisionCase Compared => Worked.Value.Whole.Comparing(Worked.Value.Declared);

    [Fact]
    public void Staff_and_children_who_are_affected_stand_against_those_who_are_not_under_each_heading()
    {
        var report = DecisionDocuments.Equality(Compared);

        var children = Table(report, "equality-figures-change-of-worker");
        children.Caption.ShouldBe("Children who would have another social worker");
        Table(report, "equality-figures-not-right-team-and-locality").Rows.ShouldNotBeEmpty();
        foreach (var table in Tables(report)) table.Columns.Select(c => c.Heading).ShouldBe(["Heading", "Group", "Of the group", "Of all others", "What the numbers say"]);
        children.Rows.Select(r => r[0].Text).ShouldContain("Age");
        Table(report, "equality-figures-staff").Rows.Select(r => r[0].Text).Distinct().Count().ShouldBeGreaterThan(4);
        Table(report, "equality-figures-staff").Rows.Select(r => r[4].Text).ShouldContain("Too few to tell");
    }

    [Fact]
    public void The_figures_are_those_of_the_page()
    {
        var hiding = SmallNumbers.Hide(EvidenceTables.Tables(Compared.Compared, new()), Audience.Everyone);
        var page = Compared.Compared.Where(e => e.Groups.Count > 0).SelectMany(e => EvidenceTables.Show(e, hiding).Select(g => string.Join(" | ", e.People.Id, g.Group, FigureWords.InCell(g.Of), FigureWords.InCell(g.Others), g.Verdict.InWords())));

        Tables(DecisionDocuments.Equality(Compared)).SelectMany(t => t.Rows.Select(r => string.Join(" | ", t.Name["equality-figures-".Length..], r[1].Text, r[2].Text, r[3].Text, r[4].Text))).ShouldBe(page, ignoreOrder: true);
    }

    [Fact]
    public void No_count_of_a_few_people_stands_in_a_table_a_picture_or_its_description()
    {
        // The guard sees what it looks for: with nothing hidden there are such counts.
        Few().IsMatch(string.Join("; ", Compared.Compared.SelectMany(e => e.Groups).Select(g => FigureWords.InCell(g.Of)))).ShouldBeTrue();

        var html = HtmlReportWriter.Write(DecisionDocuments.Equality(Compared));
        Few().Matches(html).Select(m => m.Value).ShouldBeEmpty();
        html.ShouldContain(Shown.Mark);
        Few().Matches(Words(DocxReportWriter.Write(DecisionDocuments.Equality(Compared), new("Council")))).Select(m => m.Value).ShouldBeEmpty();
    }

    [Fact]
    public void Without_what_staff_declared_nothing_is_said_of_staff()
    {
        var report = DecisionDocuments.Equality(Worked.Value.Whole);

        report.Tables.Select(t => t.Name).ShouldContain("equality-figures-change-of-worker");
        report.Tables.Select(t => t.Name).ShouldNotContain("equality-figures-staff");
        HtmlReportWriter.Write(report).ShouldContain("No figures of staff stand in this copy.");
    }

    [Fact]
    public void Where_the_plan_is_exempt_its_figures_reach_no_public_copy()
    {
        var of = Compared.With(Compared.Paper with { Exempt = [new() { Part = "plan", Paragraphs = [4], PublicInterest = "Talks with the unions go on." }] });

        foreach (var report in new[] { DecisionDocuments.Equality(of), DecisionDocuments.Of(of, DocumentKind.EqualityAssessment, forPublication: true).Report })
        {
            Tables(report).ShouldBeEmpty();
            HtmlReportWriter.Write(report).ShouldContain("exempt under paragraph 4 of Part 1");
        }
        Tables(DecisionDocuments.Of(of, DocumentKind.EqualityAssessment).Report).ShouldNotBeEmpty();
        DecisionDocuments.Of(of, DocumentKind.EqualityAssessment, forPublication: true).Figures.ShouldBeEmpty();
    }

    [Fact]
    public void It_is_a_valid_Word_document_whose_pictures_are_charts_with_a_description()
    {
        var written = DocxReportWriter.Write(DecisionDocuments.Equality(Compared), new("Council"));

        DocxReportTests.Errors(written).ShouldBeEmpty();
        using var document = WordprocessingDocument.Open(new MemoryStream(written), false);
        document.MainDocumentPart!.ChartParts.ShouldNotBeEmpty();
        document.MainDocumentPart.Document!.Descendants<Wp.DocProperties>().Select(p => p.Description?.Value ?? "").ShouldAllBe(d => d.StartsWith("Share of each group."));
    }

    [Fact]
    public void Figures_of_children_are_kept_with_the_document_and_those_of_staff_are_not()
    {
        var figures = DecisionDocuments.Figures(Compared, DocumentKind.EqualityAssessment);

        figures.ShouldNotBeEmpty();
        figures.ShouldAllBe(f => f.Title.StartsWith("Children who "));
        figures.Select(f => f.Id).ShouldBeUnique();
    }

    private static IEnumerable<ReportTable> Tables(Report report) => report.Tables.Where(t => t.Columns.Any(c => c.Heading == "What the numbers say"));

    private static ReportTable Table(Report report, string name) => Tables(report).Single(t => t.Name == name);

    private static string Words(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        var text = new StringBuilder(document.MainDocumentPart!.Document!.Body!.InnerText);
        foreach (var described in document.MainDocumentPart.Document.Descendants<Wp.DocProperties>()) text.Append(' ').Append(described.Description?.Value);
        foreach (var chart in document.MainDocumentPart.ChartParts)
        {
            using var part = chart.GetStream();
            text.Append(' ').Append(string.Join(' ', XDocument.Load(part).Descendants().Where(e => !e.HasElements).Select(e => e.Value)));
        }
        return text.ToString();
    }

    // "25% (3 of 12)": one to five people of a group.
    [GeneratedRegex(@"\([1-5] of \d+\)")]
    private static partial Regex Few();
}
