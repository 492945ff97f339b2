using System.Globalization;
using Throughcare.Measures;

namespace Throughcare.Caseload;

/// <summary>Right team, right locality as figures, over the children in care.</summary>
public sealed record TeamLocalityFigures
{
    /// <summary>The headline: the share in both. Null where it can be said of no child.</summary>
    public required Figure Both { get; init; }

    /// <summary>The same, out of the children who have a home locality.</summary>
    public required Figure BothOfThoseWithHome { get; init; }

    /// <summary>The rest of the headline, in words that claim no more than it does.</summary>
    public required Figure NotBoth { get; init; }

    public required Figure RightTeam { get; init; }

    public required Figure RightLocality { get; init; }

    /// <summary>Held by a team that does not cover the home locality: what "not supported in their home locality" would mean.</summary>
    public required Figure NotInHomeLocalityTeam { get; init; }

    /// <summary>Every child in exactly one class; the parts add up to the children in care.</summary>
    public required Figure Classes { get; init; }

    /// <summary>For each team: its children in care, and the share of them in both.</summary>
    public required IReadOnlyList<Figure> ByTeam { get; init; }

    /// <summary>For each home locality: its children in care, and the share of them in both.</summary>
    public required IReadOnlyList<Figure> ByLocality { get; init; }

    public IEnumerable<Figure> All => [Both, BothOfThoseWithHome, NotBoth, RightTeam, RightLocality, NotInHomeLocalityTeam, Classes, .. ByTeam, .. ByLocality];

    private const string BothMeans = "The worker's team serves the child's phase of care and covers the child's home locality.";

    internal static TeamLocalityFigures Of(IReadOnlyList<ChildPosition> inCare, TeamLocalityMatrix matrix, DateOnly asAt, FigureMaking make)
    {
        var all = $"children in care on {Day(asAt)}";
        var withHome = inCare.Where(p => p.Child.HomeLocality is not null).ToList();
        var cannot = inCare.Count(p => p.Fit == TeamLocalityFit.CannotSay || (p.Fit == TeamLocalityFit.NoHomeLocality && p.Answer.RightTeam is null));
        var nothingKnown = inCare.Count > 0 && inCare.All(p => p.Fit is TeamLocalityFit.CannotSay or TeamLocalityFit.Unallocated or TeamLocalityFit.NoHomeLocality)
            && inCare.Any(p => p.Fit == TeamLocalityFit.CannotSay);
        var gap = cannot == 0 ? "" : $" For {cannot:#,0} of them it cannot be said; they are in the denominator.";
        return new()
        {
            Both = Known(Share("right-team-and-locality", "Children in the right team and the right locality", Is(TeamLocalityFit.Both), inCare.Count, all,
                BothMeans + " An unallocated child is in neither." + gap, "right-team-right-locality")),
            BothOfThoseWithHome = Known(Share("right-team-and-locality-with-home", "Children in the right team and the right locality, of those with a home locality", Is(TeamLocalityFit.Both), withHome.Count,
                $"children in care on {Day(asAt)} who have a home locality", BothMeans + " Leaves out unaccompanied children, short breaks and homes that are not known." + gap, "no-home-locality")),
            NotBoth = Known(Share("not-right-team-and-locality", "Children who are not in both the right team and the right locality", p => p.Fit != TeamLocalityFit.Both, inCare.Count, all,
                "All children in care less those in both. It is not the number whose team is outside their home locality: it also holds those in their home-locality team but in the wrong phase's team, the unallocated and those with no home locality." + gap, "the-rest")),
            RightTeam = Share("right-team", "Children in the right team", p => p.Answer.RightTeam == true, inCare.Count, all,
                "The worker's team serves the child's phase of care, whatever the locality." + gap, "right-team"),
            RightLocality = Share("right-locality", "Children in the right locality", p => p.Answer.RightLocality == true, inCare.Count, all,
                "The worker's team covers the child's home locality, whatever the phase." + gap, "right-locality"),
            NotInHomeLocalityTeam = Share("not-in-home-locality-team", "Children whose team does not cover their home locality", p => p.Fit is TeamLocalityFit.TeamOnly or TeamLocalityFit.Neither, inCare.Count, all,
                "Allocated children with a home locality that their worker's team does not cover.", "right-locality"),
            Classes = make.Sum("children-in-care", "Children in care", [.. Enum.GetValues<TeamLocalityFit>().Select(c =>
                make.Children("children-in-care/" + Slug(c), Title(c), inCare.Where(p => p.Fit == c).Select(p => p.Child.Id), Means(c), "classes", all))],
                "Each child in care is in exactly one class.", "classes", all),
            ByTeam = [.. matrix.Rows.Where(r => r.Total > 0).Select(r => Share("right-team-and-locality/team/" + (r.Team?.Text ?? r.Title), $"{r.Title}: children in the right team and the right locality",
                p => p.Fit == TeamLocalityFit.Both && p.Team == r.Team, r.Total, $"children in care held in {r.Title} on {Day(asAt)}", BothMeans, "by-team-and-locality"))],
            ByLocality = [.. matrix.Columns.Select((c, i) => (Locality: c, Total: matrix.ColumnTotal(i))).Where(c => c.Total > 0).Select(c => Share("right-team-and-locality/locality/" + (c.Locality?.Text ?? "none"),
                $"{c.Locality?.Text ?? "No home locality"}: children in the right team and the right locality", p => p.Fit == TeamLocalityFit.Both && p.Child.HomeLocality == c.Locality, c.Total,
                $"children in care from {c.Locality?.Text ?? "no home locality"} on {Day(asAt)}", BothMeans, "by-team-and-locality"))],
        };

        Figure Known(Figure figure) => nothingKnown ? figure with { Value = null, Share = null, Behind = [] } : figure;

        Figure Share(string id, string title, Func<ChildPosition, bool> part, int whole, string denominator, string definition, string method) =>
            make.Share(id, title, inCare.Where(part).Select(p => p.Child.Id), whole, denominator, definition, method);
    }

    private static Func<ChildPosition, bool> Is(TeamLocalityFit fit) => p => p.Fit == fit;

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The class in words, as a heading.</summary>
    public static string Title(TeamLocalityFit fit) => fit switch
    {
        TeamLocalityFit.Both => "Right team and right locality",
        TeamLocalityFit.TeamOnly => "Right team only",
        TeamLocalityFit.LocalityOnly => "Right locality only",
        TeamLocalityFit.Neither => "Neither",
        TeamLocalityFit.Unallocated => "Unallocated",
        TeamLocalityFit.NoHomeLocality => "No home locality",
        _ => "Cannot be said",
    };

    private static string Slug(TeamLocalityFit fit) => Title(fit).ToLowerInvariant().Replace(' ', '-');

    private static string Means(TeamLocalityFit fit) => fit switch
    {
        TeamLocalityFit.Both => BothMeans,
        TeamLocalityFit.TeamOnly => "The team serves the phase and does not cover the home locality.",
        TeamLocalityFit.LocalityOnly => "The team covers the home locality and does not serve the phase.",
        TeamLocalityFit.Neither => "The team neither serves the phase nor covers the home locality.",
        TeamLocalityFit.Unallocated => "Nobody holds the child.",
        TeamLocalityFit.NoHomeLocality => "Allocated, and with no home locality: unaccompanied, short breaks, or a home that is not known.",
        _ => "Allocated, but the phase is not known, or the data do not say which phases or localities the team serves.",
    };
}
