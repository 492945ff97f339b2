using Throughcare.Children;
using Throughcare.Options;
using Throughcare.Structure;

namespace Throughcare.App.Plans;

/// <summary>
/// What a decision would do to a kept plan, with everything else as planned: quick, and no more than a first look. Solving again weighs everything anew.
/// </summary>
public abstract record DecisionEffect
{
    /// <summary>The plan has it so already.</summary>
    public sealed record AsPlanned : DecisionEffect;

    /// <summary>The plan would be other; the choice says what by priority, and which limits stand in the way. <paramref name="Named"/> where the decision names it, and the nearest other choice where it does not.</summary>
    public sealed record Otherwise(Alternative Choice, bool Named) : DecisionEffect;

    /// <summary>It cannot be told without solving again.</summary>
    public sealed record Unknown : DecisionEffect;

    public static DecisionEffect Of(OptionResult result, Judgement judgement, Explanation? explanation)
    {
        if (explanation is null || judgement.TakenBack) return new Unknown();
        if (judgement.Kind == JudgementKind.ThisTeam) return InTeam(result, judgement, explanation);
        if (result.Children.FirstOrDefault(c => c.Child == new ChildId(judgement.Subject)) is not { ToWorker: { } planned } child) return new Unknown();
        return judgement.Kind switch
        {
            JudgementKind.Stay => With(child.FromWorker),
            JudgementKind.ThisWorker => With(new WorkerId(judgement.Value!)),
            JudgementKind.Move => planned != child.FromWorker ? new AsPlanned() : Nearest(a => true),
            JudgementKind.NotThisWorker => planned != new WorkerId(judgement.Value!) ? new AsPlanned() : Nearest(a => true),
            _ => new Unknown(),
        };

        DecisionEffect With(WorkerId? worker) => worker == planned ? new AsPlanned()
            : explanation.Alternatives.FirstOrDefault(a => string.Equals(a.To, worker?.Text, StringComparison.OrdinalIgnoreCase)) is { } choice ? new Otherwise(choice, Named: true) : new Unknown();

        DecisionEffect Nearest(Func<Alternative, bool> which) => explanation.Alternatives.FirstOrDefault(which) is { } choice ? new Otherwise(choice, Named: false) : new Unknown();
    }

    private static DecisionEffect InTeam(OptionResult result, Judgement judgement, Explanation explanation)
    {
        var team = new TeamId(judgement.Value!);
        if (result.Answer.Plan!.TeamOf.TryGetValue(new(judgement.Subject), out var planned) && planned == team) return new AsPlanned();
        var name = result.Option.Teams.FirstOrDefault(t => t.Team.Id == team)?.Team.Name;
        return explanation.Alternatives.FirstOrDefault(a => a.To == name) is { } choice ? new Otherwise(choice, Named: true) : new Unknown();
    }
}
