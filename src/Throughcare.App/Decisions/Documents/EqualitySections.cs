using Throughcare.App.Reports;
using Throughcare.Decisions;

namespace Throughcare.App.Decisions.Documents;

/// <summary>The equality assessment as a document.</summary>
internal static class EqualitySections
{
    public static IEnumerable<ReportSection> Of(DecisionCase of)
    {
        var said = of.Paper.Implications.Where(i => i.Kind == ImplicationKind.Equality && !string.IsNullOrWhiteSpace(i.Text)).ToList();
        yield return new("assessment", "What the change does to people",
            said.Count == 0 ? [new InsetBlock("No assessment has been written. The public sector equality duty asks for one before the decision (Equality Act 2010, section 149).")] : [.. said.SelectMany(i => Prose.Of(i.Text))]);
    }
}
