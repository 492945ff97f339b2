using Throughcare.Web.SignIn;

namespace Throughcare.Web.Tests.SignIn;

/// <summary>What must be true whenever a sign-in is refused, for whatever reason.</summary>
public static class Refusal
{
    /// <summary>Settings in which two groups stand for roles.</summary>
    public static readonly (string, string)[] Groups = [("RolesClaim", "groups"), ("RoleMap:0:Value", "g-planners"), ("RoleMap:0:Role", "planner"), ("RoleMap:1:Value", "g-hr"), ("RoleMap:1:Role", "hr")];

    public static bool IsAnswer(Uri address) => address.AbsolutePath == "/sign-in/north/answer";

    public static string Sentence(SignInProblem problem) => SignInProblems.Finding(problem, "North Council").ToString();

    /// <summary>The sentence is shown, nobody is signed in, the reason is in the log, and nothing secret is in the log or in the address that is left.</summary>
    public static async Task IsRefused(SignInSite site, HostileProvider provider, SignInProblem problem, string logged, Func<Browser, Task<string>> tries, string scheme = "north")
    {
        using var browser = new Browser();

        (await tries(browser)).ShouldBe(Sentence(problem));

        var left = browser.Visited[^1];
        (left.AbsolutePath, left.Query).ShouldBe((OidcOptions.ProblemPath, $"?why={SignInProblems.Rule(problem)}&with={scheme}"));
        browser.Cookies.GetCookies(site.Address).Select(c => c.Name).ShouldNotContain("signed-in");
        (await browser.Open(site.Address)).ShouldBe("nobody");
        site.Log.Text.ShouldContain($"Warning: Nobody was signed in with {scheme} ({provider.Authority}): {SignInProblems.Rule(problem)}.");
        site.Log.Text.ShouldContain(logged);
        provider.Secrets.Where(s => site.Log.Text.Contains(s, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }
}
