using Throughcare.Allocation;

namespace Throughcare.Transfers;

/// <summary>
/// Limits that cannot hold together, and the groups among which they cannot. <see cref="Irreducible"/>: proved that they cannot, and that without any one limit
/// the others can.
/// </summary>
public sealed record TransferClash
{
    /// <summary>The clash in one sentence with its amounts, where counting alone shows it.</summary>
    public string? Headline { get; init; }

    public required IReadOnlyList<TransferLimit> Limits { get; init; }
    public required IReadOnlyList<GroupId> Transfers { get; init; }
    public required bool Irreducible { get; init; }

    /// <summary>Each by itself lets a timetable fit; empty where no single change of one limit does, or none was found in the time.</summary>
    public IReadOnlyList<TransferWayOut> WaysOut { get; init; } = [];

    /// <summary>What to say: the headline, or the limits one by one with the groups.</summary>
    public IReadOnlyList<string> Sentences => Headline is { } headline ? [headline] : [$"{(Transfers.Count == 1 ? "Group" : "Groups")} {Words.Some(Transfers)} cannot all change worker under these limits.", .. Limits.Select(l => l.Sentence)];
}

/// <summary>One limit changed so that a timetable fits, everything else as it is. <see cref="Smallest"/>: proved that one step less does not do.</summary>
public sealed record TransferWayOut(string Sentence, TransferProblem Changed, bool Smallest);
