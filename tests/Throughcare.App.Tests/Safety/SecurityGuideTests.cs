using System.Text.RegularExpressions;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Safety;

/// <summary>docs/security.md names the test that shows each line; a name that is not there would be a promise that nobody keeps.</summary>
public sealed partial class SecurityGuideTests
{
    [Fact]
    public void Every_test_that_the_security_page_names_is_there()
    {
        var page = File.ReadAllText(Checkout.PathTo("docs", "security.md"));

        Missing(page).ShouldBeEmpty();
        Names().Count(page).ShouldBeGreaterThan(60);
        page.ShouldNotContain("@");
    }

    [Fact]
    public void A_line_that_names_no_test_of_ours_is_found()
    {
        Missing("| 4.1.1 | asks | how | `NoSuchTests` |").ShouldBe(["NoSuchTests"]);
        Missing("| 4.1.1 | asks | how | `SecurityGuideTests.No_such_claim` |").ShouldBe(["SecurityGuideTests.No_such_claim"]);
        Missing($"| 4.1.1 | asks | how | `SecurityGuideTests.{nameof(A_line_that_names_no_test_of_ours_is_found)}` |").ShouldBeEmpty();
    }

    private static List<string> Missing(string page)
    {
        var tests = Directory.EnumerateFiles(Checkout.PathTo("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText).SelectMany(text => Classes().Matches(text).Select(c => (Class: c.Groups[1].Value, Text: text))).ToLookup(t => t.Class, t => t.Text);
        return
        [
            .. Names().Matches(page).Select(m => m.Groups[1].Value).Distinct().Where(name =>
            {
                var parts = name.Split('.');
                return !tests[parts[0]].Any(text => parts.Length == 1 || text.Contains($" {parts[1]}(", StringComparison.Ordinal));
            }),
        ];
    }

    [GeneratedRegex("`([A-Z][A-Za-z0-9]*Tests(?:\\.[A-Za-z0-9_]+)?)`")]
    private static partial Regex Names();

    [GeneratedRegex("class ([A-Za-z0-9]+Tests)\\b")]
    private static partial Regex Classes();
}
