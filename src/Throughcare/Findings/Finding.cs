namespace Throughcare.Findings;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Note,

    /// <summary>Used as it stands, but a person should look.</summary>
    Warning,

    /// <summary>The row, file or request was not taken.</summary>
    Error,
}

/// <summary>Where a finding stands: the file, and as far as they are known the sheet, row (1 is the heading) and column.</summary>
public sealed record Place(string File, string? Sheet = null, int? Row = null, string? Column = null)
{
    public override string ToString() =>
        File + (Sheet is null ? "" : $", sheet {Sheet}") + (Row is null ? "" : $", row {Row}") + (Column is null ? "" : $", column {Column}");
}

/// <summary>
/// What a user can put right: a sentence, where it stands, the value that was found, and what to do next. Shown alike by web
/// and command line. A finding never holds a child's name: an id at most.
/// </summary>
public sealed record Finding
{
    /// <summary>Stable name of the rule, in kebab case: "duplicate-child".</summary>
    public required string Rule { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>What was found, as a sentence.</summary>
    public required string What { get; init; }

    public Place? Where { get; init; }

    /// <summary>The value as it was found, cut to 100 characters.</summary>
    public string? Value { get; init; }

    /// <summary>What to do next, as a sentence that begins with a verb.</summary>
    public required string ToDo { get; init; }

    /// <summary>How many times, where one finding stands for many alike.</summary>
    public int Times { get; init; } = 1;

    /// <summary>One line for a terminal or a log.</summary>
    public override string ToString() =>
        (Where is null ? "" : $"{Where}: ") + What + (Value is null ? "" : $" Found: \"{Value}\".") + $" {ToDo}" + (Times > 1 ? $" ({Times:#,0} times.)" : "");
}

/// <summary>A request that cannot be carried out, for reasons that the user can put right.</summary>
public sealed class RefusedException(IReadOnlyList<Finding> findings) : Exception(string.Join(Environment.NewLine, findings))
{
    public RefusedException(Finding finding) : this([finding]) { }

    public IReadOnlyList<Finding> Findings { get; } = findings;
}
