using System.Globalization;
using System.Text;
using Throughcare.Findings;

namespace Throughcare.App.Proposals;

/// <summary>The part "statements" of a paper: what a published text says, beside what is computed.</summary>
internal static class StatementsYaml
{
    public static IReadOnlyList<PublishedStatement> Read(SettingsNode paper) => paper.List("statements", node =>
    {
        var (id, says) = (node.Text("id"), node.Text("says"));
        PublishedStatement? statement = id is null || says is null ? null : new()
        {
            Id = id,
            Says = says,
            Where = node.Text("where"),
            Measure = node.Text("measure"),
            Value = node.Number("value", -1_000_000_000_000, 1_000_000_000_000),
            Day = node.Date("day"),
            Reading = node.Text("reading"),
        };
        if (statement is null) node.Wrong("statement-incomplete", id is null ? "id" : "says", null, "A statement needs an id and what it says; it is passed over.", "Give both.");
        else node.SayUnknown();
        return statement;
    });

    public static void Write(IReadOnlyList<PublishedStatement> statements, StringBuilder text)
    {
        if (statements.Count > 0) text.Append("statements:\n");
        foreach (var statement in statements)
        {
            text.Append("  - id: ").Append(SettingsYaml.Quoted(statement.Id)).Append('\n');
            foreach (var (name, value) in new[]
            {
                ("says", SettingsYaml.Quoted(statement.Says)), ("where", SettingsYaml.Quoted(statement.Where)), ("measure", SettingsYaml.Quoted(statement.Measure)),
                ("value", statement.Value?.ToString("0.#########", CultureInfo.InvariantCulture)), ("day", statement.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("reading", SettingsYaml.Quoted(statement.Reading)),
            })
                if (value is not null) text.Append("    ").Append(name).Append(": ").Append(value).Append('\n');
        }
    }
}
