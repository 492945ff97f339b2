using Throughcare.App.Proposals;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.App.Tests.Proposals;

public class SettingsYamlTests
{
    [Fact]
    public void A_line_that_is_not_yaml_is_said_by_its_number()
    {
        var finding = SettingsYaml.Read("title: A\ncouncil: \"B\nas_at: 2025-03-31\n").Findings.Single();

        finding.Rule.ShouldBe("settings-not-yaml");
        finding.Severity.ShouldBe(Severity.Error);
        finding.Where!.Row.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("as_at: soon", "not-a-date", 1)]
    [InlineData("title: A\nmade_up: perhaps", "not-yes-or-no", 2)]
    [InlineData("title: A\n\ncaseload:\n  standard: many", "not-a-number", 4)]
    [InlineData("caseload:\n  standard: 16\n  maximum: 12", "limits-out-of-order", 3)]
    [InlineData("caseload: 16", "not-a-group", 1)]
    [InlineData("options:\n  - title: No id", "option-without-id", 2)]
    [InlineData("options: four-teams", "not-a-list", 1)]
    [InlineData("title: A\ntitel: B", "unknown-setting", 2)]
    [InlineData("title:\n  - A", "not-a-value", 2)]
    public void A_setting_that_cannot_be_read_is_said_by_its_line_and_takes_the_usual_value(string yaml, string rule, int line)
    {
        var finding = SettingsYaml.Read(yaml).Findings.Single();

        (finding.Rule, finding.Where!.Row).ShouldBe((rule, line));
        finding.ToDo.ShouldNotBeEmpty();
    }

    [Fact]
    public void An_option_without_limits_of_its_own_has_those_of_the_caseload_definition()
    {
        var settings = SettingsYaml.Read("caseload:\n  standard: 15\n  maximum: 18\noptions:\n  - id: a\n  - id: b\n    limits:\n      standard: 16\n      maximum: 20\n").Settings;

        settings.Options.Select(o => (o.Limits.Standard, o.Limits.Maximum)).ShouldBe([(Points.From(15), Points.From(18)), (Points.From(16), Points.From(20))]);
    }

    [Theory]
    [InlineData("Plain words")]
    [InlineData("yes")]
    [InlineData("16")]
    [InlineData("colon: here")]
    [InlineData("- hyphen")]
    [InlineData("\"quoted\" and \\ back")]
    [InlineData("two\nlines")]
    [InlineData("# not a comment")]
    [InlineData("é 名前 'x'")]
    public void A_title_comes_back_as_it_was_written(string title) =>
        SettingsYaml.Read(SettingsYaml.Write(new() { Title = title })).Settings.Title.ShouldBe(title);

    [Fact]
    public void No_settings_are_settings_with_the_usual_values() => SettingsYaml.Read("").Findings.ShouldBeEmpty();

    [Fact]
    public void The_rules_of_an_option_are_read_and_written_back()
    {
        var settings = SettingsYaml.Read("options:\n  - id: a\n    rules:\n      proceedings_stay: no\n      agency_workers_leave: yes\n      horizon_months: 3\n").Settings;

        var rules = settings.Options.Single().Rules;
        rules.ShouldBe(new() { ProceedingsStay = false, AgencyWorkersLeave = true, HorizonMonths = 3 });
        SettingsYaml.Read(SettingsYaml.Write(settings)).Settings.Options.Single().Rules.ShouldBe(rules);
    }
}
