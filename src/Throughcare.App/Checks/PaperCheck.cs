using Throughcare.Checks;
using Throughcare.Checks.Reading;
using Throughcare.Decisions;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.App.Checks;

/// <summary>What the checks found in a paper, or in the papers of a proposal.</summary>
/// <param name="Name">The file, or "the text".</param>
/// <param name="Passages">How many paragraphs, points and table rows were read; of a proposal, how many facts.</param>
/// <param name="Clashes">What was found, errors first.</param>
public sealed record PaperChecked(string Name, int Passages, IReadOnlyList<Clash> Clashes)
{
    /// <summary>What was found and accepted with a reason; none in a text.</summary>
    public IReadOnlyList<(Clash Clash, AcceptedFinding By)> Accepted { get; init; } = [];

    /// <summary>The text that was read, in order; none of a proposal.</summary>
    public IReadOnlyList<Passage> Text { get; init; } = [];

    /// <summary>What <see cref="Passages"/> counts.</summary>
    public string Unit { get; init; } = "paragraphs and table rows";

    public int Errors => Clashes.Count(c => c.Severity is Severity.Error);

    public int Warnings => Clashes.Count - Errors;
}

/// <summary>Checks a paper and keeps nothing of it.</summary>
public static class PaperCheck
{
    public static PaperChecked Of(Paper paper, Money? keyDecisionFrom = null) => new(paper.Name, paper.Passages.Count, AllRules.Over(PaperReader.Read(paper, keyDecisionFrom))) { Text = paper.Passages };
}
