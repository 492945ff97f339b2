namespace Throughcare.Browser.Tests;

/// <summary>The pages of consultation, equality, checks, decision and delivery, and what everybody can read of a decision.</summary>
public class StagePagesTests(Browsing browsing, StagesWeb web) : IClassFixture<StagesWeb>
{
    private const string Consulted = "/proposals/CONSULTED", Decided = "/proposals/DECIDED", Public = "/published/decision/1/PUBLISHED";

    /// <summary>Where the pages of a stage begin, and how each goes on.</summary>
    public static TheoryData<string, string[]> Stages => new()
    {
        { Consulted + "/consultation", ["", "/timetable", "/staff", "/meetings", "/themes", "/responses", "/preferences", "/release", "/outcomes", "/pack"] },
        { Consulted + "/equality", ["", "/about", "/heading/age", "/action/new", "/sign", "/characteristics", "/versions", "/print"] },
        { Consulted + "/checks", [""] },
        { Decided + "/deciding", ["", "/edit/basics", "/edit/case", "/edit/days", "/edit/notices", "/edit/rules", "/implications", "/sign-offs", "/text", "/record", "/publish", "/document/cabinet-report"] },
        { Browsing.County + "/delivery", ["", "/option/four-teams"] },
        { "/published", ["", "/council/1"] },
        { Public, ["", "?version=1"] },
    };

    private string Real(string path) => path.Replace("CONSULTED", web.Consulted.ToString(), StringComparison.Ordinal).Replace("DECIDED", web.Decided.ToString(), StringComparison.Ordinal).Replace("PUBLISHED", web.Published, StringComparison.Ordinal);

    [Theory, MemberData(nameof(Stages))]
    public async Task No_page_has_a_barrier_or_a_complaint_and_each_fits_a_phone(string stage, string[] pages)
    {
        await using var visit = await browsing.Visit(at: web.Address);
        foreach (var path in pages.Select(p => Real(stage + p)))
        {
            await visit.Page.SetViewportSizeAsync(1280, 900);
            await visit.Open(path);
            (await visit.Barriers()).ShouldBeEmpty(path);
            visit.Complaints.ShouldBeEmpty(path);

            await visit.Page.SetViewportSizeAsync(375, 800);
            (await visit.ScrollsSideways()).ShouldBeFalse(path);
        }
    }

    [Theory]
    [InlineData(Decided + "/deciding/document/cabinet-report?as=html")]
    [InlineData(Public + "?as=report")]
    public async Task A_document_of_the_decision_that_is_a_web_page_has_no_barrier(string path)
    {
        await using var visit = await browsing.Visit(at: web.Address);
        var answer = await visit.Page.APIRequest.GetAsync(Real(path));
        answer.Ok.ShouldBeTrue();
        await visit.Page.SetContentAsync(await answer.TextAsync());

        (await visit.Page.Locator("h1").CountAsync()).ShouldBe(1);
        (await visit.Barriers()).ShouldBeEmpty();
    }
}
