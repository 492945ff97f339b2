namespace Throughcare.Transfers;

/// <summary>What a worker's or team's limit means while transfers go on: published policies differ.</summary>
public enum Capacity
{
    /// <summary>No load is above its limit in any week.</summary>
    Hard,

    /// <summary>A load may be above its limit at a price per weighted child and week.</summary>
    Soft,

    /// <summary>A transfer proceeds whatever the receiving worker's load.</summary>
    Off,
}

/// <summary>A council's transfer policy as far as it shapes the timetable. The default: capacity is hard and every rule is on.</summary>
public sealed record TransferPolicy
{
    public Capacity Capacity { get; init; } = Capacity.Hard;

    /// <summary>Weeks' notice: no transfer sooner than this many weeks after the plan begins. 0 where nobody asks for any.</summary>
    public int LeadWeeks { get; init; }

    /// <summary>Weeks of joint visits before a change: the receiving worker is here for so long before taking over from another. 0 for none.</summary>
    public int HandoverWeeks { get; init; }

    /// <summary>Ids of rules that are switched off; only those that <see cref="TransferRules"/> calls switchable.</summary>
    public IReadOnlyList<string> SwitchedOff { get; init; } = [];

    /// <summary>The capacity setting, or off where the rule is switched off.</summary>
    public Capacity InForce => Has(TransferRules.Capacity) ? Capacity : Capacity.Off;

    /// <summary>True where the rule counts.</summary>
    public bool Has(string rule) => !SwitchedOff.Contains(rule, StringComparer.Ordinal);
}
