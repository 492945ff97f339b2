using Throughcare.Findings;
using Throughcare.Localities;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Intake;

/// <summary>Rows about teams, workers, posts and involvements, one reading each.</summary>
internal static class TeamIntake
{
    public static Team Team(RowReader row)
    {
        var id = row.Id("team") ?? "";
        var localities = row.List("localities");
        var all = localities.Any(l => l.Equals("all", StringComparison.OrdinalIgnoreCase));
        return new()
        {
            Id = new(id),
            Name = row.TextOrNull("name") ?? id,
            Phases = [.. row.List("phases").Select(p => new CarePhase(p)).Distinct()],
            Localities = all ? [] : [.. localities.Select(l => new LocalityId(l)).Distinct()],
            CoversAll = all,
            Manager = row.Id("manager") is { } manager ? new(manager) : null,
            Base = row.TextOrNull("base"),
            Parent = row.Id("parent") is { } parent ? new(parent) : null,
        };
    }

    public static Post Post(RowReader row)
    {
        var (role, fte) = (TeamIntake.Role(row.Code("role")), row.Fte("fte", 5));
        if (role is null) row.Assume("Role of a post taken as social worker");
        if (fte is null) row.Assume("FTE of a post taken as 1.0");
        return new()
        {
            Id = row.Id("post") ?? "",
            Team = new(row.Id("team") ?? ""),
            Role = role ?? WorkerRole.SocialWorker,
            Fte = fte ?? Fte.FullTime,
            Grade = row.TextOrNull("grade"),
            Starts = row.InContract("starts") ? row.Date("starts") : null,
            Holder = row.InContract("holder") && row.Id("holder") is { } holder ? new(holder) : null,
        };
    }

    public static WorkerRole? Role(string? code) => code switch
    {
        null => null,
        "social worker" => WorkerRole.SocialWorker,
        "senior practitioner" => WorkerRole.SeniorPractitioner,
        "personal adviser" => WorkerRole.PersonalAdviser,
        "team manager" => WorkerRole.TeamManager,
        "service manager" => WorkerRole.ServiceManager,
        "trainee" => WorkerRole.Trainee,
        "family worker" => WorkerRole.FamilyWorker,
        "other" => WorkerRole.Other,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "The contract has a role that the reading does not know."),
    };

    public static Involvement Involvement(RowReader row)
    {
        var (since, until) = (row.Date("since"), row.Date("until"));
        if (until < since) row.Reject("dates-out-of-order", "until", $"The last day is before the first ({since:yyyy-MM-dd}).", "Correct one of the two days.");
        return new()
        {
            Child = new(row.Id("child") ?? ""),
            Worker = new(row.Id("worker") ?? ""),
            Role = row.Code("role") switch
            {
                "second" => InvolvementRole.Second,
                "personal adviser" => InvolvementRole.PersonalAdviser,
                _ => InvolvementRole.Lead,
            },
            Team = row.Id("team") is { } team ? new(team) : null,
            Since = since,
            Until = until,
            Reason = row.TextOrNull("reason"),
        };
    }

    /// <summary>Rejects the row that closes a ring of teams, each the parent of the next.</summary>
    public static void RejectRings(IntakeTable<Team> teams)
    {
        var parents = new Dictionary<TeamId, TeamId>();
        teams.RejectWhere(row => row.Value.Parent is not { } parent ? null
            : ClosesRing(parents, row.Value.Id, parent) is { } ring
                ? IntakeNotes.About(Severity.Error, "team-cycle", row.Table, row.Row, "parent", parent.Text,
                    $"The teams go round in a ring: {ring}. A team cannot belong to itself.", "Correct the parent of one of these teams.")
                : null);
    }

    /// <summary>The ring that the link would close, in words; null when it closes none, and then the link is kept.</summary>
    public static string? ClosesRing<TId>(Dictionary<TId, TId> links, TId from, TId to) where TId : struct, IEquatable<TId>
    {
        var ring = new List<string> { from.ToString()!, to.ToString()! };
        for (var at = to; !at.Equals(from);)
        {
            if (!links.TryGetValue(at, out at))
            {
                links[from] = to;
                return null;
            }
            ring.Add(at.ToString()!);
        }
        return string.Join(" is under ", ring.Count <= 8 ? ring : [.. ring.Take(4), "…", ring[^1]]);
    }
}
