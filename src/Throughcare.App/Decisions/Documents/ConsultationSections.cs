using Throughcare.App.Reports;

namespace Throughcare.App.Decisions.Documents;

/// <summary>How people can answer, and by when.</summary>
internal static class ConsultationSections
{
    public static IEnumerable<ReportSection> Of(DecisionCase of)
    {
        var blocks = new List<ReportBlock>();
        if (of.Terms is { ConsultationOpens: { } opens, ConsultationCloses: { } closes }) blocks.Add(new ParagraphBlock($"The consultation opens on {FigureWords.Day(opens)} and closes on {FigureWords.Day(closes)}."));
        else blocks.Add(new InsetBlock("The days of the consultation have not been set."));
        blocks.Add(new ParagraphBlock("Nothing is decided. What you say is put before whoever decides, and can change what is proposed."));
        blocks.AddRange([new HeadingBlock("Questions"), new ListBlock(["Do you understand what is proposed, and why?", "What would it mean for the children you work with?", "What would it mean for you, and is there anything about your circumstances that should be known?", "What would you do otherwise?"], Numbered: true)]);
        yield return new("answering", "How to answer", blocks);
    }
}
