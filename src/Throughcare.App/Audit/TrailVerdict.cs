using Throughcare.Findings;

namespace Throughcare.App.Audit;

/// <summary>What verifying found in one council's trail.</summary>
public sealed record TrailVerdict
{
    public required int Council { get; init; }

    public required string Name { get; init; }

    /// <summary>How many events were read.</summary>
    public required long Events { get; init; }

    /// <summary>The last anchor of this trail; null where none was written yet.</summary>
    public Anchor? LastAnchor { get; init; }

    /// <summary>Events after the last anchor: for these there is the chain alone.</summary>
    public long AfterLastAnchor { get; init; }

    /// <summary>The first event that is wrong or missing; null where all is as it was written.</summary>
    public long? FirstBad { get; init; }

    /// <summary>What is wrong, the first first; at most <see cref="ChainWalk.MostTroubles"/>.</summary>
    public IReadOnlyList<Finding> Troubles { get; init; } = [];

    public bool Whole => Troubles.Count == 0;
}

/// <summary>What verifying found: in the anchors file, and in each council's trail.</summary>
public sealed record AuditVerdict
{
    public required string AnchorsFile { get; init; }

    public required int AnchorLines { get; init; }

    /// <summary>What is wrong with the anchors file itself; null where nothing is.</summary>
    public Finding? AnchorsTrouble { get; init; }

    public required IReadOnlyList<TrailVerdict> Trails { get; init; }

    public bool Whole => AnchorsTrouble is null && Trails.All(t => t.Whole);

    /// <summary>Where the guarantee ends, in plain words. Said with every verdict, also the good ones.</summary>
    public static IReadOnlyList<string> Limits { get; } =
    [
        "Up to the last anchor, any change, deletion, insertion, reorder or cut-off tail is found, as long as the anchors file is the one that was written.",
        "Events after the last anchor are held by the chain alone: somebody who may write to the database and works out the hashes anew can change or cut them unseen, until the next anchor.",
        "An anchors file on the same machine, or where the same person may write, holds no better than that person. Keep it, or copies of it, elsewhere.",
        "Whoever can change the program itself can keep it from recording, or let it record what did not happen. The trail shows what the program recorded, not what it did not.",
    ];
}
