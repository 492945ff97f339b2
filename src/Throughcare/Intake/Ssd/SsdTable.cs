namespace Throughcare.Intake.Ssd;

/// <summary>
/// The tables of the Standard Safeguarding Dataset. Every table has its own prefix on its columns (pers_, invo_, …), so a
/// file is known by them and never by its name.
/// </summary>
public sealed record SsdTable(string Name, string Prefix, IReadOnlyList<string> Needed, bool Used = true)
{
    public static SsdTable Person { get; } = new("ssd_person", "pers", ["pers_person_id", "pers_dob"]);
    public static SsdTable Involvements { get; } = new("ssd_involvements", "invo",
        ["invo_person_id", "invo_professional_id", "invo_professional_role_id", "invo_involvement_start_date", "invo_involvement_end_date"]);
    public static SsdTable Professionals { get; } = new("ssd_professionals", "prof", ["prof_professional_id"]);
    public static SsdTable Department { get; } = new("ssd_department", "dept", ["dept_team_id", "dept_team_name"]);
    public static SsdTable Address { get; } = new("ssd_address", "addr",
        ["addr_person_id", "addr_address_type", "addr_address_postcode", "addr_address_start_date", "addr_address_end_date"]);
    public static SsdTable Episodes { get; } = new("ssd_cla_episodes", "clae", ["clae_person_id", "clae_cla_episode_start_date", "clae_cla_episode_ceased_date"]);
    public static SsdTable Placements { get; } = new("ssd_cla_placement", "clap",
        ["clap_person_id", "clap_cla_placement_start_date", "clap_cla_placement_end_date", "clap_cla_placement_type"]);
    public static SsdTable LegalStatus { get; } = new("ssd_legal_status", "lega",
        ["lega_person_id", "lega_legal_status", "lega_legal_status_start_date", "lega_legal_status_end_date"]);
    public static SsdTable CareLeavers { get; } = new("ssd_care_leavers", "clea", ["clea_person_id", "clea_care_leaver_eligibility"]);
    public static SsdTable PreProceedings { get; } = new("ssd_pre_proceedings", "prep", ["prep_person_id", "prep_care_pro_letter_date"]);
    public static SsdTable Immigration { get; } = new("ssd_immigration_status", "immi",
        ["immi_person_id", "immi_immigration_status", "immi_immigration_status_start_date", "immi_immigration_status_end_date"]);
    public static SsdTable Family { get; } = new("ssd_family", "fami", ["fami_family_id", "fami_person_id"]);

    /// <summary>Every table; those that a plan for teams needs first.</summary>
    public static IReadOnlyList<SsdTable> All { get; } =
    [
        Person, Involvements, Professionals, Department, Address, Episodes, Placements, LegalStatus, CareLeavers, PreProceedings, Immigration, Family,
        .. from t in NotUsed.Split(' ') let parts = t.Split('=') select new SsdTable(parts[1], parts[0], [], Used: false),
    ];

    private const string NotUsed =
        "disa=ssd_disability moth=ssd_mother cont=ssd_contacts earl=ssd_early_help_episodes cine=ssd_cin_episodes cina=ssd_cin_assessments "
        + "cinf=ssd_assessment_factors cinp=ssd_cin_plans cinv=ssd_cin_visits s47e=ssd_s47_enquiry icpc=ssd_initial_cp_conference cppl=ssd_cp_plans "
        + "cppv=ssd_cp_visits cppr=ssd_cp_reviews clac=ssd_cla_convictions clah=ssd_cla_health clai=ssd_cla_immunisations clas=ssd_cla_substance_misuse "
        + "clar=ssd_cla_reviews clav=ssd_cla_visits lapp=ssd_cla_previous_permanence lacp=ssd_cla_care_plan csdq=ssd_sdq_scores miss=ssd_missing "
        + "perm=ssd_permanence send=ssd_send ehcr=ssd_ehcp_requests ehca=ssd_ehcp_assessment ehcn=ssd_ehcp_named_plan ehcp=ssd_ehcp_active_plans "
        + "senn=ssd_sen_need voch=ssd_voice_of_child link=ssd_linked_identifiers s251=ssd_s251_finance";

    /// <summary>The table that this is: most of its columns, and two at least, have the prefix. Null when it is none.</summary>
    public static SsdTable? Recognise(RawTable table)
    {
        var prefixes = table.Columns
            .Where(c => c.IndexOf('_') == 4)
            .GroupBy(c => c[..4].ToLowerInvariant())
            .OrderByDescending(g => g.Count())
            .Where(g => g.Count() >= 2 && 2 * g.Count() > table.Columns.Count)
            .Select(g => g.Key);
        return prefixes.Select(p => All.FirstOrDefault(t => t.Prefix == p)).FirstOrDefault();
    }

    public IReadOnlyList<string> MissingFrom(RawTable table) => [.. Needed.Where(c => !table.Has(c))];
}
