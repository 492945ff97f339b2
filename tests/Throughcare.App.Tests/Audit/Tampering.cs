using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Audit;

/// <summary>A trail and its anchors as somebody holds them who may write to the database, or to the anchors file, but not to both.</summary>
internal sealed record Held(List<AuditEventRow> Rows, AuditHeadRow? Head, List<string>? Anchors);

/// <summary>The ways in which a trail can be tampered with. Each makes a real change, up to the last anchor.</summary>
internal sealed class Tampering(Random chance, long lastAnchor)
{
    public static IReadOnlyList<string> Ways { get; } =
    [
        "change a field", "change a field and its hash", "change a field and the chain after it", "empty text for none", "delete", "delete and renumber", "delete and make the chain anew", "insert",
        "insert and make the chain anew", "swap", "swap and make the chain anew", "cut the tail", "cut the tail and move the head", "head number", "head hash", "head deleted", "everything deleted", "begin anew",
        "anchor character", "anchor line deleted", "anchor lines swapped", "anchor line repeated", "anchors cut", "anchors made anew", "anchors deleted",
    ];

    /// <summary>Does it, and gives the first event that is not as it was; null where only head or anchors are.</summary>
    public (Held Held, long? At) Do(string way, Held held)
    {
        var rows = held.Rows;
        // Up to the last anchor: what comes after is held by the chain alone.
        var at = chance.Next((int)lastAnchor);
        var other = (at + 1 + chance.Next((int)lastAnchor - 1)) % (int)lastAnchor;
        switch (way)
        {
            case "change a field":
                Change(rows[at], hashToo: true);
                return (held, at + 1);
            case "change a field and its hash":
                Change(rows[at], hashToo: false);
                rows[at].Hash = AuditFormula.HashOf(rows[at]);
                return (held, at + 1);
            case "change a field and the chain after it":
                Change(rows[at], hashToo: false);
                return (Rechained(held, at), at + 1);
            case "empty text for none":
                rows[at].Why = rows[at].Why is null ? "" : null;
                return (held, at + 1);
            case "delete":
                rows.RemoveAt(at);
                return (held, at + 1);
            case "delete and renumber":
                rows.RemoveAt(at);
                return (Renumbered(held), at + 1);
            case "delete and make the chain anew":
                rows.RemoveAt(at);
                return (Rechained(Renumbered(held), at), at + 1);
            case "insert" or "insert and make the chain anew":
                var forged = Copy(rows[other]);
                rows.Insert(at, forged);
                Renumbered(held);
                (forged.At, forged.PreviousHash) = (rows[Math.Max(0, at - 1)].At, at == 0 ? new string('0', 64) : rows[at - 1].Hash);
                forged.Hash = AuditFormula.HashOf(forged);
                return (way == "insert" ? held with { Head = Head(rows) } : Rechained(held, at), at + 1);
            case "swap" or "swap and make the chain anew":
                (rows[at], rows[other]) = (rows[other], rows[at]);
                (rows[at].Sequence, rows[other].Sequence) = (rows[other].Sequence, rows[at].Sequence);
                return (way == "swap" ? held : Rechained(held, Math.Min(at, other)), Math.Min(at, other) + 1);
            case "cut the tail":
                rows.RemoveRange(at, rows.Count - at);
                return (held, at + 1);
            case "cut the tail and move the head":
                rows.RemoveRange(at, rows.Count - at);
                return (held with { Head = Head(rows) }, at + 1);
            case "head number":
                held.Head!.Sequence += chance.Next(2) == 0 ? 1 + chance.Next(5) : -1 - chance.Next(5);
                return (held, null);
            case "head hash":
                held.Head!.Hash = Other(held.Head.Hash);
                return (held, null);
            case "head deleted":
                return (held with { Head = null }, null);
            case "everything deleted":
                rows.Clear();
                return (held with { Head = chance.Next(2) == 0 ? null : Head(rows) }, 1);
            case "begin anew":
                rows.RemoveRange(at, rows.Count - at);
                for (var i = 0; i < rows.Count; i++) rows[i].At = rows[i].At.AddSeconds(1);
                // All that is left was changed where no anchor stands any more: that the tail is gone is found.
                return (Rechained(held, 0), null);
            default:
                return (Anchors(way, held), null);
        }
    }

    private Held Anchors(string way, Held held)
    {
        var lines = held.Anchors!;
        var at = chance.Next(lines.Count);
        switch (way)
        {
            case "anchor character":
                var place = chance.Next(lines[at].Length);
                lines[at] = lines[at][..place] + (lines[at][place] == '7' ? '8' : '7') + lines[at][(place + 1)..];
                break;
            case "anchor line deleted":
                lines.RemoveAt(at);
                break;
            case "anchor lines swapped":
                var other = (at + 1 + chance.Next(lines.Count - 1)) % lines.Count;
                (lines[at], lines[other]) = (lines[other], lines[at]);
                break;
            case "anchor line repeated":
                lines.Insert(at, lines[at]);
                break;
            case "anchors cut":
                lines.RemoveRange(at, lines.Count - at);
                break;
            case "anchors made anew":
                Anchor? before = null;
                for (var i = 0; i < lines.Count; i++)
                {
                    var was = Anchor.Parse(lines[i])!;
                    before = Anchor.After(before, was.At, was.Council, was.Sequence, i >= at ? Other(was.Hash) : was.Hash);
                    lines[i] = before.ToString();
                }
                break;
            case "anchors deleted":
                return held with { Anchors = null };
            default:
                throw new ArgumentOutOfRangeException(nameof(way), way, "Nobody knows this way.");
        }
        return held;
    }

    private void Change(AuditEventRow row, bool hashToo)
    {
        switch (chance.Next(hashToo ? 11 : 9))
        {
            case 0: row.At = row.At.AddTicks(TimeSpan.TicksPerMicrosecond * (1 + chance.Next(1_000_000))); break;
            case 1: row.Event = row.Event == AuditEvents.ChildSeen ? AuditEvents.WorkerSeen : AuditEvents.ChildSeen; break;
            case 2: row.PersonId = row.PersonId is null ? Guid.Parse("33333333-3333-3333-3333-333333333333") : null; break;
            case 3: row.By = row.By == "program" ? "person" : "program"; break;
            case 4: row.From = row.From is null ? "10.0.0.9" : null; break;
            case 5: row.ProposalId = row.ProposalId is null ? Guid.Parse("44444444-4444-4444-4444-444444444444") : null; break;
            case 6: row.Subject = row.Subject is null ? "child:0" : row.Subject + "0"; break;
            case 7: row.Before = row.Before is null ? "{}" : null; break;
            case 8: row.After += " "; break;
            case 9: row.PreviousHash = Other(row.PreviousHash); break;
            default: row.Hash = Other(row.Hash); break;
        }
    }

    private static string Other(string hash) => (hash[0] == 'a' ? 'b' : 'a') + hash[1..];

    private static Held Renumbered(Held held)
    {
        for (var i = 0; i < held.Rows.Count; i++) held.Rows[i].Sequence = i + 1;
        return held with { Head = Head(held.Rows) };
    }

    private static Held Rechained(Held held, int from)
    {
        for (var i = from; i < held.Rows.Count; i++)
        {
            held.Rows[i].PreviousHash = i == 0 ? new string('0', 64) : held.Rows[i - 1].Hash;
            held.Rows[i].Hash = AuditFormula.HashOf(held.Rows[i]);
        }
        return held with { Head = Head(held.Rows) };
    }

    private static AuditHeadRow Head(List<AuditEventRow> rows) => new() { CouncilId = CouncilRow.TheOnly, Sequence = rows.Count, Hash = rows.Count == 0 ? new string('0', 64) : rows[^1].Hash };

    public static AuditEventRow Copy(AuditEventRow row) => new()
    {
        CouncilId = row.CouncilId, Sequence = row.Sequence, At = row.At, Event = row.Event, PersonId = row.PersonId, By = row.By, From = row.From, ProposalId = row.ProposalId,
        Subject = row.Subject, Before = row.Before, After = row.After, Why = row.Why, PreviousHash = row.PreviousHash, Hash = row.Hash,
    };
}
