using Throughcare.Intake;
using Throughcare.Structure;
using static Throughcare.App.Samples.Writing.TableWriting;

namespace Throughcare.App.Samples.Writing;

/// <summary>A made-up council as a proposal: the tables of the contract, the boundaries and the settings.</summary>
internal static class ProposalWriting
{
    public static ProposalContent Content(SampleCouncil council) => new()
    {
        Settings = SettingsWriting.Yaml(council),
        Papers = council.Plan.Papers,
        Boundaries = BoundaryWriting.GeoJson(council.Map),
        Tables =
        [
            Children(council), Workers(council), Teams(council), Involvements(council), Posts(council), Localities(council), Postcodes(council), Wards(council),
            OptionTeams(council), OptionWorkers(council), OptionTravel(council),
            .. council.OptionPosts.Count > 0 ? [OptionPosts(council)] : Array.Empty<RawTable>(),
            .. (council.Plan.Costing?.Tables ?? []).Select(t => PastedTable.Read(t.Contract.Name + ".csv", string.Join('\n', t.Rows))),
        ],
    };

    private static RawTable Children(SampleCouncil council)
    {
        var table = Of(ProposalTables.Children, "child", "date_of_birth", "home_postcode", "no_home", "legal_status", "in_care_since", "proceedings_issued",
            "proceedings_expected_end", "proceedings_ended", "permanence_final", "leaving_care_status", "placement_type", "placed_since", "siblings", "weight", "continuity");
        foreach (var child in council.Children)
        {
            var now = child.InCare ? child.Episodes[^1] : null;
            table.Add(
                ("child", child.Id),
                ("date_of_birth", Day(child.Born)),
                ("home_postcode", council.HomePostcode(child)?.Text),
                ("no_home", child.Unaccompanied ? "unaccompanied" : null),
                ("legal_status", now?.LegalStatus),
                ("in_care_since", now is null ? null : Day(child.EnteredCare)),
                ("proceedings_issued", Day(child.ProceedingsIssued)),
                ("proceedings_expected_end", Day(child.ProceedingsExpectedEnd)),
                ("proceedings_ended", Day(child.ProceedingsEnded)),
                ("permanence_final", child.PermanenceFinal switch { true => "yes", false => "no", null => null }),
                ("leaving_care_status", child.LeavingCareStatus),
                ("placement_type", now?.Placement),
                ("placed_since", now is null ? null : Day(PlacedSince(child))),
                ("siblings", child.Siblings),
                ("weight", "1"),
                ("continuity", child.StatedContinuity?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
        return table.Table();
    }

    /// <summary>First day with the present carer: an episode that begins with a change of legal status alone is no move.</summary>
    private static DateOnly PlacedSince(SampleChild child) => child.Episodes.Last(e => e.ReasonNew is "S" or "P" or "B").Began;

    private static RawTable Workers(SampleCouncil council)
    {
        var table = Of(ProposalTables.Workers, "worker", "role", "job_title", "fte", "team", "manager", "agency", "newly_qualified", "starts", "leaves", "long_absent", "holds_children");
        foreach (var worker in council.Workers)
            table.Add(
                ("worker", worker.Id),
                ("role", RoleName(worker.Role)),
                ("job_title", worker.JobTitle),
                ("fte", Hundredths(worker.Fte)),
                ("team", worker.Team),
                ("manager", worker.Manager),
                ("agency", YesNo(worker.Agency)),
                ("newly_qualified", YesNo(worker.NewlyQualified)),
                ("starts", Day(worker.Starts)),
                ("leaves", Day(worker.Leaves)),
                ("long_absent", YesNo(worker.LongAbsent)),
                ("holds_children", YesNo(worker.Holds)));
        return table.Table();
    }

    private static RawTable Teams(SampleCouncil council)
    {
        var table = Of(ProposalTables.Teams, "team", "name", "phases", "localities", "manager", "base");
        foreach (var team in council.Teams)
            table.Add(("team", team.Id), ("name", team.Name), ("phases", string.Join("; ", team.Phases)), ("localities", LocalitiesOf(council, team)), ("manager", team.Manager), ("base", BaseOf(council, team)));
        return table.Table();
    }

    private static RawTable Involvements(SampleCouncil council)
    {
        var table = Of(ProposalTables.Involvements, "child", "worker", "role", "team", "since", "until", "reason");
        foreach (var child in council.Children)
            foreach (var held in child.Allocations)
                table.Add(
                    ("child", child.Id),
                    ("worker", held.Worker),
                    ("role", held.Role switch { InvolvementRole.PersonalAdviser => "personal adviser", InvolvementRole.Second => "second", _ => "lead" }),
                    ("team", held.Team),
                    ("since", Day(held.Since)),
                    ("until", Day(held.Until)),
                    ("reason", held.Reason));
        return table.Table();
    }

    private static RawTable Posts(SampleCouncil council)
    {
        var table = Of(ProposalTables.Posts, "post", "team", "role", "fte", "grade", "holder");
        foreach (var post in council.Posts)
            table.Add(("post", post.Id), ("team", post.Team), ("role", RoleName(post.Role)), ("fte", Hundredths(post.Fte)), ("grade", post.Grade), ("holder", post.Holder));
        return table.Table();
    }

    private static RawTable Localities(SampleCouncil council)
    {
        var table = Of(ProposalTables.Localities, "locality", "neighbours", "latitude", "longitude");
        foreach (var locality in council.Map.Localities)
            table.Add(
                ("locality", locality.Name),
                ("neighbours", string.Join("; ", locality.Neighbours.Select(n => council.Map.Localities[n].Name))),
                ("latitude", Degrees(locality.Label.Latitude)),
                ("longitude", Degrees(locality.Label.Longitude)));
        return table.Table();
    }

    private static RawTable Postcodes(SampleCouncil council)
    {
        var table = Of(ProposalTables.Postcodes, "postcode", "ward", "latitude", "longitude");
        foreach (var postcode in council.Map.Postcodes)
            table.Add(
                ("postcode", postcode.Postcode.Text),
                ("ward", council.Map.Wards[postcode.Ward].Code),
                ("latitude", Degrees(postcode.At.Latitude)),
                ("longitude", Degrees(postcode.At.Longitude)));
        return table.Table();
    }

    private static RawTable Wards(SampleCouncil council)
    {
        var table = Of(ProposalTables.Wards, "ward", "name", "locality");
        foreach (var ward in council.Map.Wards) table.Add(("ward", ward.Code), ("name", ward.Name), ("locality", council.Map.Localities[ward.Locality].Name));
        return table.Table();
    }

    private static RawTable OptionTeams(SampleCouncil council)
    {
        var table = Of(ProposalTables.OptionTeams, "option", "team", "name", "phases", "localities", "manager", "base", "fte_min", "fte_max", "oversight_limit");
        foreach (var (option, team) in council.OptionTeams.Select(t => (council.Plan.Option, t)).Concat(council.Plan.SetAside.SelectMany(o => council.Teams.Select(t => (o, t)))))
            table.Add(
                ("option", option.Id),
                ("team", team.Id),
                ("name", team.Name),
                ("phases", string.Join("; ", team.Phases)),
                ("localities", LocalitiesOf(council, team)),
                ("manager", team.Manager),
                ("base", BaseOf(council, team)),
                ("fte_min", team.FteMin),
                ("fte_max", team.FteMax),
                ("oversight_limit", team.Oversight));
        return table.Table();
    }

    private static RawTable OptionWorkers(SampleCouncil council)
    {
        var table = Of(ProposalTables.OptionWorkers, "option", "worker", "allowed_teams", "pinned_team", "preferences");
        foreach (var terms in council.OptionTerms)
            table.Add(("option", council.Plan.Option.Id), ("worker", terms.Worker), ("allowed_teams", string.Join("; ", terms.Allowed)), ("pinned_team", terms.Pinned), ("preferences", terms.Preferences));
        return table.Table();
    }

    private static RawTable OptionTravel(SampleCouncil council)
    {
        var table = Of(ProposalTables.OptionTravel, "option", "worker", "team", "excess_km");
        foreach (var terms in council.OptionTerms)
            foreach (var (team, km) in terms.Travel.Where(t => t.Km != "0"))
                table.Add(("option", council.Plan.Option.Id), ("worker", terms.Worker), ("team", team), ("excess_km", km));
        return table.Table();
    }

    private static RawTable OptionPosts(SampleCouncil council)
    {
        var dated = council.OptionPosts.Any(p => p.Starts is not null);
        var table = Of(ProposalTables.OptionPosts, ["option", "post", "team", "role", "fte", "grade", .. dated ? ["starts"] : Array.Empty<string>()]);
        foreach (var post in council.OptionPosts)
            table.Add([("option", council.Plan.Option.Id), ("post", post.Id), ("team", post.Team), ("role", RoleName(post.Role)), ("fte", Hundredths(post.Fte)), ("grade", post.Grade), .. dated ? [("starts", Day(post.Starts))] : Array.Empty<(string, string?)>()]);
        return table.Table();
    }

    private static string LocalitiesOf(SampleCouncil council, SampleTeam team) =>
        team.Localities is { } some ? string.Join("; ", some.Select(l => council.Map.Localities[l].Name)) : "all";

    private static string? BaseOf(SampleCouncil council, SampleTeam team) => team.Base is { } at ? council.Map.Localities[at].Town : null;

    private static string YesNo(bool value) => value ? "yes" : "no";

    public static string RoleName(WorkerRole role) => role switch
    {
        WorkerRole.SocialWorker => "social worker",
        WorkerRole.SeniorPractitioner => "senior practitioner",
        WorkerRole.PersonalAdviser => "personal adviser",
        WorkerRole.TeamManager => "team manager",
        WorkerRole.ServiceManager => "service manager",
        WorkerRole.Trainee => "trainee",
        WorkerRole.FamilyWorker => "family worker",
        _ => "other",
    };
}
