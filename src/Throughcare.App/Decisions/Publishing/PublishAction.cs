using Throughcare.App.Decisions.Documents;
using Throughcare.App.Papers;
using Throughcare.App.Proposals;
using Throughcare.App.Reports;
using Throughcare.App.Reports.Templates;
using Throughcare.Decisions;
using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.App.Decisions.Publishing;

/// <summary>Publishes a decision: what stops it is said, what is exempt is left out, and what was published stays as it was.</summary>
public static class PublishAction
{
    /// <summary>The decision as everybody would read it, from today on. Refused where something stops it.</summary>
    public static PublicDecision Preview(DecisionCase of, int version = 1, CouncilLook? look = null)
    {
        var ready = Dated(of);
        var findings = ready.BeforePublication;
        if (BeforePublication.Stops(findings)) throw new RefusedException([.. findings.Where(f => f.Severity == Severity.Error)]);
        return Public(ready, version, look ?? CouncilLook.Ours);
    }

    /// <summary>Keeps the day of publication with the decision, and what is published beside it.</summary>
    public static async Task<PublicDecision> Publish(IProposalStore store, ProposalKey key, DateOnly today, string by, CouncilLook? look = null, CancellationToken ct = default)
    {
        var kept = await store.Load(key, ct);
        var before = PublicDecisions.Read(kept.Paper(PaperKind.Published).Text);
        var of = Dated(DecisionCase.Of(kept, today));
        var decision = Preview(of, before.Versions.Count + 1, look);
        // A day of publication without what is published, or the other way about, must never be seen.
        var papers = new List<Paper> { kept.Paper(PaperKind.Decision) with { Text = DecisionText.Write(of.Paper) }, kept.Paper(PaperKind.Published) with { Text = (before with { Versions = [.. before.Versions, decision] }).Write() } };
        if (ReleaseRegister.With(of, decision.Version) is { } register) papers.Add(kept.Paper(PaperKind.Released) with { Text = register });
        await store.SavePapers(key, papers, by, ct: ct);
        return decision;
    }

    /// <summary>Takes every version that is public away from the public pages. It stays with the proposal, and so does what it gave away: the register goes on.</summary>
    public static async Task Withdraw(IProposalStore store, ProposalKey key, DateOnly today, string reason, string by, CancellationToken ct = default)
    {
        var paper = (await store.Load(key, ct)).Paper(PaperKind.Published);
        var before = PublicDecisions.Read(paper.Text);
        if (before.Open.Count == 0) throw new RefusedException(new Finding { Rule = "nothing-public", Severity = Severity.Error, What = "Nothing of this decision is public.", ToDo = "There is nothing to withdraw." });
        await store.SavePapers(key, [paper with { Text = (before with { Withdrawals = [.. before.Withdrawals, new(before.Versions[^1].Version, today, reason)] }).Write() }], by, ct: ct);
    }

    /// <summary>A decision that is published for the first time is published today; the clock of call-in is kept as it then runs.</summary>
    private static DecisionCase Dated(DecisionCase of)
    {
        var paper = of.Paper with { Published = of.Paper.Published ?? of.Today };
        return of.With(paper with { Effective = paper.Effective ?? CallInClock.Of(paper, of.Terms.Days, of.Terms.Costed).Effective });
    }

    private static PublicDecision Public(DecisionCase of, int version, CouncilLook look)
    {
        var (paper, council) = (PublicPaper.Of(of.Paper), of.Proposal.Council);
        var clock = CallInClock.Of(of.Paper, of.Terms.Days, of.Terms.Costed);
        var kind = paper.Route == DecisionRoute.Officer ? DocumentKind.OfficerReport : DocumentKind.CabinetReport;
        var report = look.Wording.In(DecisionDocuments.Of(of, kind, forPublication: true).Report, kind);
        return new()
        {
            Version = version, Published = version == 1 ? paper.Published!.Value : of.Today, Title = paper.Title!, Reference = paper.Reference, Council = council, MadeUp = of.Proposal.MadeUp, Route = paper.Route!.Value.InWords(), DecisionMaker = paper.DecisionMaker!,
            Service = paper.Service, Decided = paper.Decided!.Value, Effective = paper.Effective, CallInUntil = clock.LastDay, Key = paper.Rules.Governance == Governance.Executive ? paper.Key : null, Wards = paper.Wards,
            Decision = RecordOfDecision.Of(paper)[0].Lines, Reasons = paper.Reasons, Alternatives = [.. paper.Options.Where(o => o.Outcome == OptionOutcome.Rejected).Select(o => new PublicAlternative(o.Title, o.Reason ?? o.Summary))],
            Conflicts = paper.Conflicts, Consultation = paper.Consultation, Values = [.. paper.Values.Select(v => new PublicValue(v.What, v.Recommended, v.Agreed))],
            Implications = [.. paper.Implications.Select(i => new PublicText(i.Heading, i.Text))], Delegations = [.. paper.Delegations.Select(d => new PublicDelegation(d.To, d.What, d.UpTo?.Pounds, d.Until))],
            Later = [.. paper.Later.Select(l => new PublicLater(l.Title, l.On, l.By, l.Value?.Pounds, l.Did, l.Reference))],
            CallIn = paper.CallIn is { } callIn ? new(callIn.Asked, callIn.By, callIn.Outcome is { } outcome ? DecisionWords.CallIns.Of(outcome) : null, callIn.OutcomeOn, callIn.Said) : null,
            BackgroundPapers = paper.BackgroundPapers, Law = RecordOfDecision.Law(paper), PartsKeptBack = of.Paper.Exempt.Count, Report = HtmlReportWriter.Write(report), ReportWord = DocumentOfFolder.Bytes(report, DocumentForm.Docx, council, look),
        };
    }
}
