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
}
