using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.Children;
using Throughcare.Options;
using Throughcare.Web.Govuk;

namespace Throughcare.Web.Pages.Proposals.Plan;

/// <summary>Decides who a child's social worker is to be, or not to be, how strong the relationship is, or that the child is planned apart.</summary>
public class DecideChildModel(IProposalStore store, TimeProvider clock) : DecidePage(store, clock)
{
    [BindProperty] public string? Wanted { get; set; }
    [BindProperty] public string? RuledOut { get; set; }
    [BindProperty] public string? Code { get; set; }
    [BindProperty] public string? Strength { get; set; }

    public ChildId Child { get; private set; }

    private PlacedChild Placed => Result.Outcome!.Children.First(c => Reach.Child(c, Option.Id) && c.Id == Child);

    public override string Subject => Links.PlanChild(Option.Id, Child.Text);

    public override string Address => Links.DecideChild(Option.Id, Child.Text);

    protected override ExplainedFor? Explained => Result.Children.FirstOrDefault(c => c.Child == Child) is { } line ? ExplainedFor.OfChild(Result, line, Reach, openly: true) : null;

    protected override IActionResult? Closed()
    {
        var token = (string)RouteData.Values["child"]!;
        var seen = Result.Outcome!.Children.Where(c => Reach.Child(c, Option.Id)).Select(c => c.Id).ToList();
        // A token says who somebody is, and not that they may be seen.
        if (Kept.Tokens.ChildOf(token, seen.Select(c => c.Text)) is not { } id || !seen.Contains(new(id))) return NotHere();
        Child = new(id);
        return Reach.Decides(Placed.Before) ? null : StatusCode(StatusCodes.Status403Forbidden);
    }

    protected override Decision? Asked(JudgementKind kind)
    {
        if (Kinds.All(k => k.Value != JudgementWords.CodeOf(kind))) return null;
        if (kind == JudgementKind.NotThisWorker && !string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), "Leave the reason in words empty: why a worker is ruled out is said by a code alone");
        return new()
        {
            Kind = kind,
            Subject = Child.Text,
            Value = kind switch { JudgementKind.ThisWorker => Seen(Wanted), JudgementKind.NotThisWorker => Seen(RuledOut), JudgementKind.Continuity => Strength, _ => null },
            Reason = kind == JudgementKind.NotThisWorker ? Code : Reason,
        };
    }

    protected override string ReasonField => JudgementWords.KindOf(Kind) == JudgementKind.NotThisWorker ? nameof(Code) : nameof(Reason);

    protected override string ValueField => JudgementWords.KindOf(Kind) switch { JudgementKind.ThisWorker => nameof(Wanted), JudgementKind.NotThisWorker => nameof(RuledOut), JudgementKind.Continuity => nameof(Strength), _ => nameof(Kind) };

    public override IEnumerable<(string Name, string? Value)> Answers => [.. base.Answers, (nameof(Wanted), Wanted), (nameof(RuledOut), RuledOut), (nameof(Code), Code), (nameof(Strength), Strength)];

    /// <summary>Whoever is out of reach can be chosen as little as be seen.</summary>
    private string? Seen(string? worker) => Workers.Any(w => w.Id == worker) ? worker : null;

    private IReadOnlyList<(string Id, string Text)> Workers
    {
        get
        {
            var today = Proposal.Extract.Snapshot.Workers.Where(Reach.Worker).Select(w => w.Id).ToHashSet();
            var named = Reach.Placements(Option.Id);
            var team = Result.Outcome!.Workers.Where(w => !w.Worker.NewPost && (named ? Reach.Worker(w, Option.Id) : today.Contains(w.Id))).ToList();
            return [.. team.OrderBy(w => w.Id).Select(w => (w.Id.Text, named && w.TeamAfter is { } to ? $"{w.Id}, {to.Name}" : $"{w.Id}"))];
        }
    }

    public IEnumerable<ChoiceItem> Kinds
    {
        get
        {
            var now = Placed.Before.Worker;
            if (now is not null)
            {
                yield return Choice(JudgementKind.Stay, "Stays with the present social worker", Kind, $"{now.Id} today");
                yield return Choice(JudgementKind.Move, "Must change social worker", Kind, "The plan chooses to whom");
            }
            yield return Choice(JudgementKind.ThisWorker, "Is to have a named social worker", Kind, null, Named(nameof(Wanted), "Who?", Wanted, Workers));
            yield return Choice(JudgementKind.NotThisWorker, "Must not have a named social worker", Kind, "Why is said by a code, and nothing else is written down",
                Named(nameof(RuledOut), "Who?", RuledOut, Workers), Named(nameof(Code), "Why?", Code, NotThisWorkerReason.All.Select(r => (r, char.ToUpperInvariant(r[0]) + r[1..]))));
            if (now is not null)
                yield return Choice(JudgementKind.Continuity, "The relationship with the present social worker is…", Kind, null,
                    Named(nameof(Strength), "How strong?", Strength, new[] { "0", "1", "2", "3" }.Select(s => (s, JudgementWords.Continuity(s)))));
            if (Placed.Before.Child.Siblings is not null) yield return Choice(JudgementKind.Apart, "Is planned apart from brothers and sisters", Kind);
        }
    }

    /// <summary>A decision about one of a family is used for all who share a worker.</summary>
    public int Together => Placed.Group?.Children.Count ?? 1;
}
