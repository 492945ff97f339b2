using Throughcare.Equality;

namespace Throughcare.App.Samples.Presets;

/// <summary>
/// An equality assessment against which the review has nothing to say, for the corrected worked proposals: a reason of its own under each heading, harm with an action, and days in order. Made up throughout.
/// </summary>
internal static class SoundAssessment
{
    private static readonly (string Heading, Impact Impact, string Staff)[] Staff =
    [
        ("age", Impact.Neutral, "Teams and bases are offered by preference and not by length of service, and staff of every age group asked for much the same in the one-to-ones."),
        ("disability", Impact.Negative, "Adjustments are tied to a desk and a base today, and would have to be made again in a new one."),
        ("gender-reassignment", Impact.Neutral, "Nothing in the change turns on it, and the staff network raised no point."),
        ("marriage-or-civil-partnership", Impact.Neutral, "Nobody is treated otherwise for being married or not; couples within a team keep to the policy on line management as it is."),
        ("pregnancy-or-maternity", Impact.Negative, "Staff on leave could miss the days on which preferences are asked, and come back to another team."),
        ("race", Impact.Neutral, "The figures are too few to tell; the network for staff of all ethnic groups was met and saw no effect of its own."),
        ("religion-or-belief", Impact.Neutral, "Working days and rooms stay as they are in every base."),
        ("sex", Impact.Neutral, "Most of the staff in scope are women, as most of those outside it are; hours are not changed for anybody."),
        ("sexual-orientation", Impact.Neutral, "The staff network was asked, and nothing in the change bears on it."),
        ("carers", Impact.Negative, "Another base can come between work and caring where somebody does not get the team they prefer."),
        ("single-parents", Impact.Negative, "Hours around school are tighter with another base, where somebody does not get the team they prefer."),
        ("rural-isolation", Impact.Positive, "Two of the bases are nearer to where staff of the villages live, and working from home stays possible."),
        ("armed-forces", Impact.Neutral, "Reservists keep their leave, and no base is nearer to a barracks than today."),
        ("deprivation", Impact.Negative, "Where a base is further from home, travel costs rise until they are claimed."),
        ("care-experience", Impact.Positive, "Care-experienced staff were asked what children would want to know, and the letters to children follow it."),
    ];

    private static readonly (string Heading, Impact Impact, string Children)[] Children =
    [
        ("age", Impact.Negative, "Young people near 16 would change social worker more often than younger children."),
        ("disability", Impact.Neutral, "Children in the disability team are not in scope, and health passports move with the child."),
        ("gender-reassignment", Impact.Neutral, "What a child has told the present worker is handed over only with the child."),
        ("marriage-or-civil-partnership", Impact.Neutral, "It does not arise for children; for young people over 16 it changes nothing."),
        ("pregnancy-or-maternity", Impact.Neutral, "Young parents keep their worker until the pathway plan has been reviewed."),
        ("race", Impact.Neutral, "The shares of children who would have another worker were compared, and are alike for unaccompanied children and others."),
        ("religion-or-belief", Impact.Neutral, "Placements do not change, so places of worship and festivals do not."),
        ("sex", Impact.Neutral, "Girls and boys would change worker alike; a child may ask for a woman or a man."),
        ("sexual-orientation", Impact.Neutral, "Groups for young people go on in every locality."),
        ("carers", Impact.Neutral, "Young carers keep their assessment and their group."),
        ("single-parents", Impact.Neutral, "Contact with a parent alone is planned by the child and not by the team."),
        ("rural-isolation", Impact.Positive, "The worker's base is in the home locality, so visits and contact need no long drives."),
        ("armed-forces", Impact.Neutral, "Children of service families keep their school and their link worker."),
        ("deprivation", Impact.Positive, "A team that knows the locality knows its funds and free activities."),
        ("care-experience", Impact.Positive, "It is about children in care throughout: more of them have a worker from their home locality."),
    ];

    /// <param name="headings">The council's headings.</param>
    /// <param name="assessed">The day on which it was finished, after the consultation.</param>
    /// <param name="begins">The first day of the change.</param>
    /// <param name="oversight">How many workers each manager would have, as a sentence.</param>
    public static EqualityAssessment Of(EqualityHeadings headings, DateOnly assessed, DateOnly begins, string oversight) => new()
    {
        Aims = "Children in care have a social worker from the team for their home locality, and oversight by managers is alike everywhere.",
        Background = "Oversight differs between localities and some transfers wait; the case for change is in the report.",
        Data = "Staff in scope by what they declared, compared with staff out of scope; children by age and by whether they came unaccompanied; home localities. " + oversight,
        Engagement = "Staff, unions, staff networks and the children in care council.",
        AssessedOn = assessed,
        Rows = [.. headings.All.SelectMany(h => new[] { Row(Staff, h.Id, EffectOn.Staff), Row(Children, h.Id, EffectOn.Children) })],
        Actions =
        [
            Action("adjustments", ["disability"], EffectOn.Staff, "Adjustments", "List every adjustment in use, and have it in place in the new base on the first day.", begins.AddDays(-7)),
            Action("leave", ["pregnancy-or-maternity"], EffectOn.Staff, "Staff on leave", "Ask staff on leave by post and telephone, with the same days to answer, and hold their preferred place.", begins.AddDays(-14)),
            Action("caring", ["carers", "single-parents"], EffectOn.Staff, "Caring and school hours", "Agree start and end of the day before anybody moves, and weigh caring where more people want a base than it has places.", begins.AddDays(-7)),
            Action("mileage", ["deprivation"], EffectOn.Staff, "Travel", "Pay excess mileage in advance for the first month, and for 18 months in all; its cost is in the report.", begins.AddDays(-1)),
            Action("near-16", ["age"], EffectOn.Children, "Young people near 16", "Keep the present worker until the first pathway plan, and plan one change instead of two.", begins.AddDays(-7)),
        ],
        Reviews = [new(LookAgain.AfterConsultation, assessed, assessed, "Two bases stay where they were because of what staff said."), new(LookAgain.AfterChange, begins.AddMonths(6))],
        SignOffs = [new("Author", assessed.AddDays(1)), new("Equality lead", assessed.AddDays(3))],
    };

    private static HeadingAssessed Row((string Heading, Impact Impact, string Text)[] rows, string heading, EffectOn on)
    {
        var (_, impact, text) = rows.Single(r => r.Heading == heading);
        return new() { Heading = heading, On = on, Impact = impact, Evidence = text };
    }

    private static EqualityAction Action(string id, IReadOnlyList<string> headings, EffectOn on, string issue, string action, DateOnly due) =>
        new() { Id = id, Headings = headings, On = on, Issue = issue, Action = action, Owner = "Service manager", Due = due };
}
