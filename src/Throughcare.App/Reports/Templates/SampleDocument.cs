using Throughcare.App.Reports.Charts;

namespace Throughcare.App.Reports.Templates;

/// <summary>A document with every kind of part and made-up content, to see a template at work.</summary>
internal static class SampleDocument
{
    public static Report Report(string council, bool madeUp = true)
    {
        var table = new ReportTable("sample", "Made-up posts by year", [new("Post"), new("First year", true), new("Second year", true)], [["Social worker", 12, 14], ["Team manager", 2, 2]]);
        return new()
        {
            Title = "Officer report: a sample", Subtitle = $"{council}. This is what documents look like.", MadeUp = madeUp,
            Sections =
            [
                new("purpose", "Purpose", [new ParagraphBlock("This sample shows every part that a document can have. Nothing in it is true."), new InsetBlock("Something that must not be overlooked stands like this."), new ListBlock(["A point of a list", "Another point"]), new ListBlock(["A recommendation", "Another recommendation"], Numbered: true)]),
                new("figures", "Figures", [new HeadingBlock("A smaller heading"), new ChartBlock(new BarChart("The north has more posts than the south", "Made-up posts in two areas.", [new("North", 8, "8"), new("South", 6, "6")], []), table)]),
            ],
        };
    }
}
