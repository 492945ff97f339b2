using System.Security.Cryptography;
using System.Text;
using Throughcare.Findings;

namespace Throughcare.Checks;

/// <summary>What a rule found: the sentence, the two facts, and how to put it right where it differs from the rule's own advice.</summary>
public sealed record Found(string What, Said First, Said Second, Severity Severity = Severity.Error, string? ToDo = null);

/// <summary>
/// One thing that must hold in a proposal and its papers. The same rule runs over the facts of a text and of a proposal.
/// </summary>
/// <param name="Id">Stable name, in kebab case.</param>
/// <param name="Name">What must hold, as a sentence.</param>
/// <param name="Why">What law, guidance or reckoning says so.</param>
/// <param name="Source">Where that is laid down.</param>
/// <param name="ToDo">How to put it right, as a sentence that begins with a verb.</param>
public sealed record Rule(string Id, string Name, string Why, string Source, string ToDo)
{
    /// <summary>What it asks of the facts.</summary>
    public required Func<CaseFile, IEnumerable<Found>> Finds { get; init; }

    /// <summary>All that this rule finds, each once.</summary>
    public IEnumerable<Clash> Over(CaseFile file) => Finds(file).Select(f => new Clash(this, f.Severity, f.What, f.First, f.Second, f.ToDo ?? ToDo)).DistinctBy(c => (c.What, c.Second.IsMissing ? c.First.Words : ""));
}

/// <summary>Two facts that cannot both stand, or one that lacks another.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="What">What is wrong, as a sentence with the values.</param>
/// <param name="First">The first fact, with its sentence and place.</param>
/// <param name="Second">The second; where something is missing, what it is.</param>
/// <param name="ToDo">How to put it right.</param>
public sealed record Clash(Rule Rule, Severity Severity, string What, Said First, Said Second, string ToDo)
{
    /// <summary>The same as long as rule and facts are the same: an accepted finding comes back when what it rests on changes.</summary>
    public string Key { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Rule.Id}\n{What}\n{First.Words}\n{Second.Words}")))[..16];
}
