using Throughcare.App.Proposals;
using Throughcare.Children;
using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.Web.Access;

/// <summary>
/// Findings and rejected rows as somebody may see them. A finding about somebody out of reach keeps its sentence and what to do, and loses
/// the value and the row; a rejected row of a restricted record is counted and left out.
/// </summary>
public sealed class FindingsInReach(InReach reach, KeptProposal kept)
{
    private HashSet<(string File, int Row)>? _rows;

    public IReadOnlyList<Finding> Of(IEnumerable<Finding> findings) => reach.Everybody ? [.. findings] : [.. findings.Select(Masked)];

    /// <summary>Sentences that may name people: those that would name somebody out of reach are said in other words, once.</summary>
    public IReadOnlyList<string> Sentences(IEnumerable<string> sentences)
    {
        if (reach.Everybody) return [.. sentences];
        var (all, said) = (0, new List<string>());
        foreach (var sentence in sentences)
        {
            if (reach.Unnamed.In(sentence)) all++;
            else said.Add(sentence);
        }
        if (all > 0) said.Add(all == 1 ? "One more is about somebody whom you may not see." : $"{all:#,0} more are about people whom you may not see.");
        return said;
    }

    /// <summary>Names nobody who is out of reach.</summary>
    public bool MaySay(string sentence) => reach.Everybody || !reach.Unnamed.In(sentence);

    public Seen<RejectedRow> Rejected(IReadOnlyList<RejectedRow> rows)
    {
        if (reach.RestrictedUnseen == 0) return new(rows, 0);
        var shown = rows.Where(r => !OfRestricted(r)).ToList();
        return new(shown, rows.Count - shown.Count);
    }

    private bool OfRestricted(RejectedRow row)
    {
        for (var i = 0; i < row.Row.Cells.Count; i++)
        {
            if (reach.Unnamed.In(row.Row.Cells[i])) return true;
            var says = i >= row.Table.Columns.Count ? Restricted.No : CellText.Heading(row.Table.Columns[i]) switch
            {
                "restricted" => RestrictedWords.Of(row.Row.Cells[i].Trim().ToLowerInvariant(), null),
                "placementtype" or "place" => RestrictedWords.Of(null, row.Row.Cells[i]),
                "clapclaplacementtype" => RestrictedWords.Of(null, row.Row.Cells[i] is { Length: >= 2 } code ? code[..2] : null),
                _ => Restricted.No,
            };
            if (says != Restricted.No) return true;
        }
        return false;
    }

    private Finding Masked(Finding finding)
    {
        var elsewhere = finding.Where is { } where && Out(where);
        return finding with
        {
            Where = elsewhere ? finding.Where! with { Row = null } : finding.Where,
            Value = elsewhere || !reach.AllChildren || !reach.AllWorkers || reach.Unnamed.In(finding.Value) ? null : finding.Value,
            What = reach.Unnamed.In(finding.What) ? "Something was found about somebody whom you may not see." : finding.What,
        };
    }

    /// <summary>The row is of somebody out of reach, or it cannot be told whose it is.</summary>
    private bool Out(Place place)
    {
        if (place.Row is not { } row) return false;
        if (!reach.AllChildren || !reach.AllWorkers) return true;
        _rows ??= [.. kept.Content.Tables.SelectMany(t => t.Rows.Where(r => r.Cells.Any(reach.Unnamed.In)).Select(r => (t.File, r.Number)))];
        return _rows.Contains((place.File, row)) || kept.Content.Tables.All(t => t.File != place.File);
    }
}
