using Throughcare.Allocation;
using Throughcare.Children;
using Throughcare.Options;
using Throughcare.Proposals;
using Throughcare.Structure;

namespace Throughcare.App.Plans;

/// <summary>A point of a curve as it is kept: its counts and what is proved of it, without the plan itself.</summary>
/// <param name="Changes">Children who change social worker though they could have kept theirs.</param>
/// <param name="AtHome">Children whose worker is in their home-locality team.</param>
/// <param name="Worth">What one more child in the home-locality team was worth in this plan, counted in changes of worker.</param>
/// <param name="Gap">Proved gap by the prices of this point; null where nothing is proved.</param>
/// <param name="ChangesPerChildHome">Changes of worker for each child more, from the point before; null at the first.</param>
public sealed record KeptPoint(int Changes, int AtHome, decimal Worth, decimal? Gap, decimal? ChangesPerChildHome)
{
    public bool TakesMoreThanOneChange => ChangesPerChildHome > 1;
}

/// <summary>Brothers and sisters, or one child, who would gain from a change of worker.</summary>
public sealed record KeptGain(IReadOnlyList<ChildId> Children, WorkerId Worker, TeamId Team, TeamId Home, decimal Continuity);

/// <summary>The curve of one option with what it was worked out from, so that a change of either is seen.</summary>
public sealed record KeptTradeOff
{
    public required OptionId Option { get; init; }

    public required int OptionVersion { get; init; }

    public required string ExtractFingerprint { get; init; }

    /// <summary>True where a person stopped it before its last point.</summary>
    public bool Stopped { get; init; }

    /// <summary>Children in the plan who have a home-locality team: no point can have more.</summary>
    public required int WithHomeTeam { get; init; }

    /// <summary>Fewest changes first; none where no plan was found.</summary>
    public required IReadOnlyList<KeptPoint> Points { get; init; }

    public required IReadOnlyList<KeptGain> WouldGain { get; init; }

    public int ChildrenWhoWouldGain => WouldGain.Sum(g => g.Children.Count);

    /// <summary>The option or the extract is another now.</summary>
    public bool Stale(Proposal proposal, Option option) => OptionVersion != option.Version || ExtractFingerprint != proposal.Extract.Fingerprint;

    public static KeptTradeOff Of(Proposal proposal, Option option, ProblemReading reading, TradeOffCurve curve, bool stopped)
    {
        var children = reading.Groups.ToDictionary(g => g.Id, g => g.Children);
        return new()
        {
            Option = option.Id,
            OptionVersion = option.Version,
            ExtractFingerprint = proposal.Extract.Fingerprint,
            Stopped = stopped,
            WithHomeTeam = reading.Problem.Groups.Where(g => g.HomeTeam is not null).Sum(g => g.Children),
            Points = [.. curve.Points.Select(p => new KeptPoint(p.Changes, p.AtHome, p.Worth, p.Answer.Gap, p.ChangesPerChildHome))],
            WouldGain = [.. curve.WouldGain.Select(g => new KeptGain(children[g.Group], g.Worker, g.Team, g.Home, g.Continuity))],
        };
    }
}
