namespace Throughcare.Intake.Ssda903;

/// <summary>
/// The tables of the children looked-after return (SSDA903). A table is known by its columns and never by its file name; more
/// columns than it needs do no harm.
/// </summary>
public sealed record ReturnTable(string Name, IReadOnlyList<string> KnownBy, IReadOnlyList<string> Columns, string? NotUsed = null)
{
    private const string NoUse = "nothing in a plan for teams needs it";

    public static ReturnTable Episodes { get; } = new("Episodes", ["CHILD", "DECOM", "RNE", "LS", "DEC"],
        ["CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC", "REASON_PLACE_CHANGE", "HOME_POST", "PL_POST", "URN"]);

    public static ReturnTable Header { get; } = new("Header", ["CHILD", "SEX", "DOB", "ETHNIC"], ["CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"]);

    public static ReturnTable Unaccompanied { get; } = new("UASC", ["CHILD", "DUC"], ["CHILD", "SEX", "DOB", "DUC"]);

    public static ReturnTable SocialWorkerEpisodes { get; } = new("SWEpisodes", ["CHILD", "SW_ID", "SW_DECOM", "SW_DEC"],
        ["CHILD", "DOB", "SW_ID", "SW_DECOM", "SW_DEC", "SW_REASON"]);

    /// <summary>Every table; those that are used first.</summary>
    public static IReadOnlyList<ReturnTable> All { get; } =
    [
        Episodes, Header, Unaccompanied, SocialWorkerEpisodes,
        new("Reviews", ["CHILD", "REVIEW", "REVIEW_CODE"], ["CHILD", "DOB", "REVIEW", "REVIEW_CODE"], NoUse),
        new("OC2", ["CHILD", "SDQ_SCORE", "CONVICTED"],
            ["CHILD", "DOB", "SDQ_SCORE", "SDQ_REASON", "CONVICTED", "HEALTH_CHECK", "IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"], NoUse),
        new("OC3", ["CHILD", "IN_TOUCH", "ACTIV", "ACCOM"], ["CHILD", "DOB", "IN_TOUCH", "ACTIV", "ACCOM"],
            "care leavers stand there without a home, a team or a worker"),
        new("AD1", ["CHILD", "DATE_INT", "DATE_MATCH"], ["CHILD", "DOB", "DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"], NoUse),
        new("PlacedAdoption", ["CHILD", "DATE_PLACED", "DATE_PLACED_CEASED"], ["CHILD", "DOB", "DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"], NoUse),
        new("PrevPerm", ["CHILD", "PREV_PERM", "LA_PERM"], ["CHILD", "DOB", "PREV_PERM", "LA_PERM", "DATE_PERM"], NoUse),
        new("Missing", ["CHILD", "MISSING", "MIS_START"], ["CHILD", "DOB", "MISSING", "MIS_START", "MIS_END"], NoUse),
        new("DoLo", ["CHILD", "DOLO_START", "DOLO_END"], ["CHILD", "DOB", "DOLO_START", "DOLO_END"], NoUse),
    ];

    /// <summary>The table that this is, or null when its columns fit none.</summary>
    public static ReturnTable? Recognise(RawTable table) => All.FirstOrDefault(t => t.KnownBy.All(table.Has));
}
