using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Proposals;
using Throughcare.Testing;

namespace Throughcare.Web.Tests.Pages.Proposals.Checks;

/// <summary>Each fact of a finding leads to the form, the entry or the row that holds it.</summary>
public class HeldAtTests(Site site)
{
    [Theory]
    [InlineData("after-care", true)]
    [InlineData("after-care-corrected", false)]
    [InlineData("together", true)]
    [InlineData("together-corrected", false)]
    [InlineData("locality", true)]
    [InlineData("locality-corrected", false)]
    [InlineData("manager", true)]
    [InlineData("manager-corrected", false)]
    [InlineData("programme", true)]
    [InlineData("programme-corrected", false)]
    public async Task Every_fact_of_every_finding_leads_to_an_element_that_is_there(string example, bool finds)
    {
        var (at, visitor) = (await Create(example), site.Visitor());

        var checks = await visitor.Open($"{at}/checks");
        var sides = checks.Html.QuerySelectorAll(".tc-clash__sides > div").ToList();

        (sides.Count > 0).ShouldBe(finds);
        // What is missing stands nowhere; all else has a link.
        sides.Where(s => s.QuerySelector("blockquote") is not null && s.QuerySelector("a") is null).Select(Answer.Words).ShouldBeEmpty();
        foreach (var page in sides.SelectMany(s => s.QuerySelectorAll("a")).Select(a => a.GetAttribute("href")!).Distinct().GroupBy(h => h.Split('#')[0]))
        {
            var opened = await visitor.Open(page.Key);
            foreach (var href in page) opened.Html.GetElementById(href.Split('#', 2).ElementAtOrDefault(1) ?? "no fragment").ShouldNotBeNull(href);
        }
    }

    [Fact]
    public async Task A_figure_of_the_costing_leads_to_its_lines()
    {
        var at = await Create("together", ("decision", "cost £654k over the four years", "cost £700k over the four years"));

        var page = await site.Visitor().Open($"{at}/checks");

        var clash = page.Html.QuerySelectorAll(".tc-clash").First(c => c.TextContent.Contains("£700,000", StringComparison.Ordinal));
        var costs = clash.QuerySelectorAll(".tc-clash__sides a").Select(a => a.GetAttribute("href")!).Single(h => h.Contains("/costs", StringComparison.Ordinal));
        costs.ShouldEndWith("#lines");
        (await site.Visitor().Open(costs.Split('#')[0])).Html.GetElementById("lines").ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_only_reads_is_led_to_the_same_entries()
    {
        var at = await Create("together");
        var reader = site.As(Access.TestViewers.Role("legal"));

        foreach (var href in (await reader.Open($"{at}/checks")).Html.QuerySelectorAll(".tc-clash__sides a").Select(a => a.GetAttribute("href")!).Distinct())
            (await reader.Open(href.Split('#')[0])).Html.GetElementById(href.Split('#')[1]).ShouldNotBeNull(href);
    }

    [Fact]
    public async Task A_sentence_of_a_pasted_draft_is_marked_in_the_text_below_the_findings()
    {
        var visitor = site.Visitor();

        var page = await visitor.Send(await visitor.Open("/check-a-draft"), ("Draft", "Date of decision: 3 May 2024\nPublication date: 1 September 2024\n\nConsultation with staff opens on 1 June 2024 and closes on 30 June 2024. Nobody else is asked."));

        var hrefs = page.Html.QuerySelectorAll(".tc-clash__sides a").Select(a => a.GetAttribute("href")!).Distinct().ToList();
        hrefs.ShouldBe(["#text-line-1", "#text-line-4", "#text-line-2"], ignoreOrder: true);
        foreach (var href in hrefs) page.Html.GetElementById(href[1..])!.QuerySelector("mark").ShouldNotBeNull(href);
        Answer.Words(page.Html.GetElementById("text-line-4")!).ShouldEndWith("Nobody else is asked.");
        page.Html.QuerySelector("#text-line-4 mark")!.TextContent.ShouldBe("Consultation with staff opens on 1 June 2024 and closes on 30 June 2024.");
    }

    [Fact]
    public async Task A_line_of_which_a_finding_speaks_in_other_words_is_marked_whole_and_a_heading_stands_out()
    {
        var visitor = site.Visitor();

        var page = await visitor.Send(await visitor.Open("/check-a-draft"), ("Draft", "Key decision\tNo\n\nWards affected\tEastgate, Moorside, Priory\n"));

        page.Text.ShouldContain("Key decision: No");
        page.Html.QuerySelector("#text-line-1 mark")!.TextContent.ShouldMatch("^Key decision[^:]*No$");
        var web = await visitor.Send(await visitor.Open("/check-a-draft"), ("Draft", "<html><body><h2>Dates</h2><p>Date of decision: 3 May 2024</p><p>Publication date: 1 September 2024</p></body></html>"));
        web.Html.QuerySelectorAll(".tc-draft .govuk-\\!-font-weight-bold").Select(e => e.TextContent).ShouldBe(["Dates"]);
    }

    [Fact]
    public async Task Of_a_long_draft_only_what_the_findings_name_is_shown()
    {
        var visitor = site.Visitor();
        var tale = string.Join("\n", Enumerable.Range(1, 2_000).Select(i => $"Sentence {i} tells nothing."));

        var page = await visitor.Send(await visitor.Open("/check-a-draft"), ("Draft", $"{tale}\nDate of decision: 3 May 2024\n{tale}\nPublication date: 1 September 2024\n{tale}"));

        page.Html.QuerySelectorAll(".tc-draft mark").Length.ShouldBe(2);
        page.Html.QuerySelectorAll(".tc-draft p").Length.ShouldBeLessThan(12);
    }

    private async Task<string> Create(string example, params (string Paper, string Stands, string Instead)[] changed)
    {
        var content = ProposalFolder.Read(Checkout.PathTo("examples", example));
        var papers = content.Papers.ToDictionary(p => p.Key, p => changed.Where(c => $"{p.Key}".Equals(c.Paper, StringComparison.OrdinalIgnoreCase)).Aggregate(p.Value, (text, c) => text!.Replace(c.Stands, c.Instead, StringComparison.Ordinal)));
        var settings = string.Join('\n', content.Settings.Split('\n').Select(l => l.StartsWith("title:", StringComparison.Ordinal) ? $"title: Held at, {example} {changed.Length} {Guid.CreateVersion7():N}" : l));
        var key = await site.Services.GetRequiredService<IProposalStore>().Create(content with { Settings = settings, Papers = papers }, new() { Source = "made up", ImportedAt = TimeProvider.System.GetUtcNow() });
        return $"/proposals/{key}";
    }
}
