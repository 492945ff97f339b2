using Throughcare.Measures;

namespace Throughcare.Equality;

/// <summary>One group against everybody else who gave an answer: how many of each are affected.</summary>
public sealed record GroupEvidence
{
    /// <summary>As it was declared: "Female".</summary>
    public required string Group { get; init; }

    /// <summary>Of the group, the share affected.</summary>
    public required Figure Of { get; init; }

    /// <summary>Of all others who gave an answer, the share affected.</summary>
    public required Figure Others { get; init; }

    public required TwoShares Shares { get; init; }

    public required EvidenceVerdict Verdict { get; init; }

    /// <summary>Share of the group less that of the others, in percentage points; null where one side is empty.</summary>
    public decimal? Difference => Of.Value - Others.Value;
}

/// <summary>What the figures say under one heading.</summary>
public sealed record HeadingEvidence
{
    /// <summary>The heading's id.</summary>
    public required string Heading { get; init; }

    public required PeopleCompared People { get; init; }

    /// <summary>Groups that were declared, in order of name, bands of age by age. Of two groups one is given: the other says the same.</summary>
    public required IReadOnlyList<GroupEvidence> Groups { get; init; }

    /// <summary>Of all who are compared, those who gave an answer.</summary>
    public required Figure Answered { get; init; }

    public EvidenceVerdict Verdict =>
        Groups.Any(g => g.Verdict == EvidenceVerdict.Difference) ? EvidenceVerdict.Difference
        : Groups.Count > 0 && Groups.All(g => g.Verdict == EvidenceVerdict.NoDifference) ? EvidenceVerdict.NoDifference
        : EvidenceVerdict.TooFewToTell;
}

/// <summary>
/// The comparison that stands under each heading of an assessment before anybody writes: those affected against those not, by what they declared. It is worked out
/// from counts and proves no cause (docs/method/equality.md).
/// </summary>
public static class EqualityEvidence
{
    public const string Method = "method/equality#those-affected-against-those-not";

    public static IReadOnlyList<HeadingEvidence> Of(PeopleCompared people, EqualityHeadings headings, EvidenceRule? rule = null)
    {
        rule ??= new();
        return [.. headings.All.Select(h => Of(people, h, rule)).OfType<HeadingEvidence>()];
    }

    private static HeadingEvidence? Of(PeopleCompared people, EqualityHeading heading, EvidenceRule rule)
    {
        var groupOf = people.Traits
            .Where(t => string.Equals(t.Heading, heading.Id, StringComparison.OrdinalIgnoreCase) && people.Everyone.Contains(t.Person))
            .GroupBy(t => t.Person, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Group, StringComparer.Ordinal);
        if (groupOf.Count == 0) return null;
        var names = groupOf.Values.Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(AgeOf).ThenBy(n => n, StringComparer.OrdinalIgnoreCase).ToList();
        var shares = Told(names).Select(n => (Name: n, Shares: Shares(n))).ToList();
        var level = rule.LevelOf([.. shares.Select(s => s.Shares)]);
        return new()
        {
            Heading = heading.Id,
            People = people,
            Answered = Share($"equality/{people.Id}/{heading.Id}/answered", "Gave an answer", groupOf.Keys, people.Everyone.Count, Who(people), "Everyone else gave no answer, or would rather not say."),
            Groups =
            [
                .. shares.Select(s => new GroupEvidence
                {
                    Group = s.Name,
                    Of = Affected($"{s.Name}", people.Affected.Where(p => In(p, s.Name)), s.Shares.OfOne, $"of {Who(people)}, {heading.Name}: {s.Name}"),
                    Others = Affected($"{s.Name}/others", people.Affected.Where(p => groupOf.ContainsKey(p) && !In(p, s.Name)), s.Shares.OfOther, $"of {Who(people)} who gave an answer, {heading.Name}: not {s.Name}"),
                    Shares = s.Shares,
                    Verdict = rule.Of(s.Shares, level),
                }),
            ],
        };

        bool In(string person, string name) => groupOf.TryGetValue(person, out var group) && string.Equals(group, name, StringComparison.OrdinalIgnoreCase);

        TwoShares Shares(string name) => new(
            people.Affected.Count(p => In(p, name)), groupOf.Keys.Count(p => In(p, name)),
            people.Affected.Count(p => groupOf.ContainsKey(p) && !In(p, name)), groupOf.Keys.Count(p => !In(p, name)));

        Figure Affected(string slug, IEnumerable<string> part, int whole, string denominator) =>
            Share($"equality/{people.Id}/{heading.Id}/{slug}", "Affected", part, whole, denominator, $"Affected: who {people.Means}.");

        Figure Share(string id, string title, IEnumerable<string> part, int whole, string denominator, string definition)
        {
            List<string> behind = [.. part.Where(people.Everyone.Contains).Order(StringComparer.Ordinal)];
            var share = new Percentage(behind.Count, whole);
            return new()
            {
                Id = id, Title = title, Value = whole == 0 ? null : share.Value, Share = share, Unit = FigureUnit.Percent, Counts = people.On == EffectOn.Children ? Counts.Children : Counts.Traits,
                Denominator = denominator, Definition = definition, Method = Method, From = people.From, Behind = behind,
            };
        }
    }

    // Bands of age stand by age, which is not their alphabet: "Under 5", "5 to 9", "10 to 15". Other groups have no number before the first word's end.
    private static int AgeOf(string name) =>
        name.StartsWith("Under ", StringComparison.OrdinalIgnoreCase) ? -1 : int.TryParse(name.Split(' ')[0], out var from) ? from : int.MaxValue;

    // One group has nobody to be compared with. Of two the second says what the first does; "no" is the one to leave out.
    private static IReadOnlyList<string> Told(IReadOnlyList<string> names) =>
        names.Count < 2 ? [] : names.Count > 2 ? names : [names.FirstOrDefault(n => !string.Equals(n, "no", StringComparison.OrdinalIgnoreCase)) ?? names[0]];

    private static string Who(PeopleCompared people) => people.On == EffectOn.Staff ? "staff compared" : "children compared";
}
