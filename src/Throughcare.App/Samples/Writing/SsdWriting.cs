using System.Globalization;
using Throughcare.App.Proposals;
using Throughcare.Intake;
using Throughcare.Structure;
using static Throughcare.App.Samples.Writing.TableWriting;

namespace Throughcare.App.Samples.Writing;

/// <summary>
/// The tables of the Standard Safeguarding Dataset for the children of today. Columns for names and addresses stay empty: nobody
/// here has one. Departments say who is in which team; which localities and phases a team serves stands nowhere in this dataset.
/// </summary>
internal static class SsdWriting
{
    private const string Service = "CIC";

    public static IReadOnlyList<(string Path, string Text)> Files(SampleCouncil council) => [.. Tables(council).Where(t => t.Rows.Count > 0).Select(t => (t.File, CsvText.Of(t)))];

    public static IReadOnlyList<RawTable> Tables(SampleCouncil council) =>
    [
        People(council), Families(council), Addresses(council), Immigration(council), Episodes(council), Placements(council), LegalStatuses(council),
        CareLeavers(council), PreProceedings(council), Involvements(council), Professionals(council), Departments(council),
    ];

    private static TableWriting Start(string table) => new(table + ".csv", SsdColumns.Of(table));

    private static string Number(string prefix, int n) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{n}");

    private static RawTable People(SampleCouncil council)
    {
        var table = Start("ssd_person");
        foreach (var child in council.Children) table.Add(("pers_person_id", child.Id), ("pers_sex", child.Sex), ("pers_ethnicity", child.Ethnicity), ("pers_dob", Day(child.Born)));
        return table.Table();
    }

    private static RawTable Families(SampleCouncil council)
    {
        var table = Start("ssd_family");
        foreach (var child in council.Children.Where(c => c.Siblings is not null))
            table.Add(("fami_table_id", "FT" + child.Id), ("fami_family_id", child.Siblings), ("fami_person_id", child.Id));
        return table.Table();
    }

    private static RawTable Addresses(SampleCouncil council)
    {
        var table = Start("ssd_address");
        var n = 0;
        foreach (var child in council.Children)
        {
            if (council.HomePostcode(child) is { } home)
                table.Add(("addr_table_id", Number("A", ++n)), ("addr_person_id", child.Id), ("addr_address_type", "Home"), ("addr_address_start_date", Day(child.Born)), ("addr_address_postcode", Closed(home.Text)));
            if (child.InCare)
                table.Add(("addr_table_id", Number("A", ++n)), ("addr_person_id", child.Id), ("addr_address_type", "Placement"), ("addr_address_start_date", Day(child.Episodes[^1].Began)), ("addr_address_postcode", Closed(child.Episodes[^1].PlacementPostcode)));
        }
        return table.Table();
    }

    private static string Closed(string postcode) => postcode.Replace(" ", "", StringComparison.Ordinal);

    private static RawTable Immigration(SampleCouncil council)
    {
        var table = Start("ssd_immigration_status");
        foreach (var child in council.Children.Where(c => c.Unaccompanied))
            table.Add(("immi_person_id", child.Id), ("immi_immigration_status_id", "I" + child.Id), ("immi_immigration_status", "UASC"), ("immi_immigration_status_start_date", Day(child.EnteredCare)));
        return table.Table();
    }

    private static RawTable Episodes(SampleCouncil council)
    {
        var table = Start("ssd_cla_episodes");
        foreach (var child in council.Children)
        {
            var entered = child.EnteredCare;
            var n = 0;
            foreach (var episode in child.Episodes)
            {
                n++;
                table.Add(
                    ("clae_cla_episode_id", Number(child.Id + "-E", n)),
                    ("clae_person_id", child.Id),
                    ("clae_cla_episode_start_date", Day(episode.Began)),
                    ("clae_cla_episode_start_reason", episode.ReasonNew),
                    ("clae_cla_primary_need_code", child.Need),
                    ("clae_cla_episode_ceased_date", Day(episode.Ended)),
                    ("clae_cla_episode_ceased_reason", episode.ReasonEnded),
                    ("clae_cla_id", child.Id + "-C"),
                    ("clae_cla_placement_id", Number(child.Id + "-P", PlacementNumber(child, n))),
                    ("clae_entered_care_date", Day(entered)));
            }
        }
        return table.Table();
    }

    /// <summary>The how-manyeth placement an episode is in: a change of legal status alone begins none.</summary>
    private static int PlacementNumber(SampleChild child, int episode) => child.Episodes.Take(episode).Count(e => e.ReasonNew != "L");

    private static RawTable Placements(SampleCouncil council)
    {
        var table = Start("ssd_cla_placement");
        foreach (var child in council.Children)
        {
            var starts = Enumerable.Range(0, child.Episodes.Count).Where(i => child.Episodes[i].ReasonNew != "L").ToList();
            for (var n = 0; n < starts.Count; n++)
            {
                var first = child.Episodes[starts[n]];
                var last = child.Episodes[(n + 1 < starts.Count ? starts[n + 1] : child.Episodes.Count) - 1];
                table.Add(
                    ("clap_cla_placement_id", Number(child.Id + "-P", n + 1)),
                    ("clap_cla_placement_start_date", Day(first.Began)),
                    ("clap_cla_placement_type", first.Placement),
                    ("clap_cla_id", child.Id + "-C"),
                    ("clap_cla_placement_provider", first.Provider),
                    ("clap_cla_placement_postcode", Closed(first.PlacementPostcode)),
                    ("clap_cla_placement_end_date", Day(last.Ended)),
                    ("clap_cla_placement_change_reason", last.ReasonPlacementChanged),
                    ("clap_person_id", child.Id));
            }
        }
        return table.Table();
    }

    private static RawTable LegalStatuses(SampleCouncil council)
    {
        var table = Start("ssd_legal_status");
        foreach (var child in council.Children)
        {
            var n = 0;
            for (var i = 0; i < child.Episodes.Count; i++)
            {
                var first = child.Episodes[i];
                while (i + 1 < child.Episodes.Count && child.Episodes[i + 1].LegalStatus == first.LegalStatus) i++;
                table.Add(
                    ("lega_legal_status_id", Number(child.Id + "-L", ++n)),
                    ("lega_person_id", child.Id),
                    ("lega_legal_status", first.LegalStatus),
                    ("lega_legal_status_start_date", Day(first.Began)),
                    ("lega_legal_status_end_date", Day(child.Episodes[i].Ended)));
            }
        }
        return table.Table();
    }

    private static RawTable CareLeavers(SampleCouncil council)
    {
        var table = Start("ssd_care_leavers");
        foreach (var child in council.Children.Where(c => c.LeavingCareStatus is not null))
        {
            var adviser = child.Allocations.LastOrDefault(a => a.Role == InvolvementRole.PersonalAdviser);
            var lead = child.Allocations.LastOrDefault(a => a.Role == InvolvementRole.Lead && a.Until is null);
            table.Add(
                ("clea_table_id", "CL" + child.Id),
                ("clea_person_id", child.Id),
                ("clea_care_leaver_eligibility", char.ToUpperInvariant(child.LeavingCareStatus![0]) + child.LeavingCareStatus[1..]),
                ("clea_care_leaver_latest_contact", Day(council.Plan.AsAt.AddDays(-20))),
                ("clea_care_leaver_personal_advisor", adviser?.Worker),
                ("clea_care_leaver_allocated_team", (adviser ?? lead)?.Team),
                ("clea_care_leaver_worker_id", lead?.Worker));
        }
        return table.Table();
    }

    private static RawTable PreProceedings(SampleCouncil council)
    {
        var table = Start("ssd_pre_proceedings");
        foreach (var child in council.Children.Where(c => c.ProceedingsIssued is not null))
            table.Add(
                ("prep_table_id", "PP" + child.Id),
                ("prep_person_id", child.Id),
                ("prep_plo_family_id", child.Siblings ?? child.Id),
                ("prep_care_pro_letter_date", Day(child.ProceedingsIssued)));
        return table.Table();
    }

    private static RawTable Involvements(SampleCouncil council)
    {
        var table = Start("ssd_involvements");
        var n = 0;
        foreach (var child in council.Children)
            foreach (var held in child.Allocations)
                table.Add(
                    ("invo_involvements_id", Number("V", ++n)),
                    ("invo_professional_id", held.Worker),
                    ("invo_professional_role_id", held.Role == InvolvementRole.PersonalAdviser ? "16PLUS" : "CW"),
                    ("invo_professional_team", held.Team),
                    ("invo_involvement_start_date", Day(held.Since)),
                    ("invo_involvement_end_date", Day(held.Until)),
                    ("invo_worker_change_reason", held.Reason),
                    ("invo_person_id", child.Id));
        return table.Table();
    }

    private static RawTable Professionals(SampleCouncil council)
    {
        var table = Start("ssd_professionals");
        foreach (var worker in council.Workers)
            table.Add(
                ("prof_professional_id", worker.Id),
                ("prof_staff_id", worker.Id),
                ("prof_social_worker_registration_no", worker.Id.StartsWith("SW", StringComparison.Ordinal) ? worker.Id : null),
                ("prof_professional_job_title", worker.JobTitle),
                ("prof_professional_department", worker.Team ?? Service),
                ("prof_full_time_equivalency", Hundredths(worker.Fte)),
                ("prof_agency_worker_flag", worker.Agency ? "Y" : "N"));
        return table.Table();
    }

    private static RawTable Departments(SampleCouncil council)
    {
        var table = Start("ssd_department");
        table.Add(("dept_team_id", Service), ("dept_team_name", "Children in Care Service"));
        foreach (var team in council.Teams)
            table.Add(("dept_team_id", team.Id), ("dept_team_name", team.Name), ("dept_team_parent_id", Service), ("dept_team_parent_name", "Children in Care Service"));
        return table.Table();
    }
}
