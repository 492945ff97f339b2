namespace Throughcare.Measures;

/// <summary>
/// Who reads, and so which small numbers they may see: those about children, and those about people's traits, circumstances and preferences. Posts,
/// FTE, staff by role and money are hidden from nobody. Whatever is published is read by everyone.
/// </summary>
public sealed record Audience(bool SeesChildren, bool SeesTraits)
{
    /// <summary>The one person of single-person mode, and whoever may see children and traits.</summary>
    public static Audience Entitled { get; } = new(true, true);

    /// <summary>Everything that is published: nobody is entitled.</summary>
    public static Audience Everyone { get; } = new(false, false);

    public bool SeesAll => SeesChildren && SeesTraits;

    public bool Sees(Counts counts) => counts switch
    {
        Counts.Children => SeesChildren,
        Counts.Traits => SeesTraits,
        _ => true,
    };
}
