using Throughcare.Costing;
using Throughcare.Measures;

namespace Throughcare.App.Costing.Workbook;

/// <summary>Days on which a line has the same FTE and supplement: a row of the sheet of lines.</summary>
/// <param name="Line">The line.</param>
/// <param name="Number">0 for its first stretch.</param>
/// <param name="First">First day; null where it was there before.</param>
/// <param name="Last">Last day; null where it goes on.</param>
/// <param name="Fte">Full-time posts.</param>
/// <param name="Holders">How they are held, where that is said.</param>
/// <param name="Supplement">For a full-time year.</param>
internal sealed record PostSegment(PostLine Line, int Number, DateOnly? First, DateOnly? Last, Fte Fte, IReadOnlyList<Fte>? Holders, Money Supplement)
{
    /// <summary>A line taken apart where its FTE or its supplement changes.</summary>
    public static IEnumerable<PostSegment> Of(PostLine line)
    {
        var days = line.Taper.Select(t => t.From);
        if (line.SupplementEnds is { } ends && line.Supplement != Money.Zero && (line.End is null || ends < line.End)) days = days.Append(ends.AddDays(1));
        var begins = days.Where(d => line.Start is null || d > line.Start).Distinct().Order().ToList();
        for (var i = 0; i <= begins.Count; i++)
        {
            var first = i == 0 ? line.Start : begins[i - 1];
            var step = line.Taper.LastOrDefault(t => first is { } day && t.From <= day);
            yield return new(line, i, first, i < begins.Count ? begins[i].AddDays(-1) : line.End, step?.Fte ?? line.Fte, step is null ? line.Holders : step.Holders,
                line.SupplementEnds is { } last && first > last ? Money.Zero : line.Supplement);
        }
    }
}
