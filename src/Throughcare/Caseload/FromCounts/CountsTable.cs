using System.Globalization;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Localities;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Caseload.FromCounts;

/// <summary>
/// Reads a grid that somebody typed or pasted (tabs or commas). The first column names the team; other columns are localities,
/// but for the words of <see cref="Known"/>. A row "unallocated" is for children whom nobody holds, a row "standard" gives the
/// standard, and a row or column "total" is checked and not counted.
/// </summary>
public static class CountsTable
{
    /// <summary>Columns that are not localities, with what they hold.</summary>
    public static IReadOnlyDictionary<string, string> Known { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["no home"] = "children with no home locality",
        ["no home locality"] = "children with no home locality",
        ["children"] = "children whose home locality is not given",
        ["fte"] = "working time today",
        ["fte proposed"] = "working time that the team is to have",
        ["managers"] = "team managers",
        ["due"] = "children expected soon",
        ["covers"] = "localities that the team covers, with ; between them, or all",
        ["serves"] = "yes where the team serves these children's phase of care, otherwise no",
        ["total"] = "checked, not counted",
    };

    /// <summary>Reads text. The standard given here holds unless the text has a row for it.</summary>
    public static CountsReading Read(string text, Points standard, string file = "counts") => Read(PastedTable.Read(file, text), standard);

    public static CountsReading Read(RawTable table, Points standard)
    {
        var findings = new List<Finding>();
        if (table.Columns.Count < 2 || table.Rows.Count == 0)
        {
            findings.Add(Wrong("empty-grid", table.At(), "There is no grid here.", null, "Give a heading line with team and the localities, and one line for each team."));
            return new(null, findings);
        }
        return new Reading(table, standard, findings).Grid();
    }

    private static Finding Wrong(string rule, Place where, string what, string? value, string toDo, Severity severity = Severity.Error) =>
        new() { Rule = rule, Severity = severity, Where = where, What = what, Value = value is { Length: > 100 } ? value[..100] : value, ToDo = toDo };

    private sealed class Reading(RawTable table, Points standard, List<Finding> findings)
    {
        private readonly List<(string Heading, LocalityId Id)> _localities = [];
        private Points _standard = standard;

        public CountsReading Grid()
        {
            Headings();
            var teams = new List<CountedTeam>();
            var seen = new HashSet<TeamId>();
            RawRow? total = null;
            foreach (var row in table.Rows)
            {
                var name = row.Cells[0];
                if (name.Length == 0) Error("no-team", row, table.Columns[0], "This row names no team.", null, "Name the team, or write unallocated.");
                else if (Is(name, "total")) total = row;
                else if (Is(name, "standard")) Standard(row);
                else if (!seen.Add(new(name))) Error("duplicate-team", row, table.Columns[0], "Two rows name this team.", name, "Put its children in one row.");
                else teams.Add(Team(row, name));
            }
            if (total is { } sums) CheckTotals(sums, teams);
            if (teams.Count == 0) findings.Add(Wrong("empty-grid", table.At(), "No row names a team.", null, "Give one line for each team."));
            if (_standard <= Points.Zero) findings.Add(Wrong("standard-not-above-zero", table.At(), "The standard must be above 0.", _standard.ToString(), "Give the children that a full-time worker carries as standard, such as 16."));
            var grid = findings.Any(f => f.Severity == Severity.Error) ? null
                : new CountsGrid { Localities = [.. _localities.Select(l => l.Id)], Teams = teams, Standard = _standard, Source = table.File };
            return new(grid, findings);
        }

        private void Headings()
        {
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            for (var i = 1; i < table.Columns.Count; i++)
            {
                var heading = table.Columns[i];
                if (heading.Length == 0)
                {
                    if (table.Rows.Any(r => i < r.Cells.Count && r.Cells[i].Length > 0))
                        findings.Add(Wrong("no-heading", table.At(), $"Column {i + 1} has values and no heading.", null, "Give it the name of a locality."));
                }
                else if (!seen.Add(heading)) findings.Add(Wrong("duplicate-column", table.At(column: heading), "Two columns have this heading.", heading, "Keep one of them."));
                else if (!Known.ContainsKey(heading)) _localities.Add((heading, new(heading)));
            }
        }

        private CountedTeam Team(RawRow row, string name)
        {
            var unallocated = Is(name, "unallocated");
            var (covers, all) = unallocated ? ([], false) : Covers(row, name);
            var serves = Text(row, "serves");
            if (serves.Length > 0 && !Is(serves, "yes") && !Is(serves, "no")) Error("not-yes-or-no", row, "serves", "This is neither yes nor no.", serves, "Write yes or no.");
            var team = new CountedTeam
            {
                Team = new(name),
                Unallocated = unallocated,
                ByLocality = [.. _localities.Select(l => Number(row, l.Heading) ?? 0)],
                NoHome = (Number(row, "no home") ?? 0) + (Number(row, "no home locality") ?? 0),
                NotSaid = Number(row, "children") ?? 0,
                Covers = covers,
                CoversAll = all,
                ServesPhase = !Is(serves, "no"),
                Fte = WorkingTime(row, "fte"),
                FteProposed = WorkingTime(row, "fte proposed"),
                Managers = Number(row, "managers"),
                Due = Number(row, "due") ?? 0,
            };
            if (Text(row, "total").Length > 0 && Number(row, "total") is { } total && total != team.Children)
                findings.Add(Wrong("total-differs", table.At(row, "total"), $"The row adds up to {team.Children:#,0}.", total.ToString("#,0", CultureInfo.InvariantCulture), "Check the row; the sum of its cells is used.", Severity.Warning));
            return team;
        }

        private (IReadOnlyList<LocalityId>, bool) Covers(RawRow row, string name)
        {
            var stated = Text(row, "covers").Split([';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (stated is [var one] && Is(one, "all")) return ([], true);
            if (stated.Length > 0)
            {
                foreach (var place in stated)
                    if (_localities.All(l => l.Id != new LocalityId(place)))
                        Error("unknown-locality", row, "covers", "No column has this heading.", place, $"Use one of: {string.Join(", ", _localities.Select(l => l.Heading))}; or all.");
                return ([.. stated.Select(s => new LocalityId(s))], false);
            }
            if (_localities.Any(l => Is(l.Heading, name))) return ([new(name)], false);
            var named = _localities.Where(l => Words(name).Contains(Words(l.Heading), StringComparison.Ordinal)).Select(l => l.Id).ToList();
            if (named.Count > 0)
                findings.Add(Wrong("covers-assumed", table.At(row), $"Taken as covering {string.Join(" and ", named)}, by its name.", name, "Add a column covers where that is not so.", Severity.Note));
            else if (_localities.Count > 0)
                findings.Add(Wrong("covers-not-said", table.At(row), "It is not said which localities this team covers, so its children cannot be placed.", name, "Add a column covers, with the localities and ; between them, or all.", Severity.Warning));
            return (named, false);
        }

        private void Standard(RawRow row)
        {
            var text = row.Cells.Skip(1).FirstOrDefault(c => c.Length > 0) ?? "";
            if (Points.TryParse(text, out var said)) _standard = said;
            else Error("not-a-number", row, table.Columns[1], "The standard is not a number.", text, "Write the children that a full-time worker carries as standard, such as 16.");
        }

        private void CheckTotals(RawRow sums, List<CountedTeam> teams)
        {
            for (var i = 0; i < _localities.Count; i++)
                if (Text(sums, _localities[i].Heading).Length > 0 && Number(sums, _localities[i].Heading) is { } total && total != teams.Sum(t => t.ByLocality[i]))
                    findings.Add(Wrong("total-differs", table.At(sums, _localities[i].Heading), $"The column adds up to {teams.Sum(t => t.ByLocality[i]):#,0}.", total.ToString("#,0", CultureInfo.InvariantCulture), "Check the column; the sum of its cells is used.", Severity.Warning));
        }

        private string Text(RawRow row, string column) => table.Cell(row, column);

        private int? Number(RawRow row, string column)
        {
            var text = Text(row, column);
            if (text.Length == 0 || text == "-") return null;
            if (int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && number <= 1_000_000) return number;
            Error("not-a-count", row, column, "This is not a number of children or people.", text, "Write a whole number, 0 or more; leave it empty for none.");
            return null;
        }

        private Fte? WorkingTime(RawRow row, string column)
        {
            var text = Text(row, column);
            if (text.Length == 0) return null;
            if (Fte.TryParse(text, out var fte) && fte >= Fte.Zero) return fte;
            Error("not-an-fte", row, column, "This is not a number of full-time equivalents.", text, "Write it as 5.3.");
            return null;
        }

        private void Error(string rule, RawRow row, string column, string what, string? value, string toDo) => findings.Add(Wrong(rule, table.At(row, column), what, value, toDo));

        private static bool Is(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

        /// <summary>" north permanence team ", so that "north" is found as a word and "northern" is not.</summary>
        private static string Words(string text) => " " + string.Join(' ', text.ToLowerInvariant().Split([' ', '-', '/', ','], StringSplitOptions.RemoveEmptyEntries)) + " ";
    }
}
