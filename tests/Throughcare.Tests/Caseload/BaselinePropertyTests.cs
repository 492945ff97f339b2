using FsCheck;
using FsCheck.Fluent;
using Throughcare.Caseload;
using Throughcare.Measures;
using Throughcare.Testing;

namespace Throughcare.Tests.Caseload;

public sealed class BaselinePropertyTests
{
    private static readonly CaseloadDefinition[] Definitions =
        [CaseloadDefinition.Council, CaseloadDefinition.Dfe, CaseloadDefinition.Council with { Agency = false, WithoutChildren = true, NewlyQualified = 0.6m }];

    private static void Holds(Action<Snapshot, Baseline> claim) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var snapshot = RandomCouncil.Of(seed);
            claim(snapshot, SmallCouncil.Measure(snapshot, Definitions[Math.Abs(seed % Definitions.Length)]));
        }));

    [Fact]
    public void The_parts_of_every_figure_add_up_to_it() => Holds((_, baseline) =>
    {
        foreach (var figure in baseline.Figures.Where(f => f.Parts.Count > 0))
        {
            figure.Parts.Sum(p => p.Value).ShouldBe(figure.Value, figure.Id);
            figure.Parts.SelectMany(p => p.Behind).Order().ShouldBe(figure.Behind.Order(), figure.Id);
        }
    });

    [Fact]
    public void Every_child_in_care_is_in_exactly_one_class_and_one_cell() => Holds((snapshot, baseline) =>
    {
        var inCare = snapshot.Children.Where(c => c.InCare).Select(c => c.Id.Text).Order().ToList();

        baseline.TeamLocality.Classes.Parts.SelectMany(p => p.Behind).Order().ShouldBe(inCare);
        baseline.Matrix.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Children).Select(c => c.Text).Order().ShouldBe(inCare);
        baseline.Matrix.Rows.SelectMany(r => r.Cells).Sum(c => c.RightTeamAndLocality).ShouldBe((int)(baseline.TeamLocality.Classes.Parts[0].Value ?? 0));
    });

    [Fact]
    public void Every_young_person_has_one_phase_and_one_age_band() => Holds((snapshot, baseline) =>
    {
        baseline.Pipeline.Phases.Value.ShouldBe(snapshot.Children.Count);
        baseline.Pipeline.Ages.Value.ShouldBe(snapshot.Children.Count);
    });

    [Fact]
    public void Held_and_unallocated_children_are_all_children() => Holds((snapshot, baseline) =>
        (baseline.Load.Children.Value + baseline.Allocation.Unallocated.Value).ShouldBe(snapshot.Children.Count));

    [Fact]
    public void The_teams_hold_what_all_hold() => Holds((_, baseline) =>
    {
        baseline.ByTeam.Sum(t => t.Load.Children.Value).ShouldBe(baseline.Load.Children.Value);
        baseline.ByTeam.Sum(t => t.Load.Weighted.Value).ShouldBe(baseline.Load.Weighted.Value);
    });

    [Fact]
    public void A_share_and_its_rest_are_the_whole() => Holds((_, baseline) =>
    {
        if (baseline.TeamLocality.Both.Share is { } both) baseline.TeamLocality.NotBoth.Share!.Value.ShouldBe(both.Rest);
    });

    [Fact]
    public void A_figure_with_a_list_counts_what_stands_in_it() => Holds((_, baseline) =>
    {
        foreach (var figure in baseline.Figures.Where(f => f is { Unit: FigureUnit.Children, Behind.Count: > 0 })) figure.Value.ShouldBe(figure.Behind.Count, figure.Id);
        foreach (var figure in baseline.Figures.Where(f => f.Share is not null)) figure.Share!.Value.Part.ShouldBe(figure.Behind.Count, figure.Id);
    });

    [Fact]
    public void Every_figure_has_an_id_of_its_own_and_a_heading_in_the_method() => Holds((_, baseline) =>
    {
        var ids = baseline.Figures.Select(f => f.Id).ToList();
        ids.Distinct().Count().ShouldBe(ids.Count);
        foreach (var figure in baseline.Figures) Headings.ShouldContain(figure.Method!["method/caseload#".Length..], figure.Id);
    });

    [Fact]
    public void The_order_of_rows_in_the_extract_does_not_change_a_figure() => Holds((snapshot, baseline) =>
    {
        var turned = snapshot with { Children = [.. snapshot.Children.Reverse()], Involvements = [.. snapshot.Involvements.Reverse()], Workers = [.. snapshot.Workers.Reverse()] };

        SmallCouncil.Measure(turned, baseline.Definition).Figures.Select(f => (f.Id, f.Value)).ShouldBe(baseline.Figures.Select(f => (f.Id, f.Value)));
    });

    private static readonly HashSet<string> Headings =
        [.. File.ReadLines(Checkout.PathTo("docs", "method", "caseload.md")).Where(l => l.StartsWith('#')).Select(l => l.TrimStart('#', ' ').ToLowerInvariant().Replace(",", "").Replace(' ', '-'))];
}
