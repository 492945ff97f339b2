using Throughcare.App.Decisions;
using Throughcare.App.Decisions.Documents;
using Throughcare.App.Proposals;
using Throughcare.App.Reports;
using Throughcare.App.Reports.Docx;
using Throughcare.App.Tests.Reports.Docx;
using Throughcare.Decisions;
using Throughcare.Findings;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Decisions;

public sealed class DecisionDocumentTests
{
    private static readonly DateOnly Today = WorkedCases.Today;

    private static DecisionCase Case(string example) => WorkedCases.Of(example);

    [Theory]
    [InlineData("together")]
    [InlineData("together-corrected")]
    [InlineData("locality-corrected")]
    [InlineData("manager")]
    [InlineData("manager-corrected")]
    [InlineData("programme")]
    [InlineData("programme-corrected")]
    public void Every_document_of_a_worked_decision_is_a_valid_Word_document_and_an_HTML_page(string example)
    {
        var of = Case(example);
        foreach (var kind in Enum.GetValues<DocumentKind>())
        {
            var report = DecisionDocuments.Of(of, kind).Report;
            DocxReportTests.Errors(DocxReportWriter.Write(report, new(of.Proposal.Council))).ShouldBeEmpty($"{kind}");
            report.Sections.Select(s => s.Id).ShouldBeUnique();
            HtmlReportWriter.Write(report).ShouldContain("MADE UP");
        }
    }

    [Fact]
    public void The_report_of_decision_B_holds_the_published_table_of_costs()
    {
        var table = DecisionDocuments.Of(Case("together"), DocumentKind.OfficerReport).Report.Tables.Single(t => t.Name == "costs-new-team");
        table.Rows.Select(r => string.Join(" ", r.Select(c => c.Text))).ShouldBe(["Together With supervisor 32 56 57 59 204", "Together With worker 69 123 127 131 450", "Total 101 179 184 190 654"]);
    }

    [Fact]
    public void The_equality_document_holds_the_assessment_under_every_heading()
    {
        var report = DecisionDocuments.Of(Case("manager-corrected"), DocumentKind.EqualityAssessment).Report;
        var staff = report.Tables.Single(t => t.Name == "equality-staff");
        staff.Rows.Count.ShouldBeGreaterThanOrEqualTo(9, "every heading of the Act is there, assessed or not");
        report.Sections.Select(s => s.Id).ShouldContain("children");
        HtmlReportWriter.Write(report).ShouldNotContain("No assessment has been written");
    }

    [Theory]
    [InlineData("equality-impact-assessment", "What the change does to staff")]
    [InlineData("consultation-paper", "The reasons for the change have not been written yet.")]
    public void An_assessment_and_a_consultation_paper_are_written_before_anybody_begins_a_decision(string kind, string says)
    {
        var folder = Directory.CreateTempSubdirectory("throughcare-test-");
        try
        {
            foreach (var file in Directory.EnumerateFiles(Checkout.PathTo("examples", "locality")).Where(f => Path.GetFileName(f) != "decision.yaml")) File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));

            var (ended, path, _) = CommandLine.Run("report", folder.FullName, "--as", "html", "--kind", kind);

            ended.ShouldBe(0);
            File.ReadAllText(path.Trim()).ShouldContain(says);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("after-care-corrected")]
    [InlineData("locality-corrected")]
    [InlineData("together-corrected")]
    [InlineData("manager-corrected")]
    [InlineData("programme-corrected")]
    public void Nothing_stops_a_corrected_decision(string example) => Case(example).BeforePublication.Where(f => f.Severity == Severity.Error).ShouldBeEmpty();

    [Theory]
    [InlineData("together", "implication-empty", "author-differs", "record-conflicts-of-interest", "step-sign-off-author")]
    [InlineData("manager", "no-option-recommended", "implication-missing", "no-decision-maker")]
    [InlineData("programme", "implication-missing", "sign-off-missing")]
    public void What_stops_a_decision_as_it_was_published_is_found(string example, params string[] rules)
    {
        var found = Case(example).BeforePublication.Select(f => f.Rule).ToList();
        foreach (var rule in rules) found.ShouldContain(rule);
    }

    [Fact]
    public void A_kept_document_is_stale_once_a_figure_is_another_and_says_which()
    {
        var of = Case("together");
        var kept = DecisionDocuments.Of(of, DocumentKind.BusinessCase).Keep(Today);
        kept.Stale(DecisionDocuments.Figures(of, DocumentKind.BusinessCase)).ShouldBeEmpty();

        var content = ProposalFolder.Read(Checkout.PathTo("examples", "together"));
        var dearer = content with { Settings = content.Settings.Replace("flat_on_cost: 28.7%", "flat_on_cost: 30%", StringComparison.Ordinal) };
        var stale = kept.Stale(DecisionDocuments.Figures(DecisionCase.Of(dearer, ProposalReader.Read(dearer), Today), DocumentKind.BusinessCase));
        stale.ShouldContain(s => s.StartsWith("A new team: Net cost of A new team against today", StringComparison.Ordinal) && s.Contains(" in the document, "));
    }

    [Fact]
    public void What_is_exempt_is_marked_for_whoever_decides_and_left_out_for_everybody()
    {
        var of = Case("together");
        of = of.With(of.Paper with { Exempt = [new() { Part = "statement The team", Paragraphs = [4], PublicInterest = "Talks with the unions go on." }, new() { Part = "costs", Paragraphs = [3], PublicInterest = "Prices." }] });
        var whole = HtmlReportWriter.Write(DecisionDocuments.Of(of, DocumentKind.OfficerReport).Report);
        var open = HtmlReportWriter.Write(DecisionDocuments.Of(of, DocumentKind.OfficerReport, forPublication: true).Report);
        whole.ShouldContain("job evaluation");
        whole.ShouldContain("Not for publication: exempt under Schedule 12A, paragraph 4");
        foreach (var secret in new[] { "job evaluation", "£1,919,069.67", "653,930" }) open.ShouldNotContain(secret);
        open.ShouldContain("exempt under paragraph 4 of Part 1");
    }

    [Fact]
    public void The_command_writes_the_document_and_says_what_stops_publication()
    {
        var folder = Directory.CreateTempSubdirectory("throughcare-test-");
        try
        {
            var output = Path.Combine(folder.FullName, "report.docx");
            var (ended, printed, said) = CommandLine.Run("report", Checkout.PathTo("examples", "together"), "--as", "docx", "--out", output);
            (ended, printed.Trim()).ShouldBe((1, output));
            said.ShouldContain("Procurement implications are left empty.");
            DocxReportTests.Errors(File.ReadAllBytes(output)).ShouldBeEmpty();
            CommandLine.Run("report", Checkout.PathTo("examples", "together-corrected"), "--as", "html", "--kind", "decision-notice", "--out", Path.Combine(folder.FullName, "notice.html")).Exit.ShouldBe(0);
            CommandLine.Run("report", Checkout.PathTo("examples", "together"), "--as", "pdf").Exit.ShouldBe(2);
            CommandLine.Run("report", Checkout.PathTo("examples", "borough"), "--as", "html").Said.ShouldContain("no decision to report on");
            CommandLine.Run("report", Checkout.PathTo("examples", "borough"), "--as", "html", "--kind", "consultation-paper").Said.ShouldContain("no decision to report on");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
