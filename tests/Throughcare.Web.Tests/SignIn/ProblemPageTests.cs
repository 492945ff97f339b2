using System.Net;
using Throughcare.Web.SignIn;

namespace Throughcare.Web.Tests.SignIn;

public class ProblemPageTests(Site site)
{
    [Fact]
    public async Task Every_problem_is_a_page_with_our_own_sentences()
    {
        foreach (var problem in Enum.GetValues<SignInProblem>())
        {
            var page = await site.Visitor().Open($"{OidcOptions.ProblemPath}?why={SignInProblems.Rule(problem)}&with=oidc");
            var says = SignInProblems.Finding(problem, AddSingleSignOnExtension.Unnamed);

            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Heading.ShouldBe("You are not signed in");
            page.Text.ShouldContain(says.What);
            page.Text.ShouldContain(says.ToDo);
        }
    }

    [Fact]
    public async Task An_address_cannot_make_the_page_say_anything_else()
    {
        (await site.Visitor().Open($"{OidcOptions.ProblemPath}?why=cancelled&with=ring+01234+567890")).Text.ShouldNotContain("567890");
        (await site.Visitor().Open($"{OidcOptions.ProblemPath}?why=something-else")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await site.Visitor().Open(OidcOptions.ProblemPath)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Somebody_who_was_signed_out_in_the_middle_of_a_long_form_gets_back_what_they_wrote_and_the_way_in()
    {
        var form = new Uri($"{Site.County}/deciding/edit/case", UriKind.Relative);
        using var nobody = site.Asking(null);
        using var sent = new FormUrlEncodedContent([new("Version", "3"), new("Answers[reasons]", "Children are nearer to their team.\nSo are their brothers and sisters.")]);

        var page = await Visitor.Read(await nobody.PostAsync(form, sent));

        page.Status.ShouldBe(HttpStatusCode.Unauthorized);
        page.Html.QuerySelectorAll(".tc-typed").Select(Answer.Words).ShouldBe(["Children are nearer to their team. So are their brothers and sisters."]);
        page.Links().ShouldContain("/sign-in?return=" + Uri.EscapeDataString(form.OriginalString));
    }

    [Fact]
    public async Task A_page_on_which_somebody_proves_who_they_are_gives_nothing_back()
    {
        using var nobody = site.Asking(null);
        using var sent = new FormUrlEncodedContent([new("Password", "three words here")]);

        var page = await Visitor.Read(await nobody.PostAsync(new Uri("/sign-in", UriKind.Relative), sent));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Html.DocumentElement.OuterHtml.ShouldNotContain("three words here");
    }
}
