using static Throughcare.App.Samples.Writing.TableWriting;

namespace Throughcare.App.Samples.Writing;

/// <summary>proposal.yaml of a made-up council.</summary>
internal static class SettingsWriting
{
    public static string Yaml(SampleCouncil council)
    {
        var plan = council.Plan;
        return $"""
            title: {plan.Title}
            council: {plan.Council}
            made_up: yes
            as_at: {Day(plan.AsAt)}
            source: "{plan.Source}"
            caseload:
              standard: {plan.Standard}
              maximum: {plan.Maximum}
            options:
              - id: {plan.Option.Id}
                title: {plan.Option.Title}
                summary: "{plan.Option.Summary}"
                limits:
                  standard: {plan.Standard}
                  maximum: {plan.Maximum}

            """.ReplaceLineEndings("\n") + string.Concat(plan.SetAside.Select(o => $"  - id: {o.Id}\n    title: {o.Title}\n    summary: \"{o.Summary}\"\n")) + council.Plan.Costing?.Settings.ReplaceLineEndings("\n") + (plan.ChangesStart is { } starts ? $"transfers:\n  starts: {Day(starts)}\n  weeks: 26\n" : "");
    }
}
