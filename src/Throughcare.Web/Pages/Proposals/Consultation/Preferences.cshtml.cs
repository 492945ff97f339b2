using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Consultation;
using Throughcare.App.Proposals;
using Throughcare.Consultation;
using Throughcare.Findings;
using Throughcare.Structure;
using Throughcare.Web.Lists;
using Throughcare.Web.SignIn;

namespace Throughcare.Web.Pages.Proposals.Consultation;

/// <summary>Invites those in scope to rank teams and bases, shows how many have, and puts what they would like into the option once they have all chosen.</summary>
public class PreferencesModel(IProposalStore store, TimeProvider clock, StaffInvitations invitations, StaffRecords records, OutcomeAction outcomes) : ConsultationPage(store, clock)
{
    [BindProperty] public List<string> Chosen { get; set; } = [];

    public IReadOnlyList<InvitedWorker> Invited { get; private set; } = [];

    public IReadOnlyDictionary<WorkerId, WorkerPreference> Wishes { get; private set; } = new Dictionary<WorkerId, WorkerPreference>();

    public IReadOnlyList<Circumstance> Circumstances { get; private set; } = [];

    /// <summary>New links, by worker: shown once.</summary>
    public IReadOnlyDictionary<string, string> Made { get; private set; } = new Dictionary<string, string>();

    [BindProperty(SupportsGet = true)] public bool Taken { get; set; }

    /// <summary>What is to be looked over before links are made.</summary>
    public CheckView? Check { get; private set; }

    private IReadOnlyList<WorkerId> Workers => [.. Chosen.Select(c => new WorkerId(c)).Distinct()];

    public int Given => Invited.Count(i => Wishes.ContainsKey(i.Member.Id));

    public Task OnGetAsync() => Look();

    /// <summary>Shows who would be invited.</summary>
    public Task<IActionResult> OnPostAsync() => Try(async () =>
    {
        var last = StaffInvitations.Last(Kept, Workers, Clock.GetUtcNow());
        var again = (await invitations.Of(Kept, HttpContext.RequestAborted)).Count(i => i.Link is { State: App.SignIn.LinkState.Open } && Workers.Contains(i.Member.Id));
        Check = new()
        {
            Heading = "Check before you make links", SendTo = Links.ConsultationPreferences + "?handler=Invite", Back = Links.ConsultationPreferences, Button = Workers.Count == 1 ? "Make 1 link" : $"Make {Workers.Count:#,0} links",
            Rows = [("People invited", $"{Workers.Count:#,0}"), ("Of them with a link already, which stops working", $"{again:#,0}"), ("They may choose", $"from {Day(Paper.Dates.PreferencesOpen)} to {Day(Paper.Dates.PreferencesClose)}"), ("The links work until the end of", Day(Throughcare.Calendar.LondonTime.DateOf(last.AddTicks(-1))))],
            Warning = "The links are shown once, on the next page, to be passed on. Have a way ready to pass each on to its worker alone.",
            Sent = [.. Workers.Select(w => (nameof(Chosen), w.Text))],
        };
        return null;
    });

    public Task<IActionResult> OnPostInviteAsync() => Try(async () =>
    {
        Made = (await invitations.Invite(Kept, Workers, Clock.GetUtcNow(), HttpContext.RequestAborted)).ToDictionary(m => m.Key, m => LinkOf(m.Value));
        return null;
    });

    public Task<IActionResult> OnPostTakeAsync() => Try(async () =>
    {
        await outcomes.TakeIntoOption(Kept, HttpContext.RequestAborted);
        return Links.ConsultationPreferences + "?taken=true";
    });

    public Listing MadeTable => new()
    {
        Title = "New links, to be passed on", File = "links", Cards = true, Columns = [new("Worker"), new("Link", Wide: true)],
        Rows = [.. Made.OrderBy(m => m.Key, StringComparer.OrdinalIgnoreCase).Select(m => (IReadOnlyList<Cell>)[m.Key, m.Value])],
    };

    public string StateOf(InvitedWorker invited) => invited.Link is not { } link ? "not invited"
        : link.State == App.SignIn.LinkState.Expired ? "link has run out" : link.FirstOpenedAt is null ? $"invited on {Moments.Words(link.MadeAt)}" : "has opened the link";

    public string TeamsOf(WorkerPreference wish) => string.Join(", ", wish.Teams.Select(t => Option?.Teams.FirstOrDefault(o => o.Team.Id == t)?.Team.Name ?? $"{t} (gone)").Concat(wish.Bases.Select(b => $"base {b}")));

    private string LinkOf(string secret) => $"{Request.Scheme}://{Request.Host}/preferences/{secret}";

    private async Task Look()
    {
        Invited = await invitations.Of(Kept, HttpContext.RequestAborted);
        Wishes = (await records.Preferences(Kept.Key, HttpContext.RequestAborted)).ToDictionary(p => p.Worker);
        Circumstances = await records.Circumstances(Kept.Key, HttpContext.RequestAborted);
    }

    private async Task<IActionResult> Try(Func<Task<string?>> change)
    {
        try
        {
            if (await change() is { } then) return Redirect(then);
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused);
        }
        await Look();
        return Page();
    }
}
