using Throughcare.Checks;
using Throughcare.Checks.Reading;
using Throughcare.Findings;

namespace Throughcare.Tests.Checks;

/// <summary>Whole reports, written before anybody looked at the rules.</summary>
public class ReportTests
{
    public static TheoryData<string> Consistent { get; } = [.. ConsistentReports.All.Select(r => r.Name)];

    public static TheoryData<string> Contradictory { get; } = [.. ContradictoryReports.All.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Consistent))]
    public void A_report_that_agrees_with_itself_has_no_error_and_few_warnings(string name)
    {
        var report = ConsistentReports.All.Single(r => r.Name == name);

        var found = Found(report.Text);

        found.ShouldNotContain(c => c.Severity == Severity.Error);
        found.Select(c => c.Rule.Id).ShouldBe(report.Rules);
    }

    [Theory]
    [MemberData(nameof(Contradictory))]
    public void What_was_written_to_clash_is_found_and_nothing_else(string name)
    {
        var report = ContradictoryReports.All.Single(r => r.Name == name);

        Found(report.Text).Select(c => c.Rule.Id).Distinct().ShouldBe(report.Rules, ignoreOrder: true);
    }

    private static IReadOnlyList<Clash> Found(string text) => AllRules.Over(PaperReader.Read(PastedText.Read(text)));
}
