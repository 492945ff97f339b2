using System.Collections.Concurrent;
using Throughcare.Calendar;
using Throughcare.Children;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Structure;

namespace Throughcare.Caseload;

/// <summary>
/// Which phase of care a child is in: a dated table, read from the top; the first rule that fits decides. A phase that the
/// extract states goes before every rule. A council may bring a table of its own.
/// </summary>
public sealed class PhaseRules
{
    private static readonly Lazy<PhaseRules> ReadOnce = new(() => Parse("care-phases.csv", DatedTable.CarePhases));

    private readonly Dictionary<string, PhaseRule> _byPhase = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _groups = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<PhaseRule, PhaseDecision> _decisions = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, PhaseDecision?> _stated = new(StringComparer.OrdinalIgnoreCase);

    public PhaseRules(IReadOnlyList<PhaseRule> rules)
    {
        if (rules.Count == 0)
            throw new RefusedException(PhaseRuleTable.Wrong("no-phase-rules", null, "The table of care phases has no rules.", null, "Add a row for each phase, or take the table away to use the standard one."));
        Rules = rules;
        foreach (var rule in rules)
        {
            var known = _byPhase.TryGetValue(rule.Phase.Text, out var first);
            if (known && first!.Group != rule.Group)
                throw new RefusedException(PhaseRuleTable.Wrong("phase-in-two-groups", null,
                    $"Phase \"{rule.Phase}\" is in group \"{first.Group}\" and in group \"{rule.Group}\".", rule.Id, "Give the phase the same group in every row."));
            if (!known) _byPhase.Add(rule.Phase.Text, rule);
            _groups.Add(rule.Group.Text);
            _decisions[rule] = new(rule.Phase, rule, rule.Because);
        }
    }

    /// <summary>The table in reference/care-phases.csv.</summary>
    public static PhaseRules Standard => ReadOnce.Value;

    public IReadOnlyList<PhaseRule> Rules { get; }

    /// <summary>The phases in the order of the table, each once.</summary>
    public IReadOnlyList<CarePhase> Phases => [.. _byPhase.Values.Select(r => r.Phase)];

    /// <summary>Reads a table by the contract <see cref="ProposalTables.PhaseRules"/>; refuses it whole where a row is wrong.</summary>
    public static PhaseRules From(RawTable table) => new(PhaseRuleTable.Read(table));

    /// <summary>The same from text with commas or tabs.</summary>
    public static PhaseRules Parse(string file, string text) => From(PastedTable.Read(file, text));

    /// <summary>The phase of a child on a day, and the rule that decided.</summary>
    public PhaseDecision PhaseOf(Child child, DateOnly asAt)
    {
        if (child.StatedPhase is { Length: > 0 } stated && Stated(stated) is { } said) return said;
        var age = child.AgeOn(asAt);
        foreach (var rule in Rules)
            if (rule.HoldsOn(asAt) && rule.Fits(child, age, asAt)) return _decisions[rule];
        return age >= 25 ? Over25 : NoRule;
    }

    /// <summary>True where the phase, or its group, is among those the team serves.</summary>
    public bool Serves(Team team, CarePhase phase)
    {
        var group = GroupOf(phase);
        foreach (var served in team.Phases)
        {
            var code = Code(served.Text);
            if (Same(code, phase.Text) || Same(code, group.Text)) return true;
        }
        return false;
    }

    /// <summary>The wider phase that this one belongs to; itself where it is a group or is not in the table.</summary>
    public CarePhase GroupOf(CarePhase phase) => _byPhase.TryGetValue(phase.Text, out var rule) ? rule.Group : phase;

    /// <summary>True where the text names a phase or a group of the table.</summary>
    public bool Knows(string text) => Code(text) is var code && (_byPhase.ContainsKey(code) || _groups.Contains(code));

    /// <summary>The phase in words; its code where the table has none.</summary>
    public string TitleOf(CarePhase phase) => _byPhase.TryGetValue(phase.Text, out var rule) ? rule.Title : phase.Text;

    /// <summary>Rules that have run out by a day, or will have.</summary>
    public IReadOnlyList<PhaseRule> RunOutBy(DateOnly day) => [.. Rules.Where(r => r.ValidTo < day)];

    private PhaseDecision? Stated(string text) =>
        _stated.GetOrAdd(text, t => Knows(t) ? new(new(Code(t)), null, "stated in the extract") : null);

    private static readonly PhaseDecision Over25 = new(null, null, "aged 25 or over: no phase of care is left");
    private static readonly PhaseDecision NoRule = new(null, null, "no rule of the table fits what is known of the child");

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    /// <summary>"After care" and "after_care" are the code "after-care".</summary>
    private static string Code(string text)
    {
        var trimmed = text.Trim();
        return trimmed.AsSpan().IndexOfAny(' ', '_') < 0 ? trimmed : trimmed.Replace(' ', '-').Replace('_', '-').ToLowerInvariant();
    }
}
