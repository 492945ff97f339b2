using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Calendar;
using Throughcare.Options;
using Throughcare.Web.Access;
using Throughcare.Web.Audit;
using Throughcare.Web.Bridge;
using Throughcare.Web.Govuk;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Bridge;

/// <summary>Every change of social worker of a timetable whom the reader may see, the soonest first: for a team manager, "my children".</summary>
public class ChangesModel(IProposalStore store, TimeProvider clock) : TimetablePage(store), IListPage
{
    [BindProperty(SupportsGet = true)] public string? From { get; set; }
    [BindProperty(SupportsGet = true)] public string? To { get; set; }
    [BindProperty(SupportsGet = true)] public string? Week { get; set; }
    [BindProperty(SupportsGet = true)] public string? Review { get; set; }

    /// <summary>"yes" for those that need a person now.</summary>
    [BindProperty(SupportsGet = true)] public string? Needs { get; set; }

    public Listing List { get; private set; } = null!;

    private IReadOnlyList<ChangeLine> _all = [];

    protected override bool FindSubject() => base.FindSubject() && Timetable?.Answer.Schedule is not null;

    protected override string? Elsewhere => Option is null ? base.Elsewhere : HttpContext.Opens(Links.BridgeOf(Option.Id)) ? Links.BridgeOf(Option.Id) : Links.Bridge;

    public IActionResult OnGet([FromQuery(Name = "page")] int page = 1, [FromQuery(Name = "as")] string? kind = null)
    {
        var seen = ChangeLine.Of(Timetable!, Result, Proposal.Judgements, Reach, Said, LondonTime.Today(clock));
        _all = seen.Shown;
        var found = _all.Where(c => Fits(From, c.FromTeam) && Fits(To, c.ToTeam) && Fits(Week, c.WeekKey) && Fits(Review, c.Review.Code) && (Needs != "yes" || NeedsSomebody(c))).ToList();
        List = Table(new(found, seen.Restricted)) with
        {
            Address = Links.BridgeChanges(Option.Id),
            Page = page,
            Filters = new Dictionary<string, string> { ["from"] = From ?? "", ["to"] = To ?? "", ["week"] = Week ?? "", ["review"] = Review ?? "", ["needs"] = Needs ?? "" },
        };
        return kind is null ? Page() : ListingFile.Of(List, kind);
    }

    /// <summary>How many of the changes that the reader may see nobody has decided about yet.</summary>
    public string Waiting => (_all.Count(c => c.Review.Code == ChangeReview.Open.Code), _all.Count) switch
    {
        (_, 0) => "",
        (0, _) => "Somebody has decided about each of them.",
        var (open, all) => $"{open:#,0} of {all:#,0} wait for somebody to decide.",
    };

    public IEnumerable<SelectItem> FromItems => Items("All teams", _all.Select(c => c.FromTeam));

    public IEnumerable<SelectItem> ToItems => Items("All teams", _all.Select(c => c.ToTeam));

    public IEnumerable<SelectItem> WeekItems =>
    [
        new() { Value = "", Text = "All weeks" },
        .. _all.Where(c => c.Day is not null).DistinctBy(c => c.Day).OrderBy(c => c.Day).Select(c => new SelectItem { Value = c.WeekKey, Text = $"{c.Week}, from {BridgeWords.Day(c.Day!.Value)}" }),
        .. _all.Any(c => c.Day is null) ? (SelectItem[])[new() { Value = ChangeLine.NoWeek, Text = "In no week" }] : [],
    ];

    public IEnumerable<SelectItem> NeedsItems => [new() { Value = "", Text = "All" }, new() { Value = "yes", Text = "Needs a person now" }];

    private static bool NeedsSomebody(ChangeLine line) => line.Waiting.Need <= Need.ReadinessSoon;

    /// <summary>What waits, in numbers: late, in no week, to agree or to make ready within two weeks.</summary>
    public IReadOnlyList<string> Counts =>
    [
        .. new (Need Need, string One, string Many)[]
        {
            (Need.Overdue, "change is late", "changes are late"), (Need.NoWeek, "change can be in no week", "changes can be in no week"),
            (Need.ReviewSoon, "change within two weeks is to be agreed", "changes within two weeks are to be agreed"), (Need.ReadinessSoon, "change within two weeks is not ready", "changes within two weeks are not ready"),
        }.Select(n => (n, Count: _all.Count(c => c.Waiting.Need == n.Need))).Where(n => n.Count > 0).Select(n => $"{n.Count:#,0} {(n.Count == 1 ? n.n.One : n.n.Many)}"),
    ];

    public IEnumerable<SelectItem> ReviewItems =>
        [new() { Value = "", Text = "All" }, .. ChangeReview.All.Select(r => new SelectItem { Value = r.Code, Text = r.Words })];

    private Listing Table(Seen<ChangeLine> lines)
    {
        var each = Result.Outcome!.Children.Where(c => Reach.Placements(Option.Id) && Reach.Decides(c.Before)).Select(c => c.Id).ToHashSet();
        // Brothers and sisters who change together are decided about together, so all of them must be theirs.
        var decides = Timetable!.Lines.Where(l => l.Children.All(each.Contains)).SelectMany(l => l.Children).Concat(Timetable.Reading.NotScheduled.SelectMany(n => n.Children).Where(each.Contains)).Select(c => c.Text).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Title = Reach.AllChildren ? "Changes of social worker" : "My children: changes of social worker",
            File = "changes-by-week",
            Restricted = lines.Restricted,
            Empty = "No change fits these filters.",
            Cards = true,
            Columns = [new("Child"), new("What is to be done", Wide: true), new("Week"), new("First day"), new("Worker today"), new("Worker in the plan"), new("Team today"), new("Team in the plan"), new("Why not sooner", Wide: true), new("Review"), new("The child’s view")],
            Rows =
            [
                .. lines.Shown.Select(c => (IReadOnlyList<Cell>)
                [
                    new Cell(c.Child, Links.PlanChild(Option.Id, c.Child)), decides.Contains(c.Child) || c.Waiting.Need == Need.Nothing ? c.ToDo : $"For the child’s manager: {char.ToLowerInvariant(c.ToDo[0])}{c.ToDo[1..]}", c.Week is { } week ? week.ToString(CultureInfo.InvariantCulture) : "none", c.Day is { } day ? BridgeWords.Day(day) : "none",
                    c.From ?? "nobody", c.To, c.FromTeam.Length == 0 ? "none" : c.FromTeam, c.ToTeam.Length == 0 ? "none" : c.ToTeam, c.Why,
                    // A page that is not theirs to decide on is not offered.
                    c.Week is not null && decides.Contains(c.Child) ? new Cell(c.ReviewInWords, Links.DecideTransfer(Option.Id, c.Child)) : c.ReviewInWords,
                    c.Week is null ? c.ChildsView : new Cell(c.ChildsView, Links.BridgeNote(Option.Id, c.Child)),
                ]),
            ],
        };
    }

    private static bool Fits(string? filter, string value) => string.IsNullOrEmpty(filter) || string.Equals(filter, value, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<SelectItem> Items(string all, IEnumerable<string> names) =>
        names.Where(n => n.Length > 0).Distinct().Order(StringComparer.OrdinalIgnoreCase).Select(n => new SelectItem { Value = n, Text = n }).Prepend(new SelectItem { Value = "", Text = all });
}
