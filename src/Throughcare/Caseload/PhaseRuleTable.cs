using System.Globalization;
using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.Caseload;

/// <summary>Reads the table of phase rules. A rule table with a hole in it means something else, so one wrong row refuses it whole.</summary>
internal static class PhaseRuleTable
{
    public static IReadOnlyList<PhaseRule> Read(RawTable table)
    {
        var findings = new List<Finding>();
        foreach (var column in ProposalTables.PhaseRules.Columns)
            if (column.Required && !table.Has(column.Name))
                findings.Add(Wrong("column-missing", table.At(column: column.Name), $"The column \"{column.Name}\" is not there.", null, "Add the column: " + column.Meaning));
        if (findings.Count > 0) throw new RefusedException(findings);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var rules = new List<PhaseRule>();
        foreach (var row in table.Rows)
        {
            var at = new Row(table, row, findings);
            var rule = at.Rule();
            if (!seen.Add(rule.Id)) findings.Add(Wrong("duplicate-rule", table.At(row, "rule"), "Two rules have the same name.", rule.Id, "Give each rule a name of its own."));
            if (rule.AgeFrom > rule.AgeTo) findings.Add(Wrong("ages-out-of-order", table.At(row, "age_to"), "The last age is below the first.", $"{rule.AgeFrom} to {rule.AgeTo}", "Put the lower age first."));
            if (rule.ValidFrom > rule.ValidTo) findings.Add(Wrong("dates-out-of-order", table.At(row, "valid_to"), "The rule ends before it begins.", $"{rule.ValidTo:yyyy-MM-dd}", "Put the earlier date first."));
            rules.Add(rule);
        }
        return findings.Count == 0 ? rules : throw new RefusedException(findings);
    }

    public static Finding Wrong(string rule, Place? where, string what, string? value, string toDo) =>
        new() { Rule = rule, Severity = Severity.Error, Where = where, What = what, Value = value is { Length: > 100 } ? value[..100] : value, ToDo = toDo };

    private sealed class Row(RawTable table, RawRow row, List<Finding> findings)
    {
        public PhaseRule Rule() => new()
        {
            Id = Needed("rule"),
            Phase = new(Needed("phase")),
            Group = new(Cell("group") is { Length: > 0 } group ? group : Cell("phase")),
            Title = Cell("title") is { Length: > 0 } title ? title : Cell("phase"),
            AgeFrom = Age("age_from"),
            AgeTo = Age("age_to"),
            InCare = OneOf("in_care", ("yes", (bool?)true), ("no", false)),
            LegalStatuses = List("legal_statuses"),
            ProceedingsOpen = OneOf("proceedings", ("open", (bool?)true), ("none", false)),
            Permanence = OneOf("permanence_final", ("yes", PermanenceAsked.Final), ("no", PermanenceAsked.NotFinal), ("not known", PermanenceAsked.NotKnown)),
            LeavingCare = List("leaving_care"),
            Because = Cell("because") is { Length: > 0 } because ? because : "rule " + Cell("rule"),
            ValidFrom = Date("valid_from"),
            ValidTo = Date("valid_to"),
            Source = Cell("source") is { Length: > 0 } source ? source : null,
            CheckedOn = Date("checked_on"),
        };

        private string Cell(string column) => table.Cell(row, column);

        private string Needed(string column)
        {
            var text = Cell(column);
            if (text.Length == 0) findings.Add(Wrong("empty", table.At(row, column), "This must be filled in.", null, "Write a short name, such as permanence."));
            return text;
        }

        private int? Age(string column)
        {
            var text = Cell(column);
            if (text.Length == 0) return null;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age <= 120) return age;
            findings.Add(Wrong("not-an-age", table.At(row, column), "This is not an age in whole years.", text, "Write a whole number from 0 to 120, or leave it empty."));
            return null;
        }

        private DateOnly? Date(string column)
        {
            var text = Cell(column);
            if (text.Length == 0) return null;
            if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            findings.Add(Wrong("not-a-date", table.At(row, column), "This is not a date.", text, "Write it as 2025-03-31."));
            return null;
        }

        private T? OneOf<T>(string column, params (string Text, T Value)[] values)
        {
            var text = Cell(column);
            if (text.Length == 0) return default;
            foreach (var (said, value) in values)
                if (string.Equals(said, text, StringComparison.OrdinalIgnoreCase)) return value;
            findings.Add(Wrong("not-a-choice", table.At(row, column), "This is not one of the choices.", text, $"Write {string.Join(" or ", values.Select(v => v.Text))}, or leave it empty."));
            return default;
        }

        private string[] List(string column) => Cell(column).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}
