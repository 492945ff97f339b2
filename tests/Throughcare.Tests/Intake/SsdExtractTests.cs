using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Intake.Ssd;
using static Throughcare.Tests.Intake.TableText;

namespace Throughcare.Tests.Intake;

public sealed class SsdExtractTests
{
    private static readonly DateOnly March2025 = new(2025, 3, 31);

    private static readonly RawTable People = Table("a.csv", """
        pers_person_id,pers_forename,pers_surname,pers_sex,pers_dob
        C1,x,x,F,2012-05-06
        C2,x,x,M,2006-02-01
        C3,x,x,M,2015-01-01
        """);

    private static readonly RawTable Care = Table("b.csv", """
        clae_cla_episode_id,clae_person_id,clae_cla_episode_start_date,clae_cla_episode_start_reason,clae_cla_episode_ceased_date,clae_cla_episode_ceased_reason,clae_entered_care_date
        1,C1,2024-01-10,S,2024-06-01,X1,
        2,C1,2024-06-01,P,,,
        3,C3,2023-01-01,S,2024-01-01,E4A,
        """);

    private static readonly RawTable Departments = Table("d.csv", """
        dept_team_id,dept_team_name,dept_team_parent_id,dept_team_parent_name
        10,Children in Care North,1,Service
        11,Through Care,1,Service
        12,Fostering,1,Service
        1,Service,,
        """);

    private static readonly RawTable Professionals = Table("p.csv", """
        prof_professional_id,prof_staff_id,prof_professional_name,prof_professional_job_title,prof_professional_department,prof_full_time_equivalency,prof_agency_worker_flag
        W1,9,x,Senior Social Worker,Children in Care North,0.8,N
        W2,8,x,Personal Adviser,Through Care,1,N
        W3,7,x,Team Manager,10,1.0,
        W4,6,x,Independent Reviewing Officer,Reviewing,1.0,N
        W5,5,x,Social Worker (ASYE),10,1.0,Y
        """);

    private static RawTable Involvements(string rows) => Table("i.csv",
        "invo_involvements_id,invo_professional_id,invo_professional_role_id,invo_professional_team,invo_involvement_start_date,invo_involvement_end_date,invo_worker_change_reason,invo_person_id\n" + rows);

    private static readonly RawTable UsualInvolvements = Involvements("""
        1,W1,CW,10,2024-01-10,,MANAGE,C1
        2,W4,IRO,20,2024-01-10,,,C1
        3,W2,16PLUS,Through Care,2024-02-01,,,C2
        """);

    [Fact]
    public void Only_allocated_workers_are_taken_from_the_involvements_and_other_roles_are_counted()
    {
        var part = Extract(People, Care, Departments, Professionals, UsualInvolvements);

        var involvements = part.Tables.Named("involvements");
        involvements.Rows.Select(r => (involvements.Cell(r, "child"), involvements.Cell(r, "worker"), involvements.Cell(r, "role")))
            .ShouldBe([("C1", "W1", "lead"), ("C2", "W2", "personal adviser")]);
        part.Findings.Single(f => f.Rule == "role-not-allocated-worker").Value.ShouldBe("IRO");
    }

    [Fact]
    public void A_team_is_found_by_its_id_and_by_its_name_and_keeps_what_stands_above_it()
    {
        var part = Extract(People, Care, Departments, Professionals, UsualInvolvements);

        var teams = part.Tables.Named("teams");
        teams.Rows.Select(r => (teams.Cell(r, "team"), teams.Cell(r, "parent"))).ShouldBe([("1", ""), ("10", "1"), ("11", "1")]);
        part.Tables.Named("involvements").Cell(1, "team").ShouldBe("11");
    }

    [Fact]
    public void Workers_take_role_time_agency_and_first_year_from_the_professionals_and_a_lone_manager_manages()
    {
        var part = Extract(People, Care, Departments, Professionals, UsualInvolvements);

        var workers = part.Tables.Named("workers");
        workers.Rows.Select(r => string.Join(' ', workers.Cell(r, "worker"), workers.Cell(r, "role"), workers.Cell(r, "fte"), workers.Cell(r, "team"), workers.Cell(r, "agency"), workers.Cell(r, "newly_qualified")))
            .ShouldBe(["W1 senior practitioner 0.8 10 no ", "W2 personal adviser 1 11 no ", "W3 team manager 1.0 10  ", "W5 social worker 1.0 10 yes yes"]);
        part.Tables.Named("teams").Cell(1, "manager").ShouldBe("W3");
    }

    [Fact]
    public void No_name_is_kept_and_that_is_said()
    {
        var part = Extract(People, Care, Departments, Professionals, UsualInvolvements);

        part.Tables.SelectMany(t => t.Rows).SelectMany(r => r.Cells).ShouldNotContain("x");
        part.Findings.Single(f => f.Rule == "names-dropped").What.ShouldContain("pers_forename, pers_surname, prof_professional_name");
    }

    [Fact]
    public void A_child_who_left_care_and_has_no_worker_is_not_kept()
    {
        var children = Extract(People, Care, Departments, Professionals, UsualInvolvements).Tables.Named("children");

        children.Rows.Select(r => (children.Cell(r, "child"), children.Cell(r, "in_care_since"))).ShouldBe([("C1", "2024-01-10"), ("C2", "")]);
    }

    [Fact]
    public void Legal_status_placement_and_home_are_those_of_the_day()
    {
        var part = Extract(People, Care, UsualInvolvements,
            Table("l.csv", "lega_legal_status_id,lega_person_id,lega_legal_status,lega_legal_status_start_date,lega_legal_status_end_date\n1,C1,C1,2024-01-10,2024-08-01\n2,C1,C2 - Full care order,2024-08-01,"),
            Table("m.csv", "clap_cla_placement_id,clap_cla_placement_start_date,clap_cla_placement_end_date,clap_cla_placement_type,clap_person_id\n1,2024-01-10,2024-06-01,U6,C1\n2,2024-06-01,,K2,C1"),
            Table("h.csv", "addr_table_id,addr_address_json,addr_person_id,addr_address_type,addr_address_start_date,addr_address_end_date,addr_address_postcode\n1,x,C1,Home,2013-01-01,,DT11XJ\n2,x,C1,Placement,2024-06-01,,DT41AA"));

        var children = part.Tables.Named("children");
        string.Join(' ', new[] { "legal_status", "placement_type", "placed_since", "home_postcode" }.Select(c => children.Cell(0, c))).ShouldBe("C2 K2 2024-06-01 DT11XJ");
    }

    [Fact]
    public void An_unaccompanied_child_has_no_home_postcode()
    {
        var children = Extract(People, Care, UsualInvolvements,
            Table("u.csv", "immi_person_id,immi_immigration_status_id,immi_immigration_status,immi_immigration_status_start_date,immi_immigration_status_end_date\nC1,1,UASC,2024-01-01,")).Tables.Named("children");

        children.Cell(0, "no_home").ShouldBe("unaccompanied");
    }

    [Fact]
    public void A_care_leaver_without_an_involvement_takes_worker_and_team_from_the_care_leavers_table()
    {
        var part = Extract(People, Care, Departments, Professionals, Involvements("1,W1,CW,10,2024-01-10,,MANAGE,C1"),
            Table("c.csv", "clea_table_id,clea_person_id,clea_care_leaver_eligibility,clea_care_leaver_latest_contact,clea_care_leaver_personal_advisor,clea_care_leaver_allocated_team,clea_care_leaver_worker_id\n1,C2,Former Relevant,2025-01-01,,11,W2\n2,C2,Relevant,2023-01-01,,10,W1"));

        part.Tables.Named("children").Cell(1, "leaving_care_status").ShouldBe("former relevant");
        var involvements = part.Tables.Named("involvements");
        string.Join(' ', involvements.Rows[1].Cells).ShouldStartWith("C2 W2 personal adviser 11");
        part.Findings.ShouldContain(f => f.Rule == "care-leaver-twice" && f.Value == "C2");
    }

    [Fact]
    public void Proceedings_begin_with_the_letter_and_end_with_the_full_order()
    {
        var part = Extract(People, Care, UsualInvolvements,
            Table("l.csv", "lega_legal_status_id,lega_person_id,lega_legal_status,lega_legal_status_start_date,lega_legal_status_end_date\n2,C1,C2,2024-08-01,"),
            Table("q.csv", "prep_table_id,prep_person_id,prep_plo_family_id,prep_pre_pro_decision_date,prep_care_pro_letter_date\n1,C1,F1,2023-12-01,2024-01-20"));

        var children = part.Tables.Named("children");
        (children.Cell(0, "proceedings_issued"), children.Cell(0, "proceedings_ended")).ShouldBe(("2024-01-20", "2024-08-01"));
    }

    [Fact]
    public void A_team_tree_that_goes_round_in_a_ring_is_broken_and_said()
    {
        var ring = Table("d.csv", "dept_team_id,dept_team_name,dept_team_parent_id,dept_team_parent_name\n10,North,11,\n11,South,10,");

        var part = Extract(People, Care, ring, Professionals, UsualInvolvements);

        part.Findings.ShouldContain(f => f.Rule == "team-ring");
        var teams = part.Tables.Named("teams");
        teams.Rows.Select(r => teams.Cell(r, "parent")).ShouldContain("");
    }

    [Fact]
    public void A_team_of_minus_one_is_no_team()
    {
        var part = Extract(People, Care, Involvements("1,W1,Allocated Case Worker,-1,2024-01-10,,MANAGE,C1"));

        part.Tables.Named("involvements").Has("team").ShouldBeFalse();
    }

    [Fact]
    public void When_no_role_is_an_allocated_workers_the_roles_seen_are_said()
    {
        var part = Extract(People, Care, Involvements("1,W1,ZZ,10,2024-01-10,,,C1"));

        part.Findings.Single(f => f.Rule == "no-allocated-role-known").Severity.ShouldBe(Severity.Error);
    }

    [Fact]
    public void A_table_without_a_needed_column_rejects_its_rows_with_the_columns_name()
    {
        var read = SsdReading.Read([Table("l.csv", "lega_legal_status_id,lega_person_id,lega_legal_status\n1,C1,C2\n2,C2,C2")]);

        read.Rejected.Count.ShouldBe(2);
        read.Rejected[0].Why.What.ShouldContain("no lega_legal_status_start_date");
        read.Counts.Single().Kept.ShouldBe(0);
    }

    [Fact]
    public void Dates_out_of_order_missing_ids_and_the_same_person_twice_are_rejected_rows()
    {
        var read = SsdReading.Read(
        [
            Table("a.csv", "pers_person_id,pers_dob,pers_sex\nC1,2012-05-06,F\nC1,2012-05-06,F\n,2012-05-06,F"),
            Involvements("1,W1,CW,10,2024-01-10,2023-01-10,,C1"),
        ]);

        read.Rejected.Select(r => r.Why.Rule).ShouldBe(["duplicate-person", "missing-value", "ends-before-it-begins"]);
        read.Counts.Sum(c => c.RowsIn).ShouldBe(4);
        read.Counts.Sum(c => c.Kept).ShouldBe(1);
    }

    [Fact]
    public void The_day_of_the_extract_is_the_latest_day_on_which_anything_began_or_ceased() =>
        SsdReading.Read([People, Care, UsualInvolvements]).LastDay.ShouldBe(new DateOnly(2024, 6, 1));

    [Fact]
    public void Tables_that_no_plan_needs_are_known_and_counted()
    {
        var count = SsdReading.Read([Table("z.csv", "clav_cla_visit_id,clav_cla_id,clav_person_id\n1,2,C1")]).Counts.ShouldHaveSingleItem();

        (count.TakenFor, count.RowsIn, count.NotUsed).ShouldBe(("SSD ssd_cla_visits", 1, "nothing in a plan for teams needs it"));
    }

    private static ImportedPart Extract(params RawTable[] tables) => SsdExtract.AsAt(SsdReading.Read(tables), March2025);
}
