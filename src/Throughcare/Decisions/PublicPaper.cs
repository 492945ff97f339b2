using Throughcare.Measures;

namespace Throughcare.Decisions;

/// <summary>
/// The paper as everybody may read it: exempt parts are taken out, with the paragraph of the Act in their place, and small numbers of people in sentences are said as "some". Whatever is
/// public is made from this and from nothing else.
/// </summary>
public static class PublicPaper
{
    public static DecisionPaper Of(DecisionPaper paper, HidingRule? rule = null)
    {
        var hiding = rule ?? new();
        // What a person agreed to keep back is not named either: a title can tell as much as a text.
        return paper with
        {
            Title = Say(paper.Title),
            Reference = Say(paper.Reference),
            Service = Say(paper.Service),
            DecisionMaker = Say(paper.DecisionMaker),
            Author = Say(paper.Author),
            Wards = [.. paper.Wards.Select(w => Say(w)!)],
            SignOffs = [.. paper.SignOffs.Select(s => s with { Role = Say(s.Role), OnBehalf = Say(s.OnBehalf) })],
            Confirmations = [.. paper.Confirmations.Select(c => c with { Question = Say(c.Question)!, By = Say(c.By) })],
            GeneralException = paper.GeneralException is { } exception ? exception with { Reason = Say(exception.Reason) } : null,
            SpecialUrgency = paper.SpecialUrgency is { } urgency ? urgency with { Reason = Say(urgency.Reason), AgreedBy = Say(urgency.AgreedBy) } : null,
            Statements = [.. paper.Statements.Select((s, i) => Out(s.Part) is { } exempt ? new Statement($"Part {i + 1}", exempt.Said) : new Statement(Say(s.Heading)!, Say(s.Text)!))],
            Options = [.. paper.Options.Select((o, i) => Out(o.Part) is { } exempt ? new AppraisedOption { Title = $"Option {i + 1}", Summary = exempt.Said, Outcome = o.Outcome } : o with { Title = Say(o.Title)!, Summary = Say(o.Summary)!, Reason = Say(o.Reason) })],
            Implications = [.. paper.Implications.Select(i => Out(i.Part) is { } exempt ? i with { Text = exempt.Said, Name = i.Kind == ImplicationKind.Own ? "Further implications" : null, By = Say(i.By) } : i with { Text = Say(i.Text)!, Name = Say(i.Name), By = Say(i.By) })],
            Values = [.. paper.Values.Where(v => Out(PartsOfPaper.Agreed(v)) is null).Select(v => new AgreedValue(Say(v.What)!, Say(v.Recommended)!, Say(v.Agreed)))],
            Attachments = [.. paper.Attachments.Select(a => Out(PartsOfPaper.Attachment(a)) is { } exempt ? exempt.Said : Say(a)!)],
            Resolutions = [.. paper.Resolutions.Select(r => Out(PartsOfPaper.ResolutionPart(r)) is { } exempt ? r with { Text = exempt.Said } : r with { Text = Say(r.Text)! })],
            Later = [.. paper.Later.Where(l => Out(PartsOfPaper.LaterPart(l)) is null).Select(l => l with { Title = Say(l.Title)!, Did = Say(l.Did), By = Say(l.By), Reference = Say(l.Reference) })],
            Delegations = [.. paper.Delegations.Where(d => Out(PartsOfPaper.DelegationPart(d)) is null).Select(d => d with { What = Say(d.What)!, To = Say(d.To)!, InConsultationWith = Say(d.InConsultationWith) })],
            Recommendations = [.. paper.Recommendations.Select(r => Say(r)!)],
            Reasons = Out(PartsOfPaper.Reasons)?.Said ?? Say(paper.Reasons),
            Consultation = Out(PartsOfPaper.Consultation)?.Said ?? Say(paper.Consultation),
            Conflicts = Out(PartsOfPaper.Conflicts)?.Said ?? Say(paper.Conflicts),
            Value = Out(PartsOfPaper.Value) is null ? paper.Value : null,
            BackgroundPapers = [.. paper.BackgroundPapers.Select(b => Say(b)!)],
            Exempt = [.. paper.Exempt.Select(e => e with { Part = "a part of the report", PublicInterest = Say(e.PublicInterest) })],
            ForwardPlan = paper.ForwardPlan is { } entry ? entry with { Matter = Say(entry.Matter), DecisionMaker = Say(entry.DecisionMaker), CopiesFrom = Say(entry.CopiesFrom), FurtherDocuments = Say(entry.FurtherDocuments), Documents = [.. entry.Documents.Select(d => Out(PartsOfPaper.Attachment(d)) is { } exempt ? exempt.Said : Say(d)!)] } : null,
            CallIn = paper.CallIn is { } callIn ? callIn with { Grounds = Say(callIn.Grounds), Said = Say(callIn.Said), By = Say(callIn.By) } : null,
            PrivateMeeting = paper.PrivateMeeting is { } meeting ? meeting with { Representations = null, Reply = null, Reasons = Say(meeting.Reasons) } : null,
        };

        ExemptPart? Out(string part) => paper.ExemptOf(part);

        string? Say(string? text) => text is null ? null : SmallCountsInProse.Mask(text, hiding, NoNumbers);
    }

    private static readonly HashSet<int> NoNumbers = [];

    /// <summary>Every sentence of the paper that would be public, with the name of its part: what a person and the check for small numbers read.</summary>
    public static IEnumerable<(string Part, string Text)> Sentences(DecisionPaper paper)
    {
        foreach (var s in paper.Statements) yield return (s.Part, s.Text);
        foreach (var o in paper.Options) yield return (o.Part, $"{o.Summary} {o.Reason}");
        foreach (var i in paper.Implications) yield return (i.Part, i.Text);
        foreach (var r in paper.Resolutions) yield return (PartsOfPaper.ResolutionPart(r), r.Text);
        foreach (var v in paper.Values) yield return (PartsOfPaper.Agreed(v), $"{v.What}: {v.Agreed ?? v.Recommended}");
        foreach (var r in paper.Recommendations) yield return ("recommendations", r);
        foreach (var l in paper.Later) yield return (PartsOfPaper.LaterPart(l), $"{l.Title}. {l.Did}");
        if (paper.Reasons is { } reasons) yield return (PartsOfPaper.Reasons, reasons);
        if (paper.Consultation is { } consultation) yield return (PartsOfPaper.Consultation, consultation);
        if (paper.Conflicts is { } conflicts) yield return (PartsOfPaper.Conflicts, conflicts);
        if (paper.Title is { } title) yield return ("title", title);
    }
}
