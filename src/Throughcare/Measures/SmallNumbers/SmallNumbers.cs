namespace Throughcare.Measures;

/// <summary>
/// The one place where small numbers are hidden (docs/method/small-numbers.md). Counts of children and of people by trait, circumstance or preference from 1 to the
/// threshold are hidden from those not entitled, and as many others as it takes that none of them can be worked out from what is
/// shown, from the sums, or from what was released before.
/// </summary>
public static class SmallNumbers
{
    /// <summary>
    /// Decides for every count whether this audience sees it. The same tables, rule and register always give the same answer. A count that
    /// was hidden in an earlier release stays hidden. Where no choice would be safe, nothing is shown at all: <see cref="Hiding.Withheld"/>.
    /// </summary>
    public static Hiding Hide(LinkedTables tables, Audience audience, HidingRule? rule = null, IReadOnlyList<Release>? register = null)
    {
        rule ??= new();
        register ??= [];
        var before = register.SelectMany(r => r.Cells).Where(c => c.Hidden && c.Displayed).Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var system = new CountSystem();
        foreach (var release in register) system.Before(release, rule);
        system.Now(tables, rule, Hideable, before);
        var protection = new Protection(system, rule);
        protection.Run();
        if (protection.Open.Count == 0) return new(tables, audience, rule, Hidden(system), Guarded(system), withheld: false, [], Proofs(system, protection));

        system = new();
        foreach (var release in register) system.Before(release, rule);
        system.NowWithheld(tables, rule, Hideable);
        protection = new(system, rule);
        protection.Run();
        return new(tables, audience, rule, [.. tables.Cells.Where(Hideable).Select(c => c.Name)], Guarded(system), withheld: true, [.. protection.Open.Select(i => system.Names[i])], Proofs(system, protection));

        bool Hideable(CountCell cell) => !audience.Sees(cell.Counts);

        HashSet<string> Hidden(CountSystem of) =>
            [.. tables.Cells.Where(c => Hideable(c) && (!c.Displayed || of.Known[of.IndexOf(c.Name, c.Value)] != Knowledge.Shown || rule.IsSmall(c.Value))).Select(c => c.Name)];

        HashSet<string> Guarded(CountSystem of) => [.. tables.Cells.Where(c => of.Guarded[of.IndexOf(c.Name, c.Value)]).Select(c => c.Name)];
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, long>> Proofs(CountSystem system, Protection protection) =>
        [.. protection.Proofs.Select(p => p.ToDictionary(d => system.Names[d.Key] + (system.Names.Count(n => n == system.Names[d.Key]) > 1 ? $" ({system.Values[d.Key]})" : ""), d => d.Value))];
}
