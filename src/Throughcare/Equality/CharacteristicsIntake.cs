using System.Globalization;
using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Structure;

namespace Throughcare.Equality;

/// <summary>What a file of characteristics gave: for each worker the group under each heading. Findings name rows and columns and never an answer.</summary>
public sealed record CharacteristicsRead
{
    public required IReadOnlyDictionary<WorkerId, IReadOnlyDictionary<string, string>> Workers { get; init; }

    /// <summary>The columns that were used, each with the heading it was taken for.</summary>
    public required IReadOnlyList<(string Column, EqualityHeading Heading)> Used { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }
}

/// <summary>
/// Reads a table of characteristics: a row for each worker, a column for each heading, however a personnel system spells them. Dates of birth and ages become bands, since no more is compared and no
/// more should be kept; blanks and "prefer not to say" are no answer.
/// </summary>
public static class CharacteristicsIntake
{
    /// <summary>More different answers than this under one heading are no groups but free text.</summary>
    public const int MostGroups = 30;

    private const int LongestGroup = 60;

    private static readonly (int Below, string Band)[] Bands = [(25, "Under 25"), (35, "25 to 34"), (45, "35 to 44"), (55, "45 to 54"), (int.MaxValue, "55 and over")];

    private static readonly string[] NoAnswer =
        ["prefer not to say", "prefer not to disclose", "prefer not to answer", "would rather not say", "not known", "unknown", "not stated", "not declared", "not disclosed", "undisclosed", "not specified", "not provided", "no response", "not recorded", "n/a", "-"];

    /// <exception cref="RefusedException">The table has no column of worker ids, no column that is one of the headings, or rows of nobody in the extract.</exception>
    public static CharacteristicsRead Read(RawTable table, EqualityHeadings headings, IEnumerable<WorkerId> workers, DateOnly asAt)
    {
        var findings = new List<Finding>();
        if (table.Columns.FirstOrDefault(CharacteristicHeadings.IsWorker) is not { } workerColumn)
            throw Refused("no-worker-column", table.At(), "No column of this file holds workers’ ids.", "Head it “worker” or “employee number”; the ids must be those of the extract.");
        var used = Columns(table, headings, findings);
        if (used.Count == 0)
            throw Refused("no-characteristic", table.At(), "No column of this file is one of the headings of the assessment.", $"Head the columns by them: {string.Join(", ", headings.All.Select(h => h.Name))}.");
        var known = workers.ToHashSet();
        var read = new Dictionary<WorkerId, IReadOnlyDictionary<string, string>>();
        var strangers = 0;
        foreach (var row in table.Rows)
        {
            if (table.Cell(row, workerColumn) is not { Length: > 0 } id) continue;
            if (!known.Contains(new(id))) strangers++;
            else if (!read.TryAdd(new(id), Answers(table, row, used, asAt, findings)))
                findings.Add(Say("worker-twice", Severity.Warning, table.At(row, workerColumn), "This worker stands in the file twice; the first row is taken.", "Take one of the rows out."));
        }
        if (read.Count == 0) throw Refused("nobody-known", table.At(column: workerColumn), "None of the workers in this file is in the extract.", "Check that the ids are those of the extract.");
        if (strangers > 0) findings.Add(Say("worker-not-in-extract", Severity.Note, table.At(column: workerColumn), $"Of {table.Rows.Count:#,0} rows {strangers:#,0} are of people who are not in the extract; they are not kept.", "Nothing to do, if that is right."));
        foreach (var (column, heading) in used)
            if (read.Values.Select(a => a.GetValueOrDefault(heading.Id)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Count() > MostGroups)
                throw Refused("free-text", table.At(column: column), $"This column has more than {MostGroups} different answers: it is free text, and groups of one or two say nothing.", "Bring it in as groups, such as those of the census, or leave it out.");
        return new() { Workers = read, Used = used, Findings = findings };
    }

    private static IReadOnlyList<(string Column, EqualityHeading Heading)> Columns(RawTable table, EqualityHeadings headings, List<Finding> findings)
    {
        var used = new List<(string Column, EqualityHeading Heading)>();
        foreach (var column in table.Columns.Where(c => c.Length > 0 && !CharacteristicHeadings.IsWorker(c)))
        {
            if (CharacteristicHeadings.IsName(column)) findings.Add(Say("names-not-taken", Severity.Note, table.At(column: column), "Names are not needed here and are not taken.", "Leave the column out another time."));
            else if (CharacteristicHeadings.Of(column, headings) is not { } heading) findings.Add(Say("column-not-used", Severity.Note, table.At(column: column), "This column is none of the headings of the assessment, and is not taken.", "Name it like the heading that it is for, if it should be."));
            else if (used.FirstOrDefault(u => u.Heading == heading) is { Column: { } first }) findings.Add(Say("heading-twice", Severity.Warning, table.At(column: column), $"This column is of {heading.Name} too; “{first}” is taken.", "Leave one of them out."));
            else used.Add((column, heading));
        }
        return used;
    }

    private static Dictionary<string, string> Answers(RawTable table, RawRow row, IReadOnlyList<(string Column, EqualityHeading Heading)> used, DateOnly asAt, List<Finding> findings)
    {
        var answers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (column, heading) in used)
        {
            var text = table.Cell(row, column);
            if (text.Length == 0 || NoAnswer.Contains(text, StringComparer.OrdinalIgnoreCase)) continue;
            if (text.Length > LongestGroup) findings.Add(Say("answer-too-long", Severity.Warning, table.At(row, column), $"This answer is longer than {LongestGroup} characters, so it is no group; it is not kept.", "Bring in the group alone."));
            else answers[heading.Id] = heading.Id == "age" ? Age(text, asAt) : CellText.YesNo(text) is { } yes ? yes ? "Yes" : "No" : text.ReplaceLineEndings(" ");
        }
        return answers;
    }

    private static string Age(string text, DateOnly asAt) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years < 120 ? Bands.First(b => years < b.Below).Band
        : CellText.TryDate(text, out var born) && born < asAt ? Bands.First(b => Calendar.Age.On(born, asAt) < b.Below).Band
        : text;

    private static RefusedException Refused(string rule, Place where, string what, string toDo) => new(Say(rule, Severity.Error, where, what, toDo));

    private static Finding Say(string rule, Severity severity, Place where, string what, string toDo) => new() { Rule = rule, Severity = severity, What = what, Where = where, ToDo = toDo };
}
