namespace Throughcare.Measures;

/// <summary>What a figure counts: decides who may see it and whether a small number is hidden.</summary>
public enum Counts
{
    /// <summary>Posts, FTE and staff by role: not hidden.</summary>
    Posts,

    /// <summary>Children, by place or by what is true of them.</summary>
    Children,

    /// <summary>People by a trait, circumstance or preference of theirs.</summary>
    Traits,

    /// <summary>Money.</summary>
    Money,
}

/// <summary>How a figure's value is written.</summary>
public enum FigureUnit { Children, Groups, WeightedChildren, Fte, Workers, Teams, Percent, ChildrenPerFte, ChildrenPerWorker, ChildrenPerManager, WorkersPerManager, Weeks, Days, Pounds, Points, Kilometres }

/// <summary>
/// What is shown: one number with everything needed to answer "why?". Pages, command line, workbooks, documents and checks
/// take figures and nothing else. Where there are <see cref="Parts"/>, they add up to <see cref="Value"/>.
/// </summary>
public sealed record Figure
{
    /// <summary>Stable name for links and tests, in kebab case: "right-team-and-locality".</summary>
    public required string Id { get; init; }

    /// <summary>What it is, in words that stand alone: "Children in the right team and the right locality".</summary>
    public required string Title { get; init; }

    /// <summary>The value in its unit; null where it cannot be worked out, which is never shown as zero.</summary>
    public required decimal? Value { get; init; }

    /// <summary>True where the value may not be shown to this reader; then it is null, and so are share and rate. Set by <see cref="Hiding.Show"/>.</summary>
    public bool Hidden { get; init; }

    /// <summary>What stands in place of the value: a number, the mark that it is hidden, or that there is none.</summary>
    public Shown Shown => Hidden ? Shown.Hidden : Value is { } value ? Shown.Of(value) : Shown.NotApplicable;

    public required FigureUnit Unit { get; init; }

    public required Counts Counts { get; init; }

    /// <summary>For a percentage: its part and whole.</summary>
    public Percentage? Share { get; init; }

    /// <summary>For a rate: what was divided by what.</summary>
    public Rate? Rate { get; init; }

    /// <summary>What it is out of, in words: "children in care on 31 March 2025". Printed beside the value.</summary>
    public string? Denominator { get; init; }

    /// <summary>How it is worked out, in one or two sentences, with the name of the definition used.</summary>
    public required string Definition { get; init; }

    /// <summary>Where the formula stands in the docs: "method/caseload#right-team".</summary>
    public string? Method { get; init; }

    /// <summary>The figures that make it up; they add up to it.</summary>
    public IReadOnlyList<Figure> Parts { get; init; } = [];

    /// <summary>The ids behind it (children or workers), so that the list can be opened.</summary>
    public IReadOnlyList<string> Behind { get; init; } = [];

    /// <summary>Which extract, option or run it came from, and its version.</summary>
    public string? From { get; init; }

    /// <summary>True where part of what it rests on was assumed (an FTE of 1.0, a continuity by time).</summary>
    public bool RestsOnAssumption { get; init; }
}
