using System.Text;

namespace Throughcare.Web.Tests.Pages.CheckADraft;

public class IndexTests(Site site)
{
    private const string Draft = "Date of decision: 3 May 2024\nPublication date: 1 September 2024\n\nConsultation with staff opens on 1 June 2024 and closes on 30 June 2024.";

    [Fact]
    public async Task A_pasted_draft_shows_the_sentences_that_clash_side_by_side()
    {
        var visitor = site.Visitor();

        var page = await visitor.Send(await visitor.Open("/check-a-draft"), ("Draft", Draft));

        page.Heading.ShouldBe("What the checks found");
        page.Text.ShouldContain("2 errors and 0 warnings.");
        var clash = page.Html.QuerySelectorAll(".tc-clash")[0];
        clash.QuerySelectorAll("blockquote").Select(Answer.Words).ShouldBe(["Date of decision: 3 May 2024", "Consultation with staff opens on 1 June 2024 and closes on 30 June 2024."]);
        Answer.Words(clash).ShouldContain("One: line 1");
        Answer.Words(clash).ShouldContain("To put it right:");
    }

    [Fact]
    public async Task A_file_is_checked_the_same()
    {
        var visitor = site.Visitor();

        var page = await visitor.Send(await visitor.Open("/check-a-draft"), null, [new("report.html", $"<html><body><p>{Draft.Replace("\n", "</p><p>")}</p></body></html>")], ("Draft", ""));

        page.Text.ShouldContain("2 errors and 0 warnings.");
    }

    [Fact]
    public async Task A_draft_without_contradictions_says_so_and_that_a_person_reads_it_too()
    {
        var visitor = site.Visitor();

        var page = await visitor.Send(await visitor.Open("/check-a-draft"), ("Draft", "The team meets on Mondays."));

        page.Text.ShouldContain("Nothing was found.");
        page.Text.ShouldContain("a person reads the report as well");
    }

    [Theory]
    [InlineData("", null, "Paste a report, or choose a file")]
    [InlineData("A text", "And a file", "Paste a report or choose a file, not both")]
    [InlineData("", "%PDF-1.7 and more", "This is a PDF, which is not read. Save it as a Word document (.docx) or a web page, or copy its text and paste it.")]
    public async Task What_cannot_be_checked_is_said_at_the_field(string draft, string? file, string says)
    {
        var visitor = site.Visitor();

        var page = await visitor.Send(await visitor.Open("/check-a-draft"), null, file is null ? [] : [new("report.docx", file)], ("Draft", draft));

        page.Errors.ShouldBe([says]);
    }

    [Fact]
    public async Task Markup_in_a_draft_stays_text()
    {
        var visitor = site.Visitor();

        var page = await visitor.Send(await visitor.Open("/check-a-draft"), ("Draft", "Option 1 - stay\nOption 2 - go\n\nWe recommend option 4 <script>alert(1)</script>."));

        page.Html.QuerySelectorAll("main script").ShouldBeEmpty();
        page.Text.ShouldContain("<script>alert(1)</script>");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_of_a_draft_is_kept_whether_it_is_pasted_or_sent(bool sent)
    {
        var visitor = site.Visitor();
        var word = "Marigold" + Guid.NewGuid().ToString("N");

        var start = await visitor.Open("/check-a-draft");
        var page = sent ? await visitor.Send(start, null, [new("report.txt", $"{Draft}\n{word}")], ("Draft", "")) : await visitor.Send(start, ("Draft", $"{Draft}\n{word}"));

        start.Text.ShouldContain("Nothing is stored, and nothing is sent anywhere.");
        page.Text.ShouldContain("Nothing was stored");

        foreach (var file in Directory.EnumerateFiles(site.DataFolder, "*", SearchOption.AllDirectories))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy, TestContext.Current.CancellationToken);
            copy.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)).ShouldBe(-1, file);
        }
    }
}
