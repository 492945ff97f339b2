using Microsoft.AspNetCore.Mvc;
using Throughcare.Allocation;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.App.Runs;
using Throughcare.Web.Audit;
using Throughcare.Web.Govuk;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Plan;

/// <summary>What is other in this plan than in the one kept before it, or in another option's, and what it bought.</summary>
public class ChangesModel(IProposalStore store, KeptAnswers answers) : PlanPage(store), IListPage
{
    /// <summary>The other option; empty for the plan of this option that was kept before.</summary>
    [BindProperty(SupportsGet = true)] public string? From { get; set; }

    /// <summary>The plan that this one is set beside, in words: "the plan that was kept before".</summary>
    public string Beside { get; private set; } = "";

    /// <summary>Null where there is nothing to set it beside, or the two are not of the same children, workers and teams.</summary>
    public PlanDifference? Difference { get; private set; }

    public bool NoOther { get; private set; }

    public AllocationTerms First { get; private set; } = AllocationTerms.Zero;

    public AllocationTerms Second { get; private set; } = AllocationTerms.Zero;

    public Listing List { get; private set; } = null!;

    public Listing Staff { get; private set; } = null!;

    /// <summary>What workers would like is no part of any sum that is shown to those who may not see it, so that nobody can work it out.</summary>
    public bool WithPreferences => Hiding.Audience.SeesTraits;

    public IEnumerable<SelectItem> FromItems =>
        [new() { Value = "", Text = "The plan that was kept before" }, .. Measured.Proposed.Where(o => o.Id != Option.Id && Measured.RunOf(o)?.Answer.Plan is not null).Select(o => new SelectItem { Value = o.Id.Text, Text = o.Title })];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int page = 1, [FromQuery(Name = "as")] string? kind = null)
    {
        AllocationPlan? other;
        if (string.IsNullOrEmpty(From)) (Beside, other) = ("the plan that was kept before", (await answers.PlanBefore(Kept.Key, Option.Id, HttpContext.RequestAborted))?.Answer.Plan);
        else if (Measured.Proposed.FirstOrDefault(o => string.Equals(o.Id.Text, From, StringComparison.OrdinalIgnoreCase)) is { } option) (Beside, other) = ($"the plan of {option.Title}", Measured.RunOf(option)?.Answer.Plan);
        else return NotHere();
        NoOther = other is null;
        if (other is not null && Result.Answer.Plan is { } plan && PlanAction.Difference(Result.Reading, other, plan) is { } difference)
        {
            var problem = Result.Reading.Problem with { Published = null };
            (Difference, First, Second) = (difference, Seen(AllocationPricing.Of(problem, other)), Seen(AllocationPricing.Of(problem, plan)));
        }
        List = Children() with { Address = Links.PlanChanges(Option.Id), Page = page, Filters = new Dictionary<string, string> { ["from"] = From ?? "" } };
        Staff = Workers();
        return kind is null ? Page() : Difference is null ? NotHere() : ListingFile.Of(List, kind);
    }

    /// <summary>"3 children have another social worker and 1 worker is in another team."</summary>
    public string Sentence => $"{Many(Difference!.ChildrenWithAnotherWorker, "child has", "children have")} another social worker than in {Beside}, and {Many(Difference.WorkersInAnotherTeam, "worker is", "workers are")} in another team.";

    /// <summary>What the changes bought, all priorities together.</summary>
    public string Bought
    {
        get
        {
            var bought = Second - First;
            return bought.ByName().All(t => t.Value == 0) ? "By the priorities of this option the two plans come to the same."
                : $"By the priorities of this option that is {TermWords.Signed(bought.Total)} in all: {TermWords.Differences(bought)}. Less is better.";
        }
    }

    private AllocationTerms Seen(AllocationTerms terms) => WithPreferences ? terms : terms with { Preference = 0 };

    public IReadOnlyList<(string Term, decimal First, decimal Second)> Terms =>
        [.. First.ByName().Select(t => t.Name).Union(Second.ByName().Select(t => t.Name)).Where(n => WithPreferences || n != "preference").Select(n => (TermWords.Of(n), Value(First, n), Value(Second, n)))];

    private static decimal Value(AllocationTerms terms, string name) => terms.ByName().FirstOrDefault(t => t.Name == name).Value;

    private static string Many(int n, string one, string many) => n == 1 ? $"1 {one}" : $"{n:#,0} {many}";

    private Listing Children()
    {
        var changed = Difference?.Groups.Where(g => g.Moved).ToDictionary(g => g.Id) ?? [];
        var groups = Result.Reading.Groups.Where(g => changed.ContainsKey(g.Id.Text)).SelectMany(g => g.Children.Select(c => (Child: c, Group: g))).ToDictionary(g => g.Child, g => g.Group);
        var seen = Reach.Children(Result.Children.Where(c => groups.ContainsKey(c.Child)), Result);
        return new()
        {
            Title = "Children with another social worker",
            File = "children-with-another-worker",
            Restricted = seen.Restricted,
            Empty = "No child has another social worker.",
            Columns = [new("Child"), new("Worker there"), new("Worker in this plan"), new("What it bought", Wide: true)],
            Rows =
            [
                .. seen.Shown.Select(c => (Line: c, Group: groups[c.Child], Change: changed[groups[c.Child].Id.Text])).Select(c => (IReadOnlyList<Cell>)
                [
                    new Cell(c.Line.Child.Text, Links.PlanChild(Option.Id, c.Line.Child.Text)), c.Line.Unplaced ? "not released" : c.Change.From, c.Line.Unplaced ? "not released" : c.Change.To,
                    TermWords.Differences(c.Change.Difference) + (c.Group.Children.Count > 1 ? ", with brothers and sisters" : ""),
                ]),
            ],
        };
    }

    private Listing Workers()
    {
        var (seen, names) = (Reach.WorkersOf(Result), Option.Teams.ToDictionary(t => t.Team.Id.Text, t => t.Team.Name, StringComparer.OrdinalIgnoreCase));
        return new()
        {
            Title = "Workers in another team",
            File = "workers-in-another-team",
            Empty = Difference?.WorkersInAnotherTeam > 0 ? "Nobody whom you may see is in another team." : "No worker is in another team.",
            Columns = [new("Worker"), new("Team there"), new("Team in this plan"), new("What it bought", Wide: true)],
            Rows =
            [
                .. (Difference?.Workers ?? []).Where(w => w.Moved && seen.Contains(new(w.Id))).Select(w => (IReadOnlyList<Cell>)
                [
                    new Cell(w.Id, Links.PlanWorker(Option.Id, w.Id)), names.GetValueOrDefault(w.From, w.From), names.GetValueOrDefault(w.To, w.To), TermWords.Differences(Seen(w.Difference)),
                ]),
            ],
        };
    }
}
