using Throughcare.Allocation;
using Throughcare.Options;
using Throughcare.Web.Access;

namespace Throughcare.Web.Pages.Proposals.Plan;

using Option = Throughcare.Options.Option;

/// <summary>A limit of the clash, and what becomes possible without it.</summary>
public sealed record ClashLine(string Limit, string Without);

/// <summary>A way out, with the pages on which it can be taken.</summary>
public sealed record WayShown(string Sentence, IReadOnlyList<(string Words, string Href)> Pages);

/// <summary>Why an option has no plan, and what would let one fit, as far as the reader may know of whom it is about.</summary>
public sealed record NoPlan
{
    /// <summary>What is found or proved, in a heading's words.</summary>
    public required string Finding { get; init; }

    public required string Proved { get; init; }

    /// <summary>The clash in one sentence or several.</summary>
    public required IReadOnlyList<string> Clash { get; init; }

    /// <summary>The limits in it one by one; empty where they say no more than <see cref="Clash"/>.</summary>
    public required IReadOnlyList<ClashLine> Limits { get; init; }

    /// <summary>Proved: none of the limits can be spared from the clash.</summary>
    public required bool Irreducible { get; init; }

    /// <summary>Limits about people whom the reader may not see.</summary>
    public required int LimitsNotShown { get; init; }

    /// <summary>Smallest first.</summary>
    public required IReadOnlyList<WayShown> WaysOut { get; init; }

    public required int WaysNotShown { get; init; }

    public static NoPlan Of(AllocationAnswer answer, Option option, ProposalLinks links, FindingsInReach said)
    {
        var limits = answer.ClashLimits.Where(l => said.MaySay(l.Sentence)).ToList();
        var ways = answer.WaysOut.Where(w => said.MaySay(w.Sentence)).ToList();
        return new()
        {
            Finding = answer.NoPlanFits ? "No plan fits this option." : "No plan was found in the time given.",
            Proved = ProvedInWords.Of(answer),
            Clash = said.Sentences(answer.Clash),
            Limits = [.. limits.Select(l => new ClashLine(l.Sentence, Without(l, answer, ways)))],
            Irreducible = answer.ClashIsIrreducible,
            LimitsNotShown = answer.ClashLimits.Count - limits.Count,
            WaysOut = [.. ways.Select(w => new WayShown(w.Sentence, Pages(w, option, links)))],
            WaysNotShown = answer.WaysOut.Count - ways.Count,
        };
    }

    // What the engine has proved of it and no more: a clash that could be smaller may stay when one of its limits goes.
    private static string Without(AllocationLimit limit, AllocationAnswer answer, IReadOnlyList<WayOut> ways)
    {
        var alone = ways.Any(w => w.Changes is [var change] && change.Kind == limit.Kind && change.Subjects is [var subject] && string.Equals(subject, limit.Subject, StringComparison.OrdinalIgnoreCase));
        if (alone) return "A plan fits; below is how little of a change will do.";
        return answer.ClashIsIrreducible ? "The others can hold together. Whether a plan then fits, the ways out below say." : "Not known: the search for the clash ended before it was as small as it can be.";
    }

    private static IReadOnlyList<(string, string)> Pages(WayOut way, Option option, ProposalLinks links) =>
    [
        .. way.Changes.Select(c => c.Kind switch
        {
            LimitKind.LeastFte or LimitKind.MostFte or LimitKind.Oversight => ("Change teams and their limits", links.Teams(option.Id)),
            LimitKind.HardMaximum => ("Change the maximum", links.Priorities(option.Id)),
            LimitKind.Phase => ("Change teams", links.Teams(option.Id)),
            _ => ("", ""),
        }).Where(p => p.Item1.Length > 0).Distinct(),
    ];
}
