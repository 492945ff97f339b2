using System.Text.RegularExpressions;
using Throughcare.Findings;

namespace Throughcare.Checks.Rules;

/// <summary>An equality assessment against itself and its own action plan.</summary>
internal static partial class EqualityRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("neutral-with-effect", "“Neutral” means that nothing changes for the group.", "Due regard is to the effect there is, however small; an effect that needs an action is none that is neutral.", "Equality Act 2010 s149; EHRC guidance on the public sector equality duty", "Mark it as negative with its mitigation, or take the effect out.") { Finds = Neutral },
        new("action-for-neutral", "An action answers an effect.", "An action for a group whose effect is neutral says that there is one after all.", "Equality Act 2010 s149; EHRC guidance on the public sector equality duty", "Mark the effect as it is, or say why the action is taken all the same.") { Finds = Action },
        new("negative-without-action", "A negative effect has an action.", "Due regard includes what could lessen the effect.", "Equality Act 2010 s149; EHRC guidance on the public sector equality duty", "Add an action with an owner and a date, or say why nothing can be done.") { Finds = NoAction },
        new("unclear-effect", "No effect is left unclear.", "What is not known cannot be had regard to.", "Equality Act 2010 s149", "Gather what is missing, and decide afterwards.") { Finds = Unclear },
        new("travel-cost-not-counted", "A travel cost that is expected is in the cost.", "Mileage that is owed is spending.", "Local Government Act 1999 s3; the council's travel policy", "Cost the mileage, and put it in the financial line.") { Finds = Travel },
        new("children-not-assessed", "The effect on children is assessed.", "The service is for them: an assessment of staff alone is half of it.", "Equality Act 2010 s149; Children Act 1989 s22; UNCRC Art. 3", "Assess each heading for children too.") { Finds = Children },
    ];

    private static IEnumerable<Found> Neutral(CaseFile file)
    {
        foreach (var impact in file.Of<ImpactFact>().Where(i => i.Effect is Effect.Neutral && Sentence(i.Details) is not null))
            yield return new($"The effect on “{impact.Group}” is marked as neutral, and one is expected.", impact.Said, file.Of<ActionFact>().FirstOrDefault(a => Same(a.Issue, impact.Group))?.Said ?? impact.Said with { Words = Sentence(impact.Details)! });
    }

    private static IEnumerable<Found> Action(CaseFile file) =>
        from action in file.Of<ActionFact>()
        from impact in file.Of<ImpactFact>()
        where impact.Effect is Effect.Neutral && ChildWords().IsMatch(action.Issue) == ChildWords().IsMatch(impact.Group) && Same(action.Issue, impact.Group)
        select new Found($"There is an action for “{action.Issue}”, and its effect is marked as neutral.", action.Said, impact.Said, Severity.Warning);

    private static IEnumerable<Found> NoAction(CaseFile file) =>
        from impact in file.Of<ImpactFact>()
        where impact.Effect is Effect.Negative && !file.Of<ActionFact>().Any(a => Same(a.Issue, impact.Group) || Same(a.Action, impact.Group))
        select new Found($"The effect on “{impact.Group}” is negative, and no action answers it.", impact.Said, Said.Missing("No row of an action plan names this group."));

    private static IEnumerable<Found> Unclear(CaseFile file) =>
        from impact in file.Of<ImpactFact>()
        where impact.Effect is Effect.Unclear
        select new Found($"The effect on “{impact.Group}” is left unclear.", impact.Said, Said.Missing("No effect is stated."), Severity.Warning);

    private static IEnumerable<Found> Travel(CaseFile file)
    {
        if (file.Claims(Claim.TravelCost).FirstOrDefault() is { } travel && file.Claims(Claim.CostsNothing).FirstOrDefault() is { } nothing && !file.Of<SumFact>().Any())
            yield return new("Travel costs are expected, and the cost line says that there is no added cost.", travel, nothing, Severity.Warning);
    }

    private static IEnumerable<Found> Children(CaseFile file)
    {
        if (!file.Is(PaperFor.Equality) || file.Of<ImpactFact>().ToList() is not { Count: >= 2 } impacts || impacts.Exists(i => ChildWords().IsMatch(i.Group) || ForChildren().IsMatch(i.Details))) yield break;
        yield return new("The effect is assessed for staff only: no heading says what it is for children.", impacts.Find(i => i.Details.Length > 0)?.Said ?? impacts[0].Said, Said.Missing("No effect on children stands under any heading."), Severity.Warning);
    }

    private static string? Sentence(string details) => details.Split(". ").SelectMany(s => s.Split('\n')).FirstOrDefault(s => Effects().IsMatch(s) && !NoEffect().IsMatch(s));

    /// <summary>The two name one group: all the longer words of the shorter name stand in the other.</summary>
    private static bool Same(string one, string other)
    {
        var (a, b) = (Names(one), Names(other));
        return a.Count > 0 && b.Count > 0 && (a.All(b.Contains) || b.All(a.Contains));
    }

    private static HashSet<string> Names(string group) => [.. Name().Matches(group.ToLowerInvariant()).Select(m => m.Value.Length > 5 ? m.Value[..5] : m.Value)];

    [GeneratedRegex(@"\b(?!and\b|the\b|for\b|with\b|families\b|or\b)[a-z]{3,}")]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(?:may|might|could|will|would|can)\b[^.;]*\b(?:costs?|further|longer|lose|loss|less|harder|disadvantage\w*|adverse\w*|unable|additional|extra|travel|struggl\w*|worse)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Effects();

    [GeneratedRegex(@"\b(?:no|not|nor|without|never|unlikely|won't)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoEffect();

    [GeneratedRegex(@"\b(?:child(?:ren)?(?:'s)?|young people|care leavers)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ChildWords();

    // Children as those who gain or lose, not as those whom staff visit.
    [GeneratedRegex(@"(?:^|[.\n])\s*(?:the |no |some |our |all |most |these |every )?(?:child(?:ren)?|young people|care leavers)\b|\b(?:effects?|impacts?|benefits?|chang\w+|continuity|disrupt\w*|gain\w*) (?:\w+ ){0,2}(?:on|for|to|of) (?:\w+ ){0,3}(?:child(?:ren)?|young people|care leavers)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ForChildren();
}
