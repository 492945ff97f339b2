using System.Runtime.CompilerServices;
using Throughcare.App.Decisions;
using Throughcare.App.Files;
using Throughcare.App.Papers;
using Throughcare.App.Proposals;
using Throughcare.Checks;
using Throughcare.Decisions;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Measures;

namespace Throughcare.App.Checks;

/// <summary>Checks the papers that are kept with a proposal, one against another and against its costing, data and plan. Worked out for each version of the proposal, and never stored; only what was accepted is.</summary>
public static class ProposalCheck
{
    /// <summary>Most characters of a reason.</summary>
    public const int LongestReason = 2_000;

    // A proposal as it was loaded does not change: every page says how many errors there are, and they are worked out once.
    private static readonly ConditionalWeakTable<KeptProposal, PaperChecked> Known = [];

    public static PaperChecked Of(KeptProposal kept) => Known.GetValue(kept, k => Of(k.Proposal.Title, PapersRead.Of(k.Content), k.Reading));

    public static PaperChecked OfFolder(string folder, Money? keyDecisionFrom = null, FileLimits? limits = null, CancellationToken cancel = default)
    {
        var content = ProposalFolder.ReadWithFindings(folder, limits, cancel).Content;
        return content.Papers.Values.All(string.IsNullOrWhiteSpace)
            ? throw new RefusedException(new Finding { Rule = "no-papers", Severity = Severity.Error, What = "This proposal has no papers to check.", Where = new(folder), ToDo = "Write decision.yaml, consultation.yaml or equality.yaml; docs/guide/proposal-folder.md tells what stands in them." })
            : Of(folder, PapersRead.Of(content), ProposalReader.Read(content), keyDecisionFrom);
    }

    /// <summary>Accepts a finding with a reason. Refused where it is no longer found, or somebody else changed the decision meanwhile.</summary>
    public static async Task Accept(IProposalStore store, KeptProposal kept, string key, string reason, string by, DateOnly today, CancellationToken ct = default)
    {
        var clash = Of(kept).Clashes.FirstOrDefault(c => c.Key == key) ?? throw Refused("finding-gone", "This is no longer found.", "Look at the checks again.");
        var read = PapersRead.Of(kept.Content).Decision;
        if (read.Findings.Where(f => f.Severity == Severity.Error).ToList() is { Count: > 0 } unread) throw new RefusedException(unread);
        if (string.IsNullOrWhiteSpace(reason)) throw Refused("no-reason", "A finding is accepted with a reason.", "Say why it may stand.");
        if (reason.Length > LongestReason) throw Refused("reason-too-long", $"The reason has more than {LongestReason:#,0} characters.", "Say it in fewer.");
        var accepted = read.Paper with { Accepted = [.. read.Paper.Accepted.Where(a => a.Key != key), new AcceptedFinding(clash.Rule.Id, key, reason.Trim(), by, today)] };
        await store.SavePaper(kept.Key, kept.Paper(PaperKind.Decision) with { Text = DecisionText.Write(accepted) }, by, ct);
    }

    private static PaperChecked Of(string name, PapersRead papers, ProposalReading reading, Money? keyDecisionFrom = null) => Of(name, papers.Decision.Paper, papers.Consultation.Paper, papers.Equality.Paper, reading, keyDecisionFrom);

    internal static PaperChecked Of(string name, DecisionPaper decision, Throughcare.Consultation.ConsultationPaper consultation, Throughcare.Equality.EqualityPaper equality, ProposalReading reading, Money? keyDecisionFrom = null)
    {
        var file = ProposalCase.Of(decision, consultation, equality, papers => FiguresOfProposal.Of(reading, decision, consultation, papers));
        if (keyDecisionFrom is not null) file = new(file.Facts) { Rules = file.Rules with { KeyFrom = keyDecisionFrom } };
        var all = AllRules.Over(file);
        var accepted = all.Select(c => (Clash: c, By: decision.Accepted.FirstOrDefault(a => a.Key == c.Key))).Where(c => c.By is not null).Select(c => (c.Clash, c.By!)).ToList();
        return new(name, file.Facts.Count, [.. all.Where(c => accepted.TrueForAll(a => a.Clash != c))]) { Accepted = accepted, Unit = "facts" };
    }

    private static RefusedException Refused(string rule, string what, string toDo) => new(new Finding { Rule = rule, Severity = Severity.Error, What = what, ToDo = toDo });
}
