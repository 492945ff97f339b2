using Throughcare.Equality;
using static Throughcare.Equality.Impact;

namespace Throughcare.App.Samples.Presets;

/// <summary>
/// An equality assessment for a change that adds posts and takes nobody's away: nobody's base, hours or grade changes, and children gain. A reason of its own stands under each heading. Made up throughout.
/// </summary>
internal static class AddedPostsAssessment
{
    private static readonly (string Heading, Impact Impact, string Staff, Impact ImpactOnChildren, string Children)[] Rows =
    [
        ("age", Neutral, "The posts ask for skills and not for years of service, and advertising says so.", Positive, "Help comes earlier in a child's life, and younger children gain the most by it."),
        ("disability", Positive, "Interviews and desks are adjusted from the first day, and the posts may be worked part time.", Positive, "Disabled children, whose plans take longest, are seen more often."),
        ("gender-reassignment", Neutral, "Recruitment follows the council's policy, and the staff network raised no point.", Neutral, "What a child has told a worker goes on only with the child."),
        ("marriage-or-civil-partnership", Neutral, "Couples keep to the policy on line management as it is.", Neutral, "It does not arise for children."),
        ("pregnancy-or-maternity", Neutral, "Staff on leave are sent the adverts by post, with the same days to apply.", Neutral, "Young parents keep their worker and their plan."),
        ("race", Neutral, "Panels are mixed, and applications are read without names.", Neutral, "Interpreters are booked as today, and placements do not change."),
        ("religion-or-belief", Neutral, "Working days and rooms stay as they are.", Neutral, "Festivals and places of worship stay in a child's plan."),
        ("sex", Neutral, "Most of the staff are women, and hours change for nobody.", Neutral, "A child may ask for a woman or a man, as today."),
        ("sexual-orientation", Neutral, "The staff network was asked, and nothing in the change bears on it.", Neutral, "Groups for young people go on."),
        ("carers", Positive, "More staff share out-of-hours work, which leaves more evenings for caring.", Neutral, "Young carers keep their assessment and their group."),
        ("single-parents", Neutral, "Starts and ends of the working day stay as agreed with each person.", Neutral, "Contact with a parent alone is planned by the child."),
        ("rural-isolation", Neutral, "Bases stay where they are, and working from home stays possible.", Neutral, "Visits go on wherever a child lives."),
        ("armed-forces", Neutral, "Reservists keep their leave.", Neutral, "Children of service families keep their school and link worker."),
        ("deprivation", Positive, "Some of the posts need no degree and are open to people from the council's poorest wards.", Positive, "Families with the least money get help before things become worse."),
        ("care-experience", Positive, "Care-experienced people are sure of an interview where they meet what the post asks for.", Positive, "Young people in care said what they wanted first, and it is in the plan."),
    ];

    /// <param name="aims">What the change is for.</param>
    /// <param name="background">Why it is needed.</param>
    /// <param name="assessed">The day on which it was finished, after the consultation.</param>
    /// <param name="begins">The first day of the change.</param>
    public static EqualityAssessment Of(string aims, string background, DateOnly assessed, DateOnly begins) => new()
    {
        Aims = aims,
        Background = background,
        Data = "Staff by what they declared; children by age, disability and whether they came unaccompanied.",
        Engagement = "Staff, unions, staff networks and the children in care council.",
        AssessedOn = assessed,
        Rows = [.. Rows.SelectMany(r => new HeadingAssessed[] { new() { Heading = r.Heading, On = EffectOn.Staff, Impact = r.Impact, Evidence = r.Staff }, new() { Heading = r.Heading, On = EffectOn.Children, Impact = r.ImpactOnChildren, Evidence = r.Children } })],
        Actions = [new() { Id = "adverts", Headings = ["care-experience"], On = EffectOn.Staff, Issue = "Care-experienced people", Action = "Send the adverts to the care leavers' forum, and say in them that an interview is sure.", Owner = "Service manager", Due = begins.AddDays(-28) }],
        Reviews = [new(LookAgain.AfterConsultation, assessed, assessed, "Posts may be worked part time because of what staff said."), new(LookAgain.AfterChange, begins.AddMonths(6))],
        SignOffs = [new("Author", assessed), new("Equality lead", assessed.AddDays(2))],
    };
}
