using Throughcare.Findings;

namespace Throughcare.Intake;

/// <summary>What is found, assumed and rejected while tables are read.</summary>
internal sealed class IntakeNotes
{
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<(string, string?, string?, string), int> _alike = [];
    private readonly Dictionary<string, int> _assumed = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    public IReadOnlyList<Finding> Findings => _findings;

    public IReadOnlyList<Assumption> Assumptions => [.. _order.Select(what => new Assumption(what, _assumed[what]))];

    public void Add(Finding finding) => _findings.Add(finding);

    /// <summary>Adds a finding, or counts it to the first that says the same about the same file and column.</summary>
    public void AddAlike(Finding finding)
    {
        var key = (finding.Rule, finding.Where?.File, finding.Where?.Column, finding.What);
        if (_alike.TryGetValue(key, out var at)) _findings[at] = _findings[at] with { Times = _findings[at].Times + finding.Times };
        else
        {
            _alike.Add(key, _findings.Count);
            _findings.Add(finding);
        }
    }

    public void Assume(string what)
    {
        if (_assumed.TryAdd(what, 0)) _order.Add(what);
        _assumed[what]++;
    }

    public static Finding About(Severity severity, string rule, RawTable table, RawRow row, string? column, string? value, string what, string toDo) => new()
    {
        Rule = rule,
        Severity = severity,
        What = what,
        Where = table.At(row, column),
        Value = string.IsNullOrEmpty(value) ? null : value.Length <= 100 ? value : value[..100],
        ToDo = toDo,
    };
}
