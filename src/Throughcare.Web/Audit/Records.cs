using static Throughcare.App.Audit.AuditEvents;

namespace Throughcare.Web.Audit;

/// <summary>
/// What each address writes into the audit trail: one table beside that of the doors. Tests walk every door and fail on one that has no line here, on one that
/// shows children or staff without a look or a reason, and on one that takes something in without an event or a reason.
/// </summary>
public static class Records
{
    private const string Counts = "Shows counts and teams, and nobody by id.", Form = "An empty form.", Progress = "Says how far the work is, and shows nobody.",
        Published = "Shows what a council published.", Paper = "Shows a paper for decision: roles, posts and money, and nobody by id.",
        Money = "Shows posts, numbers and money, and nobody by id.", Accounts = "Shows who may sign in, and nothing from an extract.";

    public static readonly IReadOnlyList<Recorded> All =
    [
        new("/problem") { NoLook = "Says that a page is not there or went wrong.", NoChange = "Says the same where something was sent." },

        new("/") { NoLook = "Lists proposals.", Changes = [ExampleLoaded] },
        new("/check-a-draft") { NoLook = "Shows what was found in the text that was sent.", NoChange = "Checks what was sent, and keeps nothing." },
        new("/start-from-counts") { NoLook = "Shows the counts that were typed in.", NoChange = "Works out what was typed in, and keeps nothing." },
        new("/bring-a-list") { NoLook = Form, Changes = [UploadTaken, UploadRefused] },
        new("/bring-a-list/reading/{upload}") { Look = UploadSeen, Subject = "upload" },
        new("/bring-a-list/reading/{upload}/progress") { NoLook = Progress },
        new("/bring-a-list/check-answers/{upload}") { Look = UploadSeen, Subject = "upload", Changes = [UploadConfirmed, ProposalMade, ExtractReplaced, UploadRefused] },

        new("/sign-in/problem") { NoLook = "Says why nobody was signed in.", NoChange = "Says the same where something was sent." },
        new("/sign-in") { NoLook = Form, Changes = [SignedIn, SignInFailed, AccountLocked] },
        new("/sign-in/code") { NoLook = Form, Changes = [SignedIn, SignInFailed, AccountLocked] },
        new("/sign-in/recovery-code") { NoLook = Form, Changes = [SignedIn, RecoveryCodeUsed, SignInFailed, AccountLocked] },
        new("/sign-in/with/{provider}") { NoLook = "Leads on to the provider." , NoChange = "Nothing can be sent." },
        new("/sign-out") { NoLook = Form, Changes = [SignedOut, SignedOutEverywhere] },
        new("/invitation/{secret}") { NoLook = "Shows who is invited to whoever has the link.", Changes = [InvitationUsed, InvitationRefused, PasswordSet] },
        new("/published") { NoLook = Published, NoChange = "Nothing can be sent." },
        new("/published/council/{council}") { NoLook = Published, NoChange = "Nothing can be sent." },
        new("/published/decision/{council}/{decision}") { NoLook = Published, NoChange = "Nothing can be sent." },
        new("/account") { NoLook = "Shows one's own account.", Changes = [SignedOutEverywhere] },
        new("/account/password") { NoLook = Form, Changes = [PasswordSet] },
        new("/account/passkeys") { NoLook = "Shows one's own passkeys.", Changes = [PasskeyAdded, PasskeyRemoved] },
        new("/account/codes") { NoLook = "Shows one's own codes.", Changes = [CodesTurnedOn, CodesTurnedOff, RecoveryCodesMade] },

        new("/council/people") { NoLook = Accounts, Changes = [InvitationWithdrawn] },
        new("/council/people/invite") { NoLook = Form, Changes = [InvitationMade] },
        new("/council/people/person/{person}") { NoLook = Accounts, Changes = [PersonChanged, AccountClosed, AccountOpened, SignInReset, SignedOutEverywhere] },
        new("/council/roles") { NoLook = "Shows roles." },
        new("/council/roles/role/{role}") { NoLook = "Shows a role.", Changes = [RoleChanged] },
        new("/council/roles/add") { NoLook = Form, Changes = [RoleAdded] },
        new("/council/settings") { NoLook = "Shows the council's settings.", Changes = [SignInRulesChanged] },
        new("/council/settings/privacy") { NoLook = "Shows the council's settings.", Changes = [PrivacySet] },
        new("/council/privacy/find") { NoLook = Form, NoChange = "Turns the id of a child or worker into its token, and leads on to the page, which records the look." },
        new("/council/privacy/person/{person}") { Look = PersonFound, Subject = "person", Changes = [PersonExported] },
        new("/council/privacy/erase/{person}") { Look = PersonFound, Subject = "person", Changes = [PersonErased] },

        new("/proposals/{proposal}") { NoLook = "Leads on to another page." },
        new("/proposals/{proposal}/restricted") { NoLook = "Shows restricted records by token alone, and people of the council by name.", Changes = [RestrictedAccessGiven, RestrictedAccessEnded] },
        new("/proposals/{proposal}/data/keep") { NoLook = "Shows how long rows are kept.", Changes = [PrivacySet] },
        new("/proposals/{proposal}/data") { Look = ExtractSeen },
        new("/proposals/{proposal}/data/replace") { NoLook = Form, Changes = [UploadTaken, UploadRefused] },
        new("/proposals/{proposal}/baseline") { Look = WorkersSeen },
        new("/proposals/{proposal}/baseline/figure/{**figure}") { Look = ChildrenSeen },
        new("/proposals/{proposal}/baseline/children") { Look = ChildrenSeen },
        new("/proposals/{proposal}/baseline/workers") { Look = WorkersSeen },
        new("/proposals/{proposal}/options") { NoLook = Counts },
        new("/proposals/{proposal}/options/suggest") { NoLook = Counts, Changes = [OptionSaved] },
        new("/proposals/{proposal}/option/{option}") { NoLook = Counts },
        new("/proposals/{proposal}/option/{option}/priorities") { NoLook = Counts, Changes = [OptionSaved] },
        new("/proposals/{proposal}/option/{option}/teams") { NoLook = Counts, Changes = [OptionSaved] },
        new("/proposals/{proposal}/plan") { NoLook = Counts },
        new("/proposals/{proposal}/plan/option/{option}") { Look = WorkersSeen, Changes = [RunStarted] },
        new("/proposals/{proposal}/plan/figure/{option}/{**figure}") { Look = ChildrenSeen },
        new("/proposals/{proposal}/plan/children/{option}") { Look = ChildrenSeen },
        new("/proposals/{proposal}/plan/child/{option}/{child}") { Look = ChildSeen, Subject = "child" },
        new("/proposals/{proposal}/plan/decide-child/{option}/{child}") { Look = ChildSeen, Subject = "child", Changes = [JudgementAdded] },
        new("/proposals/{proposal}/plan/decide-worker/{option}/{worker}") { Look = WorkerSeen, Subject = "worker", Changes = [JudgementAdded] },
        new("/proposals/{proposal}/decisions") { Look = ChildrenSeen },
        new("/proposals/{proposal}/decisions/decision/{decision}") { Look = ChildrenSeen, Changes = [JudgementAdded] },
        new("/proposals/{proposal}/plan/staff/{option}") { Look = WorkersSeen },
        new("/proposals/{proposal}/plan/worker/{option}/{worker}") { Look = WorkerSeen, Subject = "worker" },
        new("/proposals/{proposal}/plan/trade-off/{option}") { Look = ChildrenSeen, Changes = [RunStarted] },
        new("/proposals/{proposal}/plan/changes/{option}") { Look = ChildrenSeen },
        new("/proposals/{proposal}/plan/outcomes/{option}") { NoLook = Counts },
        new("/proposals/{proposal}/bridge") { NoLook = "Says how far each timetable is, and shows nobody." },
        new("/proposals/{proposal}/bridge/option/{option}") { Look = WorkersSeen, Changes = [RunStarted] },
        new("/proposals/{proposal}/bridge/policy") { NoLook = Form, Changes = [TransfersSaved] },
        new("/proposals/{proposal}/bridge/figure/{option}/{**figure}") { Look = ChildrenSeen },
        new("/proposals/{proposal}/bridge/rest/{option}") { Look = ChildrenSeen, Changes = [RunStarted] },
        new("/proposals/{proposal}/bridge/note/{option}/{child}") { Look = ChildSeen, Subject = "child" },
        new("/proposals/{proposal}/bridge/child-view/{option}/{child}") { Look = ChildSeen, Subject = "child", Changes = [JudgementAdded] },
        new("/proposals/{proposal}/bridge/changes/{option}") { Look = ChildrenSeen },
        new("/proposals/{proposal}/bridge/decide/{option}/{child}") { Look = ChildSeen, Subject = "child", Changes = [JudgementAdded] },
        new("/proposals/{proposal}/delivery") { NoLook = "Says how far each plan is carried out, and shows nobody." },
        new("/proposals/{proposal}/delivery/option/{option}") { NoLook = Counts, Changes = [RunStarted] },
        new("/proposals/{proposal}/delivery/figure/{option}/{**figure}") { Look = ChildrenSeen },
        new("/proposals/{proposal}/delivery/changes/{option}") { Look = ChildrenSeen },
        new("/proposals/{proposal}/delivery/outside/{option}") { Look = ChildrenSeen },
        new("/proposals/{proposal}/delivery/moved/{option}") { Look = ChildrenSeen },
        new("/proposals/{proposal}/delivery/post/{option}/{post}") { NoLook = "Shows a post to be filled, and nobody.", Changes = [JudgementAdded] },
        new("/proposals/{proposal}/delivery/spent/{option}") { NoLook = Money, Changes = [CostingSaved] },
        new("/proposals/{proposal}/runs/{run}") { NoLook = Progress, Changes = [RunStopped] },
        new("/proposals/{proposal}/runs/{run}/progress") { NoLook = Progress },

        new("/proposals/{proposal}/deciding") { NoLook = Paper },
        new("/proposals/{proposal}/deciding/edit/{part}") { NoLook = Paper, Changes = [PaperSaved] },
        new("/proposals/{proposal}/deciding/implications") { NoLook = Paper, Changes = [PaperSaved] },
        new("/proposals/{proposal}/deciding/sign-offs") { NoLook = Paper, Changes = [PaperSaved] },
        new("/proposals/{proposal}/deciding/text") { NoLook = Paper, Changes = [PaperSaved] },
        new("/proposals/{proposal}/deciding/document/{kind}") { NoLook = Paper, Changes = [PaperSaved] },
        new("/proposals/{proposal}/deciding/record") { NoLook = Paper },
        new("/proposals/{proposal}/deciding/publish") { NoLook = Paper, Changes = [PaperSaved] },
        new("/proposals/{proposal}/costs") { NoLook = Money },
        new("/proposals/{proposal}/costs/posts/{option}") { NoLook = Money },
        new("/proposals/{proposal}/costs/add-line/{option}") { NoLook = Form, Changes = [CostingSaved] },
        new("/proposals/{proposal}/costs/line/{option}/{line}") { NoLook = Money, Changes = [CostingSaved] },
        new("/proposals/{proposal}/costs/funding/{option}") { NoLook = Money },
        new("/proposals/{proposal}/costs/savings/{option}") { NoLook = Money },
        new("/proposals/{proposal}/costs/sensitivity/{option}") { NoLook = Money },
        new("/proposals/{proposal}/costs/programme/{option}") { NoLook = Money },
        new("/proposals/{proposal}/costs/figure/{option}/{**figure}") { NoLook = Money },
        new("/proposals/{proposal}/costs/downloads/{option}") { NoLook = Money },
        new("/proposals/{proposal}/costs/assumptions") { NoLook = Money, Changes = [CostingSaved] },
        new("/proposals/{proposal}/costs/tables") { NoLook = Form, Changes = [CostingSaved] },
        new("/proposals/{proposal}/costs/history") { NoLook = Money, Changes = [CostingSaved] },
        new("/rules-in-force") { NoLook = "Shows dated tables that come with the program." },

        new("/council/audit") { Look = TrailSeen, NoChange = "Turns the id of a child or worker into its token, and leads back to the page, which records the look." },
    ];

    private static readonly Dictionary<string, Recorded> ByRoute = All.ToDictionary(d => d.Route, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a route records; null where it stands in no line.</summary>
    public static Recorded? Of(string route) => ByRoute.GetValueOrDefault("/" + route.Trim('/'));

    internal static Recorded? Of(Endpoint? endpoint) => endpoint is RouteEndpoint { RoutePattern.RawText: { } route } ? Of(route) : null;
}
