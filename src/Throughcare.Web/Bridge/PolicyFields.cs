using Throughcare.Transfers;

namespace Throughcare.Web.Bridge;

/// <summary>A setting of a timetable that a form asks for as a number, with what it means, its default and where it comes from.</summary>
public sealed record PolicyField(string Setting, string Label, string Means, string Default, string Source)
{
    public string Hint => $"{Means} Usually {Default}. {Source}.";
}

/// <summary>What the form of dates and policy asks for, in its order.</summary>
public static class PolicyFields
{
    private const string Local = "A local choice";
    private static readonly TransferSettings Usual = new();

    public static IReadOnlyList<PolicyField> Length { get; } = [new("weeks", "How many weeks?", $"At most {TransferProblem.MostWeeks}.", $"{Usual.Weeks}", Local)];

    public static IReadOnlyList<PolicyField> Pace { get; } =
    [
        new("intake_per_week", "Groups of brothers and sisters that one worker takes on in a week", "A child alone is a group.", $"{Usual.IntakePerWeek}", "Bexley and Salford decide at a weekly meeting; the number is a local choice"),
        new("notice_weeks", "Weeks of notice", "No change is sooner than so many weeks after the first day.", $"{Usual.NoticeWeeks}", "Published protocols ask for a date at least two weeks ahead"),
        new("joint_visit_weeks", "Weeks of joint visits", "The receiving worker is here for so many weeks before a change.", $"{Usual.JointVisitWeeks}", "Bolton: a joint visit or handover meeting"),
        new("coworking_weeks", "Weeks of co-working before 18", "A personal adviser works beside the social worker for so long before taking over.", $"{Usual.CoworkingWeeks}", "Devon: advisers work beside the social worker until 18; the number is a local choice"),
        new("placement_weeks", "Weeks after a placement begins in which the worker does not change", "", $"{Usual.PlacementWeeks}", "Leeds: not at the same time as another key event; the number is a local choice"),
        new("recruitment_weeks", "Weeks until a new post without a date is filled", "", $"{Usual.RecruitmentWeeks}", Local),
    ];

    public static PolicyField OverLimit { get; } = new("over_limit_price", "What a weighted child above a limit counts in a week", "Only where the limit is soft. A child who waits a week counts 1.", $"{Usual.OverLimitPrice:0.#}", Local);

    public static IReadOnlyList<(string Value, string Text, string Hint)> Capacities { get; } =
    [
        ("hard", "Hard: nobody is above the limit in any week", "The default. Decision C: where there is no room, nothing flows"), ("soft", "Soft: above the limit at a price", "The timetable stays below where it can"),
        ("off", "Off: a change goes ahead whatever the load", "Southwark: the receiving team takes the child whatever its room"),
    ];

    /// <summary>The settings of numbers, and the field of the first day.</summary>
    public static IReadOnlyList<PolicyField> All { get; } = [.. Length, .. Pace, OverLimit];

    public static IReadOnlyList<TransferRule> Rules { get; } = [.. TransferRules.All.Where(r => r.Switchable)];

    public static IReadOnlyList<TransferRule> AlwaysOn { get; } = [.. TransferRules.All.Where(r => !r.Switchable)];
}
