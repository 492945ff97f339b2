namespace Throughcare.Equality;

/// <summary>Where a heading of an assessment comes from.</summary>
public enum HeadingSource
{
    /// <summary>A protected characteristic that counts for all three limbs of the duty (Equality Act 2010, section 149).</summary>
    Act,

    /// <summary>Marriage and civil partnership: counts for the first limb only, eliminating discrimination.</summary>
    ActFirstLimbOnly,

    /// <summary>Not in the Act: the council adds it.</summary>
    Council,
}

/// <summary>One heading under which the effect on people is looked at.</summary>
/// <param name="Id">Stable name in kebab case: "religion-or-belief".</param>
/// <param name="Name">As it is written: "Religion or belief".</param>
/// <param name="Source">The Act or the council.</param>
public sealed record EqualityHeading(string Id, string Name, HeadingSource Source)
{
    public bool Statutory => Source is not HeadingSource.Council;
}

/// <summary>
/// The headings of a council's assessments: the nine characteristics of the Equality Act 2010, which cannot be left out, then the council's own.
/// </summary>
public sealed class EqualityHeadings
{
    /// <summary>Section 4 of the Act, in its order.</summary>
    public static readonly IReadOnlyList<EqualityHeading> OfTheAct =
    [
        new("age", "Age", HeadingSource.Act),
        new("disability", "Disability", HeadingSource.Act),
        new("gender-reassignment", "Gender reassignment", HeadingSource.Act),
        new("marriage-or-civil-partnership", "Marriage or civil partnership", HeadingSource.ActFirstLimbOnly),
        new("pregnancy-or-maternity", "Pregnancy or maternity", HeadingSource.Act),
        new("race", "Race", HeadingSource.Act),
        new("religion-or-belief", "Religion or belief", HeadingSource.Act),
        new("sex", "Sex", HeadingSource.Act),
        new("sexual-orientation", "Sexual orientation", HeadingSource.Act),
    ];

    /// <summary>What many councils add; a council may choose others.</summary>
    public static readonly IReadOnlyList<EqualityHeading> UsualOfCouncils =
    [
        new("carers", "Carers", HeadingSource.Council),
        new("single-parents", "Single parents", HeadingSource.Council),
        new("rural-isolation", "Rural isolation", HeadingSource.Council),
        new("armed-forces", "Armed forces communities", HeadingSource.Council),
        new("deprivation", "Social and economic deprivation", HeadingSource.Council),
        new("care-experience", "Care experience", HeadingSource.Council),
    ];

    private readonly Dictionary<string, EqualityHeading> _byId;

    public EqualityHeadings(IEnumerable<EqualityHeading> ofTheCouncil)
    {
        All = [.. OfTheAct, .. ofTheCouncil];
        _byId = new(StringComparer.OrdinalIgnoreCase);
        foreach (var heading in All)
        {
            if (heading.Statutory && !OfTheAct.Contains(heading)) throw new ArgumentException($"'{heading.Name}' is not one of the nine characteristics of the Act, so it must be the council's own.", nameof(ofTheCouncil));
            if (!_byId.TryAdd(heading.Id, heading)) throw new ArgumentException($"Two headings are called '{heading.Id}'. Maybe the council's own heading repeats one of the Act.", nameof(ofTheCouncil));
        }
    }

    /// <summary>The nine of the Act and those that many councils add.</summary>
    public static EqualityHeadings Usual { get; } = new(UsualOfCouncils);

    public IReadOnlyList<EqualityHeading> All { get; }

    public EqualityHeading? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The heading's own name, or the id where the heading is gone.</summary>
    public string NameOf(string id) => Find(id)?.Name ?? id;
}
