using System.Text;
using Throughcare.App.Audit;
using Throughcare.Web.Audit;

namespace Throughcare.Web.Tests.Audit;

/// <summary>The text of docs/guide/audit-events.md: made from the events and from the table of what each address records.</summary>
internal static class RecordsPage
{
    public static string Whole
    {
        get
        {
            var text = new StringBuilder("""
                # What is recorded

                Every event holds a number, the time, who (a person by id, or "single person", "command line" or "program"), from which network address, what it was about,
                what was before and after, why, and the hash of the event before ([how that is checked](../method/audit.md)). A child or worker stands in it as a token, never by name or id.
                Names are looked up when the trail is read. Changes are recorded in the same transaction: both are kept, or neither. A look is recorded before the page is sent: a
                look that cannot be recorded shows nothing. Single-person mode records the same.

                Where to read it: the page "Audit trail" (/council/audit), for those with the grant "administer"; `throughcare audit export --as jsonl|cef` for a log system.

                ## Events

                | event | kind | what somebody did | what it holds |
                | --- | --- | --- | --- |

                """.ReplaceLineEndings("\n"));
            foreach (var e in AuditEvents.All) text.Append($"| {e.Name} | {e.Kind.ToString().ToLowerInvariant()} | {e.InWords} | {e.Holds} |\n");
            text.Append("""

                ## Pages

                What opening and what sending something to each address writes. Whoever is refused an address that is there, or sends a form that is spoilt or too large, is recorded as "request refused".

                | address | opening it | sending something there |
                | --- | --- | --- |

                """.ReplaceLineEndings("\n"));
            foreach (var r in Records.All) text.Append($"| `{r.Route}` | {r.Look ?? "– " + r.NoLook} | {(r.Changes.Count > 0 ? string.Join(", ", r.Changes) : r.NoChange is null ? "" : "– " + r.NoChange)} |\n");
            text.Append("""

                ## Without a page

                | what goes on | writes |
                | --- | --- |
                | a run in the background ends, is stopped or fails | run ended |
                | the program starts and finds an example that is new or has changed | example loaded, proposal deleted |
                | the program starts, ends, or a new day begins; `throughcare audit anchor` | trail anchored |

                """.ReplaceLineEndings("\n"));
            return text.ToString();
        }
    }
}
