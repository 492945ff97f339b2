using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Proposals;

namespace Throughcare.Web.Pages;

/// <summary>The proposals with how far each has got, and the doors in.</summary>
public class IndexModel(IProposalStore store) : PageModel
{
    public sealed record Row(string Title, bool MadeUp, string Council, DateOnly AsAt, string State, ProposalLinks Links);

    public IReadOnlyList<Row> Proposals { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var rows = new List<Row>();
        foreach (var summary in await store.List(HttpContext.RequestAborted))
        {
            var kept = await store.Load(summary.Key, HttpContext.RequestAborted);
            rows.Add(new(summary.Title, summary.MadeUp, kept.Proposal.Council, summary.AsAt, State(Measured.Of(kept)), new(summary.Key)));
        }
        Proposals = rows;
    }

    private static string State(Measured measured) => (measured.Proposed.Count, measured.Solved.Count) switch
    {
        (0, _) => "Baseline ready, no option yet",
        (var options, 0) => $"{options} {(options == 1 ? "option" : "options")}, none planned yet",
        (var options, var solved) => $"{solved} of {options} {(options == 1 ? "option" : "options")} planned",
    };
}
