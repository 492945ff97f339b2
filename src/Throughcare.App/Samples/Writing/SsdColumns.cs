namespace Throughcare.App.Samples.Writing;

/// <summary>Columns of the tables of the Standard Safeguarding Dataset that a sample fills, as the data model 1.4.5 has them.</summary>
internal static class SsdColumns
{
    public static IReadOnlyList<string> Of(string table) => Columns[table].Split(' ');

    private static readonly Dictionary<string, string> Columns = new()
    {
        ["ssd_person"] =
            "pers_person_id pers_forename pers_surname pers_sex pers_gender pers_ethnicity pers_dob pers_common_child_id "
            + "pers_legacy_id pers_upn_unknown pers_send_flag pers_expected_dob pers_death_date pers_is_mother pers_nationality",
        ["ssd_family"] =
            "fami_table_id fami_family_id fami_person_id",
        ["ssd_address"] =
            "addr_table_id addr_address_json addr_person_id addr_address_type addr_address_start_date addr_address_end_date "
            + "addr_address_postcode",
        ["ssd_immigration_status"] =
            "immi_person_id immi_immigration_status_id immi_immigration_status immi_immigration_status_start_date "
            + "immi_immigration_status_end_date",
        ["ssd_cla_episodes"] =
            "clae_cla_episode_id clae_person_id clae_cla_episode_start_date clae_cla_episode_start_reason clae_cla_primary_need_code "
            + "clae_cla_episode_ceased_date clae_cla_episode_ceased_reason clae_cla_id clae_referral_id clae_cla_placement_id "
            + "clae_entered_care_date clae_cla_last_iro_contact_date",
        ["ssd_cla_placement"] =
            "clap_cla_placement_id clap_cla_placement_start_date clap_cla_placement_type clap_cla_placement_urn "
            + "clap_cla_placement_distance clap_cla_id clap_cla_placement_provider clap_cla_placement_postcode "
            + "clap_cla_placement_end_date clap_cla_placement_change_reason clap_person_id",
        ["ssd_legal_status"] =
            "lega_legal_status_id lega_person_id lega_legal_status lega_legal_status_start_date lega_legal_status_end_date",
        ["ssd_care_leavers"] =
            "clea_table_id clea_person_id clea_care_leaver_eligibility clea_care_leaver_in_touch clea_care_leaver_latest_contact "
            + "clea_care_leaver_accommodation clea_care_leaver_accom_suitable clea_care_leaver_activity clea_pathway_plan_review_date "
            + "clea_care_leaver_personal_advisor clea_care_leaver_allocated_team clea_care_leaver_worker_id",
        ["ssd_pre_proceedings"] =
            "prep_table_id prep_person_id prep_plo_family_id prep_pre_pro_decision_date prep_initial_pre_pro_meeting_date "
            + "prep_pre_pro_outcome prep_agree_stepdown_issue_date prep_cp_plans_referral_period prep_legal_gateway_outcome "
            + "prep_prev_pre_proc_child prep_prev_care_proc_child prep_pre_pro_letter_date prep_care_pro_letter_date "
            + "prep_pre_pro_meetings_num prep_pre_pro_parents_legal_rep prep_parents_legal_rep_point_of_issue prep_court_reference "
            + "prep_care_proc_court_hearings prep_care_proc_short_notice prep_proc_short_notice_reason prep_la_inital_plan_approved "
            + "prep_la_initial_care_plan prep_la_final_plan_approved prep_la_final_care_plan",
        ["ssd_involvements"] =
            "invo_involvements_id invo_professional_id invo_professional_role_id invo_professional_team invo_involvement_start_date "
            + "invo_involvement_end_date invo_worker_change_reason invo_person_id invo_referral_id",
        ["ssd_professionals"] =
            "prof_professional_id prof_staff_id prof_professional_name prof_social_worker_registration_no prof_professional_job_title "
            + "prof_professional_caseload prof_professional_department prof_full_time_equivalency prof_agency_worker_flag",
        ["ssd_department"] =
            "dept_team_id dept_team_name dept_team_parent_id dept_team_parent_name",
    };
}
