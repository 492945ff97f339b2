using System.Globalization;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Decisions;

/// <summary>What has been done under one delegation.</summary>
public sealed record DelegationUse(Delegation Delegation, IReadOnlyList<LaterDecision> Decisions)
{
    /// <summary>What the decisions that state a value commit in all.</summary>
    public Money Committed => Decisions.Aggregate(Money.Zero, (sum, d) => sum + (d.Value ?? Money.Zero));

    /// <summary>Decisions whose value was not stated: what is committed is at least <see cref="Committed"/>.</summary>
    public int WithoutValue => Decisions.Count(d => d.Value is null);

    /// <summary>What is left of the limit; null where none was set.</summary>
    public Money? Left => Delegation.UpTo is { } most ? most - Committed : null;
}

/// <summary>A programme decision after it was taken: each resolution, the power that it gives, and what was decided under it.</summary>
public sealed record ProgrammeProgress(IReadOnlyList<(Resolution Resolution, IReadOnlyList<DelegationUse> Uses)> Resolutions, IReadOnlyList<LaterDecision> Others, IReadOnlyList<Finding> Findings)
{
    public static ProgrammeProgress Of(DecisionPaper paper)
    {
        var findings = new List<Finding>();
        var resolutions = paper.Resolutions.OrderBy(r => r.Number).Select(r => (r, (IReadOnlyList<DelegationUse>)[.. paper.Delegations.Where(d => d.Resolution == r.Number).Select(d => Use(d, paper, findings))])).ToList();
        var known = paper.Delegations.Select(d => d.Resolution).ToHashSet();
        foreach (var later in paper.Later.Where(l => l.Under is { } under && !known.Contains(under)))
            findings.Add(Found("decision-without-delegation", $"“{later.Title}” is said to rest on resolution {later.Under}, which delegates nothing.", "Name the resolution that gives the power, or take the decision to whoever has it."));
        return new(resolutions, [.. paper.Later.Where(l => l.Under is null || !known.Contains(l.Under))], findings);
    }

    private static DelegationUse Use(Delegation delegation, DecisionPaper paper, List<Finding> findings)
    {
        var use = new DelegationUse(delegation, [.. paper.Later.Where(l => l.Under is { } under && under == delegation.Resolution).OrderBy(l => l.On ?? DateOnly.MaxValue)]);
        if (delegation.UpTo is null || delegation.Until is null)
            findings.Add(Found("delegation-without-limit", $"The delegation to {delegation.To} has no limit of {(delegation.UpTo is null ? delegation.Until is null ? "value or time" : "value" : "time")}.", "Resolve how much may be committed under it, and until when.", Severity.Warning));
        if (use.Left < Money.Zero)
            findings.Add(Found("delegation-overspent", $"{use.Committed} has been decided under the delegation to {delegation.To}, which goes to {delegation.UpTo}.", "Take what goes beyond it back to whoever gave the power."));
        foreach (var late in use.Decisions.Where(d => d.On > delegation.Until))
            findings.Add(Found("delegation-expired", string.Create(CultureInfo.InvariantCulture, $"“{late.Title}” was decided on {late.On:d MMMM yyyy}; the power ended on {delegation.Until:d MMMM yyyy}."), "Take it back to whoever gave the power."));
        foreach (var early in use.Decisions.Where(d => d.On < paper.Decided))
            findings.Add(Found("decided-before-power", string.Create(CultureInfo.InvariantCulture, $"“{early.Title}” was decided on {early.On:d MMMM yyyy}, before the power was given on {paper.Decided:d MMMM yyyy}."), "Correct the day, or decide it again."));
        return use;
    }

    private static Finding Found(string rule, string what, string toDo, Severity severity = Severity.Error) => new() { Rule = rule, Severity = severity, What = what, ToDo = toDo };
}
