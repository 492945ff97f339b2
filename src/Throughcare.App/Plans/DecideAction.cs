using System.Globalization;
using Throughcare.App.Proposals;
using Throughcare.Calendar;
using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Findings;
using Throughcare.Options;
using Throughcare.Proposals;
using Throughcare.Structure;
using Throughcare.Transfers;

namespace Throughcare.App.Plans;

/// <summary>What somebody wants to decide, as it was typed.</summary>
public sealed record Decision
{
    public required JudgementKind Kind { get; init; }

    /// <summary>Id of the child or worker.</summary>
    public required string Subject { get; init; }

    /// <summary>Worker, team or continuity, where the kind needs one.</summary>
    public string? Value { get; init; }

    public string? Author { get; init; }

    public string? Reason { get; init; }

    public DateOnly? ReviewOn { get; init; }

    /// <summary>The day on which a transfer was done or a post came to its stage; today where it is not given. Nothing for other kinds.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Takes back what holds of this kind.</summary>
    public bool TakesBack { get; init; }
}

/// <summary>
/// A person decides about a child or a worker, or takes back what was decided: checked against the proposal, then kept with its event. The same for the
/// pages and the command line, over a folder and over the database.
/// </summary>
public static class DecideAction
{
    /// <summary>Stands as the reason where what was planned is agreed or done, and nobody gave another.</summary>
    public const string AsPlanned = "As planned.";

    public const int LongestAuthor = 100, LongestReason = 1000, YearsToReview = 5;

    public static async Task<Judgement> Decide(IProposalStore store, ProposalKey key, Decision decision, TimeProvider clock, CancellationToken ct = default) =>
        (await DecideTogether(store, key, [decision], clock, ct))[0];

    /// <summary>Several at once, kept whole or not at all: of brothers and sisters who change together, or of several lines of readiness.</summary>
    public static async Task<IReadOnlyList<Judgement>> DecideTogether(IProposalStore store, ProposalKey key, IReadOnlyList<Decision> decisions, TimeProvider clock, CancellationToken ct = default)
    {
        var judgements = Judgements((await store.Load(key, ct)).Proposal, decisions, LondonTime.Today(clock));
        await store.AddJudgements(key, judgements, ct);
        return judgements;
    }

    /// <summary>Several judgements as they would be kept; refused with what is wrong with any of them, each thing once.</summary>
    public static IReadOnlyList<Judgement> Judgements(Proposal proposal, IReadOnlyList<Decision> decisions, DateOnly today)
    {
        var (made, wrong) = (new List<Judgement>(), new List<Finding>());
        foreach (var decision in decisions)
        {
            try
            {
                made.Add(Judgement(proposal, decision, today));
            }
            catch (RefusedException refused)
            {
                wrong.AddRange(refused.Findings.Where(f => !wrong.Contains(f)));
            }
        }
        return wrong.Count == 0 ? made : throw new RefusedException(wrong);
    }

    /// <summary>The judgement as it would be kept; refused with a finding for each thing to put right, whose place names the column: value, author, reason or review_on.</summary>
    public static Judgement Judgement(Proposal proposal, Decision decision, DateOnly today)
    {
        var wrong = new List<Finding>();
        var judgement = new Judgement
        {
            Kind = decision.Kind,
            Subject = decision.Subject.Trim(),
            Value = Value(proposal, decision, wrong),
            Author = Required(decision.Author, "author", LongestAuthor, "Nobody is named who decided.", "Say who decides", wrong),
            Reason = Reason(decision, wrong),
            MadeOn = On(decision, today, wrong),
            ReviewOn = decision.TakesBack ? null : decision.ReviewOn,
            TakenBack = decision.TakesBack,
        };
        if (judgement.ReviewOn is { } review && (review <= today || review > today.AddYears(YearsToReview)))
            wrong.Add(Wrong("review-date", "review_on", "The review date is not in the years to come.", review.ToString("d MMMM yyyy", CultureInfo.InvariantCulture), $"Enter a review date after today and at most {YearsToReview} years ahead."));
        About(proposal, judgement, wrong);
        return wrong.Count == 0 ? judgement : throw new RefusedException(wrong);
    }

    private static DateOnly On(Decision decision, DateOnly today, List<Finding> wrong)
    {
        if (decision.On is not { } day || decision.Kind is not (JudgementKind.TransferDone or JudgementKind.PostStage)) return today;
        if (day > today) wrong.Add(Wrong("day-to-come", "made_on", "What is done cannot be on a day to come.", day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture), "Enter today or an earlier day."));
        return day;
    }

    private static bool IsNewPost(Proposal proposal, string id) => proposal.Options.SelectMany(o => o.NewPosts).Any(p => Option.NewPost(p) == new WorkerId(id));

    /// <summary>Whether there is such a child or worker, and something to decide. Somebody who has left the extract can still have a decision taken back.</summary>
    private static void About(Proposal proposal, Judgement judgement, List<Finding> wrong)
    {
        if (judgement.TakenBack)
        {
            if (HoldingJudgements.On(proposal.Judgements, judgement) is not { } held || held.Kind != judgement.Kind)
                wrong.Add(Wrong("nothing-to-take-back", "kind", "No decision of this kind holds.", JudgementWords.CodeOf(judgement.Kind), "Look at the decisions that hold now."));
            return;
        }
        var snapshot = proposal.Extract.Snapshot;
        if (JudgementWords.IsAboutWorker(judgement.Kind))
        {
            if (judgement.Kind == JudgementKind.PostStage)
            {
                if (!IsNewPost(proposal, judgement.Subject)) wrong.Add(Wrong("no-such-post", "subject", "No option adds this post.", judgement.Subject, "Give the post as the plan names it, such as new post 12."));
                StagesInOrder(proposal, judgement, wrong);
                return;
            }
            if (snapshot.Workers.All(w => w.Id != new WorkerId(judgement.Subject))) wrong.Add(Wrong("no-such-worker", "subject", "No worker has this id.", judgement.Subject, "Give the id of a worker as the extract has it."));
            return;
        }
        if (snapshot.Children.FirstOrDefault(c => c.Id == new ChildId(judgement.Subject)) is not { } child)
        {
            wrong.Add(Wrong("no-such-child", "subject", "No child has this id.", judgement.Subject, "Give the id of a child as the extract has it."));
            return;
        }
        if (judgement.Kind == JudgementKind.TransferDone && TransferReadiness.Open(proposal.Transfers, proposal.Judgements, child.Id) is { Count: > 0 } open)
            wrong.Add(Wrong("not-ready", "kind", $"This transfer is not ready: {string.Join(" ", open.Select(l => l.Sentence))}", null, "Record what is ready, or let a manager waive the line with a reason."));
        if (judgement.Kind is JudgementKind.Stay or JudgementKind.Move or JudgementKind.Continuity && !HasWorker(proposal, child.Id))
            wrong.Add(Wrong("no-present-worker", "kind", "The child has no social worker today.", null, "Name a worker instead."));
        if (judgement.Kind == JudgementKind.Apart && child.Siblings is null)
            wrong.Add(Wrong("no-siblings", "kind", "No brothers or sisters of the child are in the extract.", null, "Choose another decision."));
    }

    // A post is advertised, then offered, then started in.
    private static void StagesInOrder(Proposal proposal, Judgement judgement, List<Finding> wrong)
    {
        static int Place(Judgement stage) => JudgementWords.PostStages.ToList().IndexOf(stage.Value ?? "");
        foreach (var other in HoldingJudgements.Of(proposal.Judgements).Where(j => j.Kind == JudgementKind.PostStage && new WorkerId(j.Subject) == new WorkerId(judgement.Subject)))
            if (Place(other) < Place(judgement) ? other.MadeOn > judgement.MadeOn : Place(other) > Place(judgement) && other.MadeOn < judgement.MadeOn)
                wrong.Add(Wrong("stages-out-of-order", "made_on", $"The stage {other.Value} of this post is recorded on {other.MadeOn.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}.", judgement.MadeOn.ToString("d MMMM yyyy", CultureInfo.InvariantCulture), "Enter a day that fits: advert, then offer, then start."));
    }

    private static bool HasWorker(Proposal proposal, ChildId child) => ChildPositions.Of(proposal.Extract.Snapshot, proposal.PhaseRules).Any(p => p.Child.Id == child && p.Worker is not null);

    private static string? Value(Proposal proposal, Decision decision, List<Finding> wrong)
    {
        var value = decision.Value?.Trim() is { Length: > 0 } given ? given : null;
        var needs = JudgementWords.Needs(decision.Kind);
        // What is taken back need not be there any more; only for a ruled-out worker does the value say which.
        if (decision.TakesBack) return value;
        switch (needs)
        {
            case NeededValue.Worker when value is not null && (decision.Kind is JudgementKind.AgreeTransfer or JudgementKind.TransferDone) && IsNewPost(proposal, value):
                return value;
            case NeededValue.Day when !DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _):
                wrong.Add(Wrong("not-a-date", "value", "No day is given until which the change is put off.", value, "Enter the day."));
                return value;
            case NeededValue.ReadinessLine when ReadinessLines.All.All(l => l.Id != value):
                wrong.Add(Wrong("no-such-line", "value", "No line of readiness has this name.", value, $"Choose one of: {string.Join(", ", ReadinessLines.All.Select(l => l.Id))}."));
                return value;
            case NeededValue.ChildView when ChildViews.All.All(v => v.Code != value):
                wrong.Add(Wrong("no-such-view", "value", "It is not said whether the child's view was sought, and what it was.", value, $"Choose one of: {string.Join("; ", ChildViews.All.Select(v => v.Code))}."));
                return value;
            case NeededValue.PostStage when value is null || !JudgementWords.PostStages.Contains(value):
                wrong.Add(Wrong("no-such-stage", "value", "This is no stage of a post.", value, $"Choose one of: {string.Join(", ", JudgementWords.PostStages)}."));
                return value;
            case NeededValue.Worker when value is null || proposal.Extract.Snapshot.Workers.All(w => w.Id != new WorkerId(value)):
                wrong.Add(Wrong("no-such-worker", "value", value is null ? "No worker is named." : "No worker has this id.", value, "Choose a worker of the extract."));
                return value;
            case NeededValue.Team when value is null || Teams(proposal).All(t => t.Id != new TeamId(value)):
                wrong.Add(Wrong("no-such-team", "value", value is null ? "No team is named." : "No option has this team.", value, "Choose a team of an option."));
                return value;
            case NeededValue.Continuity when value is not ("0" or "1" or "2" or "3"):
                wrong.Add(Wrong("not-a-continuity", "value", "The strength of the relationship is a whole number from 0 to 3.", value, "Choose 0 (should change), 1, 2 or 3 (strong)."));
                return value;
            case NeededValue.Nothing when value is not null:
                wrong.Add(Wrong("value-not-needed", "value", "This decision names nobody and nothing.", value, "Leave it out."));
                return null;
            default:
                return value;
        }
    }

    /// <summary>Teams that a worker can be decided to be in: those of the options, each once.</summary>
    public static IReadOnlyList<Team> Teams(Proposal proposal) =>
        [.. proposal.Options.Where(o => !o.DoNothing).SelectMany(o => o.Teams).Select(t => t.Team).DistinctBy(t => t.Id)];

    private static string Reason(Decision decision, List<Finding> wrong)
    {
        if (decision is { Kind: JudgementKind.NotThisWorker, TakesBack: true }) return NotThisWorkerReason.NoLonger;
        if (decision is { Kind: JudgementKind.AgreeTransfer or JudgementKind.Ready or JudgementKind.TransferDone or JudgementKind.PostStage, TakesBack: false } && string.IsNullOrWhiteSpace(decision.Reason)) return AsPlanned;
        // What the child said may be left out; that nobody asked may not be left unexplained.
        if (decision is { Kind: JudgementKind.ChildView, TakesBack: false } && decision.Value?.Trim() != ChildViews.NotSought && string.IsNullOrWhiteSpace(decision.Reason)) return ChildViews.NoWords;
        if (decision.Kind != JudgementKind.NotThisWorker)
            return Required(decision.Reason, "reason", LongestReason, "No reason is given.", "Say why", wrong);
        var reason = decision.Reason?.Trim() ?? "";
        if (NotThisWorkerReason.All.FirstOrDefault(r => string.Equals(r, reason, StringComparison.OrdinalIgnoreCase)) is { } code) return code;
        // What was typed is not repeated: it may be about somebody.
        wrong.Add(Wrong("reason-not-a-code", "reason", "Why a worker is ruled out is said by a code and never in free words.", null, $"Choose one of: {string.Join("; ", NotThisWorkerReason.All)}."));
        return "";
    }

    private static string Required(string? text, string column, int longest, string missing, string toDo, List<Finding> wrong)
    {
        // One line in every table and file.
        var said = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (said.Length == 0) wrong.Add(Wrong($"{column}-missing", column, missing, null, toDo + "."));
        else if (said.Length > longest) wrong.Add(Wrong($"{column}-too-long", column, $"This has {said.Length:#,0} characters.", null, $"{toDo} in {longest:#,0} characters or fewer."));
        return said;
    }

    private static Finding Wrong(string rule, string column, string what, string? value, string toDo) =>
        new() { Rule = rule, Severity = Severity.Error, What = what, Value = value, ToDo = toDo, Where = new("judgements", Column: column) };
}
