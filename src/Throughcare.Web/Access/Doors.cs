using Throughcare.App.Access;
using static Throughcare.App.Access.Grant;

namespace Throughcare.Web.Access;

/// <summary>
/// Who may open what: the one table. Whatever answers at an address that stands in no line is refused to everybody, and a test walks
/// every address, grant and council against it.
/// </summary>
public static class Doors
{
    private static readonly Grant[] Anybody = [SeeChildren, SeeStaff, SeeTraits, SeeMoney];

    public static readonly IReadOnlyList<Door> All =
    [
        new("/problem") { Public = true },
        new("/sign-in/problem") { Public = true },
        new("/sign-in") { Public = true },
        new("/sign-in/code") { Public = true },
        new("/sign-in/recovery-code") { Public = true },
        new("/sign-in/with/{provider}") { Public = true },
        new("/sign-out") { Public = true },
        new("/invitation/{secret}") { Public = true },

        // What councils published, and nothing else: no proposal is read for it.
        new("/published") { Public = true },
        new("/published/council/{council}") { Public = true },
        new("/published/decision/{council}/{decision}") { Public = true },

        new("/account") { Send = [] },
        new("/account/password") { Send = [] },
        new("/account/passkeys") { Send = [] },
        new("/account/codes") { Send = [] },

        new("/council/people") { See = [Administer] },
        new("/council/people/invite") { See = [Administer] },
        new("/council/people/person/{person}") { See = [Administer] },
        new("/council/roles") { See = [Administer] },
        new("/council/roles/role/{role}") { See = [Administer] },
        new("/council/roles/add") { See = [Administer] },
        new("/council/settings") { See = [Administer] },

        new("/") { Send = [SeeChildren, Change] },
        new("/check-a-draft") { Send = [] },
        new("/start-from-counts") { Send = [] },
        new("/bring-a-list") { See = [SeeChildren] },
        new("/bring-a-list/reading/{upload}") { See = [SeeChildren] },
        new("/bring-a-list/reading/{upload}/progress") { See = [SeeChildren] },
        new("/bring-a-list/check-answers/{upload}") { See = [SeeChildren] },

        new("/council/settings/privacy") { See = [Administer] },
        new("/council/settings/documents") { See = [Administer] },
        new("/council/settings/wording") { See = [Administer] },
        // Each page asks besides for whatever shows the person: children or staff.
        new("/council/privacy/find") { See = [Administer] },
        new("/council/privacy/person/{person}") { See = [Administer] },
        new("/council/privacy/erase/{person}") { See = [Administer] },

        new("/proposals/{proposal}") { See = Anybody, Reach = GrantScope.Oneself },
        new("/proposals/{proposal}/restricted") { See = [Administer], Send = [Administer, Change] },
        new("/proposals/{proposal}/data") { See = [SeeChildren] },
        new("/proposals/{proposal}/data/replace") { See = [SeeChildren] },
        new("/proposals/{proposal}/data/keep") { See = [Administer] },
        new("/proposals/{proposal}/baseline") { See = Anybody, Reach = GrantScope.Team },
        new("/proposals/{proposal}/baseline/figure/{**figure}") { See = Anybody, Reach = GrantScope.Team },
        new("/proposals/{proposal}/baseline/children") { See = [SeeChildren], Reach = GrantScope.Oneself },
        new("/proposals/{proposal}/baseline/workers") { See = [SeeStaff], Reach = GrantScope.Oneself },
        new("/proposals/{proposal}/options") { See = Anybody, Reach = GrantScope.Team },
        new("/proposals/{proposal}/options/suggest") { See = [SeeStaff] },
        new("/proposals/{proposal}/option/{option}") { See = Anybody, Reach = GrantScope.Team },
        new("/proposals/{proposal}/option/{option}/priorities") { See = [SeeStaff] },
        new("/proposals/{proposal}/option/{option}/teams") { See = [SeeStaff] },
        new("/proposals/{proposal}/plan") { See = Anybody, Reach = GrantScope.Team },
        new("/proposals/{proposal}/plan/option/{option}") { See = Anybody, Reach = GrantScope.Team, Send = [SeeStaff, Change] },
        new("/proposals/{proposal}/plan/figure/{option}/{**figure}") { See = Anybody, Reach = GrantScope.Team },
        new("/proposals/{proposal}/plan/children/{option}") { See = [SeeChildren], Reach = GrantScope.Oneself },
        new("/proposals/{proposal}/plan/child/{option}/{child}") { See = [SeeChildren], Reach = GrantScope.Oneself },
        // A decision about one child or worker is for whoever may change that one: the page asks whether it is theirs.
        new("/proposals/{proposal}/plan/decide-child/{option}/{child}") { See = [SeeChildren], Reach = GrantScope.Oneself, SendReach = GrantScope.Team },
        new("/proposals/{proposal}/plan/decide-worker/{option}/{worker}") { See = [SeeStaff], Reach = GrantScope.Oneself, SendReach = GrantScope.Team },
        new("/proposals/{proposal}/decisions") { See = [SeeChildren, SeeStaff], Reach = GrantScope.Oneself },
        new("/proposals/{proposal}/decisions/decision/{decision}") { See = [SeeChildren, SeeStaff], Reach = GrantScope.Oneself, SendReach = GrantScope.Team },
        new("/proposals/{proposal}/plan/staff/{option}") { See = [SeeStaff], Reach = GrantScope.Oneself },
        new("/proposals/{proposal}/plan/worker/{option}/{worker}") { See = [SeeStaff], Reach = GrantScope.Oneself },
        // Every number on these counts children of the whole council, so they are for those who may see all of them.
        new("/proposals/{proposal}/plan/trade-off/{option}") { See = [SeeChildren], Send = [SeeStaff, Change] },
        new("/proposals/{proposal}/plan/changes/{option}") { See = [SeeChildren] },
        new("/proposals/{proposal}/plan/outcomes/{option}") { See = [SeeTraits] },
        new("/proposals/{proposal}/bridge") { See = [SeeChildren], Reach = GrantScope.Oneself },
        // Its pictures count children of the whole council; the list of changes keeps to whom its reader reaches.
        new("/proposals/{proposal}/bridge/option/{option}") { See = [SeeChildren], Send = [SeeStaff, Change] },
        new("/proposals/{proposal}/bridge/policy") { See = [SeeChildren], Reach = GrantScope.Oneself, Send = [SeeStaff, Change] },
        new("/proposals/{proposal}/bridge/figure/{option}/{**figure}") { See = [SeeChildren] },
        new("/proposals/{proposal}/bridge/rest/{option}") { See = [SeeChildren], Reach = GrantScope.Oneself, Send = [SeeStaff, Change] },
        new("/proposals/{proposal}/bridge/note/{option}/{child}") { See = [SeeChildren], Reach = GrantScope.Oneself },
        new("/proposals/{proposal}/bridge/child-view/{option}/{child}") { See = [SeeChildren], Reach = GrantScope.Oneself, SendReach = GrantScope.Oneself },
        new("/proposals/{proposal}/bridge/changes/{option}") { See = [SeeChildren], Reach = GrantScope.Oneself },
        new("/proposals/{proposal}/bridge/decide/{option}/{child}") { See = [SeeChildren], Reach = GrantScope.Oneself, SendReach = GrantScope.Team },
        new("/proposals/{proposal}/delivery") { See = Anybody, Reach = GrantScope.Oneself },
        // Its figures count children of the whole council; the lists keep to whom their reader reaches.
        new("/proposals/{proposal}/delivery/option/{option}") { See = [SeeChildren], Send = [SeeStaff, Change] },
        new("/proposals/{proposal}/delivery/figure/{option}/{**figure}") { See = [SeeChildren] },
        new("/proposals/{proposal}/delivery/changes/{option}") { See = [SeeChildren], Reach = GrantScope.Oneself },
        new("/proposals/{proposal}/delivery/outside/{option}") { See = [SeeChildren], Reach = GrantScope.Oneself },
        new("/proposals/{proposal}/delivery/moved/{option}") { See = [SeeChildren], Reach = GrantScope.Oneself },
        new("/proposals/{proposal}/delivery/post/{option}/{post}") { See = [SeeStaff] },
        new("/proposals/{proposal}/delivery/spent/{option}") { See = [SeeMoney] },
        new("/proposals/{proposal}/runs/{run}") { See = [SeeStaff] },
        new("/proposals/{proposal}/runs/{run}/progress") { See = [SeeStaff] },

        // Posts, numbers and money: nothing on these is about one child.
        new("/proposals/{proposal}/costs") { See = [SeeMoney] },
        new("/proposals/{proposal}/costs/posts/{option}") { See = [SeeMoney] },
        new("/proposals/{proposal}/costs/add-line/{option}") { See = [SeeMoney] },
        new("/proposals/{proposal}/costs/line/{option}/{line}") { See = [SeeMoney] },
        new("/proposals/{proposal}/costs/funding/{option}") { See = [SeeMoney] },
        new("/proposals/{proposal}/costs/savings/{option}") { See = [SeeMoney] },
        new("/proposals/{proposal}/costs/sensitivity/{option}") { See = [SeeMoney] },
        new("/proposals/{proposal}/costs/programme/{option}") { See = [SeeMoney] },
        new("/proposals/{proposal}/costs/figure/{option}/{**figure}") { See = [SeeMoney] },
        new("/proposals/{proposal}/costs/downloads/{option}") { See = [SeeMoney] },
        new("/proposals/{proposal}/costs/assumptions") { See = [SeeMoney] },
        new("/proposals/{proposal}/costs/tables") { See = [SeeMoney] },
        new("/proposals/{proposal}/costs/history") { See = [SeeMoney] },
        // How the consultation stands and what came of it names nobody; who said, asked or would get what is for those who run it.
        new("/proposals/{proposal}/consultation") { See = [SeeStaff, Consult] },
        new("/proposals/{proposal}/consultation/timetable") { See = [SeeStaff, Consult], Send = [Consult, Change] },
        new("/proposals/{proposal}/consultation/staff") { See = [SeeStaff, Consult] },
        new("/proposals/{proposal}/consultation/figure/{**figure}") { See = [SeeStaff, Consult] },
        new("/proposals/{proposal}/consultation/meetings") { See = [SeeStaff, Consult], Send = [Consult, Change] },
        new("/proposals/{proposal}/consultation/themes") { See = [SeeStaff, Consult], Send = [Consult, Change] },
        new("/proposals/{proposal}/consultation/responses") { See = [Consult] },
        new("/proposals/{proposal}/consultation/preferences") { See = [Consult] },
        new("/proposals/{proposal}/consultation/circumstance/{worker}") { See = [Consult] },
        new("/proposals/{proposal}/consultation/release") { See = [SeeStaff, Consult], Send = [Consult, Change] },
        new("/proposals/{proposal}/consultation/outcomes") { See = [Consult] },
        new("/proposals/{proposal}/consultation/published") { See = [SeeStaff, Consult] },
        new("/proposals/{proposal}/consultation/pack") { See = [SeeStaff, Consult] },
        // Shows and takes what is of the worker who has signed in, and of nobody else.
        new("/proposals/{proposal}/consultation/own") { See = Anybody, Reach = GrantScope.Oneself, Send = [] },
        new("/preferences/{secret}") { Public = true },
        // What is found quotes the papers, the assessment among them.
        new("/proposals/{proposal}/checks") { See = [SeeStaff, SeeCharacteristics, Sign] },
        new("/proposals/{proposal}/checks/accept/{finding}") { See = [SeeStaff, SeeCharacteristics, Sign] },
        // The assessment is read by whoever takes part in it; what staff declared, and every change, is for whoever may see characteristics.
        new("/proposals/{proposal}/equality") { See = [SeeStaff, SeeCharacteristics, Sign] },
        new("/proposals/{proposal}/equality/heading/{heading}") { See = [SeeStaff, SeeCharacteristics, Sign], Send = [SeeCharacteristics, Change] },
        new("/proposals/{proposal}/equality/about") { See = [SeeStaff, SeeCharacteristics, Sign], Send = [SeeCharacteristics, Change] },
        new("/proposals/{proposal}/equality/action/{line}") { See = [SeeStaff, SeeCharacteristics, Sign], Send = [SeeCharacteristics, Change] },
        new("/proposals/{proposal}/equality/sign") { See = [SeeCharacteristics, Sign], Send = [] },
        new("/proposals/{proposal}/equality/versions") { See = [SeeStaff, SeeCharacteristics, Sign] },
        new("/proposals/{proposal}/equality/print") { See = [SeeStaff, SeeCharacteristics, Sign] },
        new("/proposals/{proposal}/equality/characteristics") { See = [SeeCharacteristics], Send = [SeeCharacteristics, Change] },
        // A paper for decision holds roles, posts and money; what it says of children is hidden as for everybody.
        new("/proposals/{proposal}/deciding") { See = [SeeMoney] },
        new("/proposals/{proposal}/deciding/edit/{part}") { See = [SeeMoney] },
        new("/proposals/{proposal}/deciding/implications") { See = [SeeMoney] },
        new("/proposals/{proposal}/deciding/sign-offs") { See = [SeeMoney] },
        new("/proposals/{proposal}/deciding/text") { See = [SeeMoney] },
        new("/proposals/{proposal}/deciding/document/{kind}") { See = [SeeMoney] },
        new("/proposals/{proposal}/deciding/record") { See = [SeeMoney] },
        new("/proposals/{proposal}/deciding/programme") { See = [SeeMoney] },
        new("/proposals/{proposal}/deciding/list/{part}") { See = [SeeMoney] },
        new("/proposals/{proposal}/deciding/entry/{part}/{entry}") { See = [SeeMoney] },
        new("/proposals/{proposal}/deciding/remove/{part}/{entry}") { See = [SeeMoney] },
        new("/proposals/{proposal}/deciding/publish") { See = [SeeMoney] },
        new("/proposals/{proposal}/deciding/withdraw") { See = [SeeMoney] },
        // Dated tables that come with the program: the same for everybody.
        new("/rules-in-force"),

        // Asking who saw a child sends its id rather than putting it into an address, and changes nothing.
        new("/council/audit") { See = [Administer], Send = [] },
    ];

    private static readonly Dictionary<string, Door> ByRoute = All.ToDictionary(d => d.Route, StringComparer.OrdinalIgnoreCase);

    /// <summary>The door of a route; null where it stands in no line.</summary>
    public static Door? Of(string route) => ByRoute.GetValueOrDefault("/" + route.Trim('/'));
}
