using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Access;
using Throughcare.App.Consultation;
using Throughcare.App.Proposals;
using Throughcare.App.Samples;
using Throughcare.Calendar;
using Throughcare.Web.Access;

namespace Throughcare.Web.Pages;

/// <summary>The proposals with how far each has got, and the doors in.</summary>
public class IndexModel(IProposalStore store, ExampleLoader examples, TimeProvider clock) : PageModel
{
    /// <summary>One proposal; the offer is what its consultation asks of the reader as a worker, or tells, and null where it does not concern them.</summary>
    public sealed record Row(string Title, bool MadeUp, string Council, DateOnly AsAt, string State, int Restricted, string? Offer, ProposalLinks Links);

    public IReadOnlyList<Row> Proposals { get; private set; } = [];

    /// <summary>A published decision as a worked proposal, with its contradictions and put right; null where that one is loaded.</summary>
    public sealed record Decision(string Title, (string Name, string Title)? Published, (string Name, string Title)? PutRight);

    /// <summary>Made-up councils that are not loaded, for those who may bring data in.</summary>
    public IReadOnlyList<(string Name, string Title)> Councils { get; private set; } = [];

    /// <summary>Worked proposals of which one at least is not loaded.</summary>
    public IReadOnlyList<Decision> Decisions { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var rows = new List<Row>();
        foreach (var summary in await store.List(HttpContext.RequestAborted))
        {
            var kept = await store.Load(summary.Key, HttpContext.RequestAborted);
            rows.Add(new(summary.Title, summary.MadeUp, kept.Proposal.Council, summary.AsAt, State(Measured.Of(kept)), RestrictedRecords.Of(kept).Count, OwnParts.Offer(kept, HttpContext.ViewerOrNone()?.Worker, LondonTime.Today(clock)), new(summary.Key)));
        }
        Proposals = rows;
        if (HttpContext.Sends("/")) Offer(await examples.Offered(HttpContext.RequestAborted));
    }

    /// <summary>Loads a made-up example.</summary>
    public async Task<IActionResult> OnPostAsync(string example) => await examples.Load(example, HttpContext.RequestAborted) ? Redirect("/") : NotFound();

    private void Offer(IReadOnlyList<ExampleLoader.Example> offered)
    {
        Councils = [.. offered.Where(e => !e.Worked).Select(e => (e.Name, e.Title))];
        Decisions =
        [
            .. from example in offered
               where example.Worked
               group example by example.Decision into pair
               select new Decision(pair.First().DecisionTitle, Of(pair, false), Of(pair, true)),
        ];

        static (string, string)? Of(IEnumerable<ExampleLoader.Example> pair, bool putRight) => pair.FirstOrDefault(e => e.PutRight == putRight) is { } one ? (one.Name, one.Title) : null;
    }

    private static string State(Measured measured) => (measured.Proposed.Count, measured.Solved.Count) switch
    {
        (0, _) => "Baseline ready, no option yet",
        (var options, 0) => $"{options} {(options == 1 ? "option" : "options")}, none planned yet",
        (var options, var solved) => $"{solved} of {options} {(options == 1 ? "option" : "options")} planned",
    };
}
