using Throughcare.Intake;
using Throughcare.Options;

namespace Throughcare.App.Proposals;

/// <summary>A judgement as cells of the judgements table.</summary>
internal static class JudgementText
{
    /// <summary>The table with more rows; those before stay as they were written.</summary>
    public static RawTable Add(IEnumerable<RawTable> before, IReadOnlyList<Judgement> judgements)
    {
        var columns = ProposalTables.Judgements.Columns.Select(c => c.Name).ToList();
        var added = judgements.Select(Write).Select(cells => columns.Select(c => cells[c]));
        var rows = before.SelectMany(t => t.Rows.Select(r => columns.Select(c => t.Cell(r, c)))).Concat(added);
        return new("judgements.csv", null, columns, [.. rows.Select((r, i) => new RawRow(i + 2, [.. r]))]);
    }

    public static IReadOnlyDictionary<string, string> Write(Judgement judgement) => new Dictionary<string, string>
    {
        ["kind"] = JudgementWords.CodeOf(judgement),
        ["subject"] = judgement.Subject,
        ["value"] = judgement.Value ?? "",
        ["author"] = judgement.Author,
        ["reason"] = judgement.Reason,
        ["made_on"] = judgement.MadeOn.ToString("yyyy-MM-dd"),
        ["review_on"] = judgement.ReviewOn?.ToString("yyyy-MM-dd") ?? "",
    };
}
