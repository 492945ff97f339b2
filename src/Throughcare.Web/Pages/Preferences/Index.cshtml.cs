using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Audit;
using Throughcare.App.Consultation;
using Throughcare.App.Database;
using Throughcare.App.Proposals;
using Throughcare.App.SignIn;
using Throughcare.Calendar;
using Throughcare.Consultation;
using Throughcare.Findings;
using Throughcare.Structure;
using Throughcare.Web.Govuk;
using Throughcare.Web.SignIn;

namespace Throughcare.Web.Pages.Preferences;

using Option = Throughcare.Options.Option;

/// <summary>
/// A worker's own page, by personal link and without an account: which teams and bases they would like, circumstances in confidence, and later the outcome with its reason. It asks for the worker's id before it
/// shows anything, because links are passed on by hand.
/// </summary>
public class IndexModel(FindAccount find, PersonalLinks links, IProposalStore store, StaffRecords records, Responses responses, CurrentCouncil council, CurrentActor actor, TimeProvider clock) : PageModel
{
    private const int MostCircumstances = 10_000;

    /// <summary>The worker's id, typed once and then sent along.</summary>
    [BindProperty] public string? Who { get; set; }

    [BindProperty] public List<string?> Teams { get; set; } = [];

    [BindProperty] public List<string?> Bases { get; set; } = [];

    [BindProperty] public string? Circumstances { get; set; }

    public PersonalLink? Link { get; private set; }

    /// <summary>True once the id was typed that the link is for.</summary>
    public bool Known { get; private set; }

    public bool Saved { get; private set; }

    public KeptProposal? Kept { get; private set; }

    public ConsultationPaper Paper => ConsultationAction.Of(Kept!).Paper;

    public Option? Option { get; private set; }

    public StaffMember? Member { get; private set; }

    public WorkerPreference? Wish { get; private set; }

    public Circumstance? Asked { get; private set; }

    public OutcomeSent? Outcome { get; private set; }

    public IReadOnlyList<Response> Replies { get; private set; } = [];

    public DateOnly Today => LondonTime.Today(clock);

    public bool MayChoose => Member is { Standing: not null } && Paper.PreferencesOpenOn(Today);

    public IReadOnlyList<Team> Open => [.. (Option?.Teams ?? []).Select(t => t.Team).Where(t => Member?.Open.Contains(t.Id) == true)];

    public IReadOnlyList<string> OpenBases => [.. Open.Select(t => t.Base).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];

    public string Heading => Link is not { State: LinkState.Open } ? "This link cannot be used" : Outcome is not null ? "Your outcome" : "Which team would you like?";

    public string Why => Link?.State switch
    {
        LinkState.Withdrawn => "A newer link took its place. Use the newest one that you were given.",
        LinkState.Expired => $"It ran out on {Moments.Words(Link.ExpiresAt)}.",
        _ => "There is no such link. If you copied it, check that it is whole.",
    };

    public string WhyNoChoice => Member is not { Standing: not null } ? "You are not among those whose team may change."
        : Paper.Dates.PreferencesOpen > Today ? $"You may choose from {Day(Paper.Dates.PreferencesOpen)}."
        : Paper.PreferencesClosedOn(Today) ? $"The last day to choose was {Day(Paper.Dates.PreferencesClose)}." : "Nobody has said yet when people may choose.";

    public async Task<IActionResult> OnGetAsync(string secret)
    {
        await With(secret, () => Task.CompletedTask);
        return Link is { State: LinkState.Open } ? Page() : NotUsable();
    }

    /// <summary>Opens the page with the id that was typed.</summary>
    public Task<IActionResult> OnPostAsync(string secret) => Answer(secret, () => Task.CompletedTask);

    public Task<IActionResult> OnPostSaveAsync(string secret) => Answer(secret, async () =>
    {
        if (!MayChoose)
        {
            ModelState.AddModelError("", WhyNoChoice);
            return;
        }
        var wish = new WorkerPreference { Worker = Member!.Id, Teams = [.. Teams.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => new TeamId(t!))], Bases = [.. Bases.Where(b => !string.IsNullOrWhiteSpace(b)).Select(b => b!)], GivenOn = Today };
        foreach (var finding in PreferenceChecks.Of(wish, Option!, Member.Open))
            ModelState.AddModelError(finding.Rule.StartsWith("base", StringComparison.Ordinal) ? "Bases[0]" : "Teams[0]", $"{finding.What} {finding.ToDo}");
        if (Circumstances?.Length > MostCircumstances) ModelState.AddModelError(nameof(Circumstances), $"Use {MostCircumstances:#,0} characters or fewer");
        if (!ModelState.IsValid) return;
        await records.KeepPreference(Kept!.Key, wish, HttpContext.RequestAborted);
        var words = Circumstances?.Trim().ReplaceLineEndings("\n");
        // What was answered already stays, unless other words are sent.
        if (words is { Length: > 0 } && words != Asked?.Text) await records.KeepCircumstance(Kept.Key, Asked = new() { Worker = Member.Id, Text = words, AskedOn = Today }, HttpContext.RequestAborted);
        await links.Used(Link!.Id, HttpContext.RequestAborted);
        (Wish, Saved) = (wish, true);
    });

    private async Task<IActionResult> Answer(string secret, Func<Task> then)
    {
        await With(secret, async () =>
        {
            if (string.IsNullOrWhiteSpace(Who)) ModelState.AddModelError(nameof(Who), "Enter your worker id");
            else if (new WorkerId(Who.Trim()) != new WorkerId(Link!.Worker)) ModelState.AddModelError(nameof(Who), "This link is for somebody else, or the id is not as the council writes it. Check the id; if it is right, ask human resources for your own link");
            else
            {
                Known = true;
                await Look();
                await then();
            }
        });
        return Link is { State: LinkState.Open } ? Page() : NotUsable();
    }

    private async Task Look()
    {
        var (proposal, worker) = (Link!.Proposal, new WorkerId(Link.Worker));
        Kept = await store.Load(proposal, HttpContext.RequestAborted);
        var scope = StaffInvitations.Scope(Kept);
        (Option, Member) = (scope?.Option, scope?.Of(worker));
        (Wish, Asked, Outcome) = (await records.PreferenceOf(proposal, worker, HttpContext.RequestAborted), await records.CircumstanceOf(proposal, worker, HttpContext.RequestAborted), await records.OutcomeOf(proposal, worker, HttpContext.RequestAborted));
        Replies = [.. (await responses.Of(proposal, worker, HttpContext.RequestAborted)).Where(r => r.Reply is not null)];
    }

    private async Task With(string secret, Func<Task> work)
    {
        var hash = Secret.Hash(secret);
        if (await find.OfPersonalLink(hash, HttpContext.RequestAborted) is not { } of) return;
        using var entered = council.Enter(of);
        using var acting = actor.Enter(new(null, "worker", SessionCookie.From(HttpContext)));
        Link = await links.Open(hash, HttpContext.RequestAborted);
        if (Link is { State: LinkState.Open })
            try
            {
                await work();
            }
            catch (RefusedException refused)
            {
                ModelState.AddRefusal(refused);
            }
    }

    /// <summary>The choices of one place, with what is typed or kept chosen.</summary>
    public IEnumerable<SelectItem> TeamItems(int place) => Items(Open.Select(t => (t.Id.Text, t.Base is { } at ? $"{t.Name}, based in {at}" : t.Name)), place < Teams.Count ? Teams[place] : Wish?.Teams.ElementAtOrDefault(place).Text);

    public IEnumerable<SelectItem> BaseItems(int place) => Items(OpenBases.Select(b => (b, b)), place < Bases.Count ? Bases[place] : Wish?.Bases.ElementAtOrDefault(place));

    public string TeamName(TeamId team) => Option?.Teams.FirstOrDefault(t => t.Team.Id == team)?.Team.Name ?? $"{team} (not a team any more)";

    public static string Place(int place) => place switch { 0 => "First choice", 1 => "Second choice", 2 => "Third choice", _ => $"{place + 1}th choice" };

    public static string Day(DateOnly? day) => day?.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private static IEnumerable<SelectItem> Items(IEnumerable<(string Value, string Text)> items, string? chosen) =>
        [new() { Value = "", Text = "No choice" }, .. items.Select(i => new SelectItem { Value = i.Value, Text = i.Text, Selected = string.Equals(i.Value, chosen, StringComparison.OrdinalIgnoreCase) })];

    private PageResult NotUsable()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
