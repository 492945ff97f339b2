using Throughcare.Findings;

namespace Throughcare.Intake.Ssd;

/// <summary>What is said about tables of the Standard Safeguarding Dataset.</summary>
internal static class SsdFindings
{
    public static Finding OtherRole(string role, int times, Place where) => new()
    {
        Rule = "role-not-allocated-worker",
        Severity = Severity.Note,
        What = $"Involvements of the role {(role.Length == 0 ? "(empty)" : RowFindings.Cut(role))} allocate no worker; they are read and not used.",
        Where = where,
        Value = RowFindings.Cut(role),
        ToDo = "Do nothing, unless this is how your system writes an allocated worker: then export the role as CW.",
        Times = times,
    };

    public static Finding NobodyAllocated(IEnumerable<string> roles) => new()
    {
        Rule = "no-allocated-role-known",
        Severity = Severity.Error,
        What = $"No involvement has a role that we know as an allocated worker's (CW, 16PLUS, Allocated Case Worker). The roles are: {RowFindings.Cut(string.Join("; ", roles))}.",
        ToDo = "Export the allocated worker's role as CW.",
    };

    public static Finding NamesDropped(IEnumerable<string> columns) => new()
    {
        Rule = "names-dropped",
        Severity = Severity.Note,
        What = $"Names and written addresses are not kept: {string.Join(", ", columns)}.",
        ToDo = "Leave these columns out of the export if you can; nothing needs them.",
    };

    public static Finding TwicePerson(RawTable table, RawRow row, string person) => Twice(table, row, "duplicate-person", "pers_person_id", person, "person");

    public static Finding TwiceProfessional(RawTable table, RawRow row, string id) => Twice(table, row, "duplicate-professional", "prof_professional_id", id, "professional");

    public static Finding TwiceLeaver(RawTable table, RawRow row, string person) => new()
    {
        Rule = "care-leaver-twice",
        Severity = Severity.Note,
        What = $"Care leaver {person} stands in more than one row; the row with the latest contact is used.",
        Where = table.At(row),
        Value = person,
        ToDo = "Take the older row out.",
    };

    public static Finding ColumnsMissing(RawTable table, SsdTable ssd, IReadOnlyList<string> missing) => new()
    {
        Rule = "missing-column",
        Severity = Severity.Error,
        What = $"This looks like {ssd.Name}, but it has no {string.Join(", no ", missing)}.",
        Where = table.At(),
        ToDo = "Export the table with all its columns.",
    };

    public static Finding TeamRing(Department team) => new()
    {
        Rule = "team-ring",
        Severity = Severity.Warning,
        What = $"Team {team.Id} is above itself in the tree of teams; it is taken to have no team above it.",
        Where = team.Where,
        Value = team.Id,
        ToDo = "Correct the parent of the team.",
    };

    public static Finding TeamsSayNoMore(int teams) => new()
    {
        Rule = "teams-without-phases-and-localities",
        Severity = Severity.Note,
        What = "The extract does not say which phases of care and which localities a team serves.",
        ToDo = "Fill the columns phases and localities of teams.csv, so that right team and right locality can be measured.",
        Times = teams,
    };

    public static Finding ManagerFromTitle(int teams) => new()
    {
        Rule = "manager-from-job-title",
        Severity = Severity.Note,
        What = "The manager of a team is taken from the job title of the one manager in it.",
        ToDo = "Check the column manager of teams.csv.",
        Times = teams,
    };

    public static Finding ManagersUnknown(string team, int managers, Place where) => new()
    {
        Rule = "several-managers-in-team",
        Severity = Severity.Note,
        What = $"Team {team} has {managers} people with a manager's job title, so its manager is left empty.",
        Where = where,
        Value = team,
        ToDo = "Fill the column manager of teams.csv.",
        Times = 1,
    };

    public static Finding NotAPerson(string person, Place where) => new()
    {
        Rule = "person-not-in-extract",
        Severity = Severity.Warning,
        What = $"Person {person} is not in ssd_person; the child is kept without a date of birth.",
        Where = where,
        Value = person,
        ToDo = "Export ssd_person for everyone who has a worker or is in care.",
    };

    public static Finding BornTooLate(string person) => new()
    {
        Rule = "born-after-care-began",
        Severity = Severity.Warning,
        What = $"The date of birth of person {person} is after the first day in care or after the day of the extract; the child is kept without it.",
        Value = person,
        ToDo = "Correct the date of birth.",
    };

    public static Finding WorkerNotKnown(string worker, Place where) => new()
    {
        Rule = "worker-not-in-extract",
        Severity = Severity.Warning,
        What = $"Worker {worker} is allocated but is not in ssd_professionals; a full-time social worker is assumed.",
        Where = where,
        Value = worker,
        ToDo = "Export ssd_professionals with every allocated worker.",
    };

    public static Finding NoEpisodes() => new()
    {
        Rule = "no-cla-episodes",
        Severity = Severity.Error,
        What = "There is no ssd_cla_episodes table, so no child can be counted as in care.",
        ToDo = "Give ssd_cla_episodes too.",
    };

    public static Finding AdviserName(int times) => new()
    {
        Rule = "adviser-by-name",
        Severity = Severity.Note,
        What = "The personal adviser of a care leaver is written as a name, or as an id that is not in ssd_professionals; it is not kept.",
        ToDo = "Export the adviser's professional id.",
        Times = times,
    };

    public static Finding Over25(int times) => new()
    {
        Rule = "care-leaver-over-25",
        Severity = Severity.Note,
        What = "Care leavers who are 25 or older on the day, and have no worker, are not kept.",
        ToDo = "Do nothing, unless you still support them: then allocate a worker.",
        Times = times,
    };

    private static Finding Twice(RawTable table, RawRow row, string rule, string column, string id, string what) => new()
    {
        Rule = rule,
        Severity = Severity.Error,
        What = $"The {what} {id} stands in an earlier row too; the first row is kept.",
        Where = table.At(row, column),
        Value = id,
        ToDo = $"Keep one row for each {what}.",
    };
}
