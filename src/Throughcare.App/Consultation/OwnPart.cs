using System.Globalization;
using Throughcare.App.Proposals;
using Throughcare.Calendar;
using Throughcare.Consultation;
using Throughcare.Findings;
using Throughcare.Structure;

namespace Throughcare.App.Consultation;

using Option = Throughcare.Options.Option;

/// <summary>What one worker of a consultation sees of themselves, and of nobody else.</summary>
public sealed record OwnPart
{
    public required KeptProposal Kept { get; init; }

    public required WorkerId Worker { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>What is consulted on; null where nobody has chosen it, or it is gone.</summary>
    public Option? Option { get; init; }

    /// <summary>Null where the option does not touch the service that the worker is of.</summary>
    public StaffMember? Member { get; init; }

    public WorkerPreference? Wish { get; init; }

    public Circumstance? Asked { get; init; }

    public OutcomeSent? Outcome { get; init; }

    /// <summary>What the worker said in the consultation, where it was replied to.</summary>
    public IReadOnlyList<Response> Replies { get; init; } = [];

    public ConsultationPaper Paper => ConsultationAction.Of(Kept).Paper;

    public bool MayChoose => Member is { Standing: not null } && Paper.PreferencesOpenOn(Today);

    /// <summary>The teams that are open to the worker, in the option's order.</summary>
    public IReadOnlyList<Team> Open => [.. (Option?.Teams ?? []).Select(t => t.Team).Where(t => Member?.Open.Contains(t.Id) == true)];

    public IReadOnlyList<string> OpenBases => [.. Open.Select(t => t.Base).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Before the consultation opens nobody learns from it whether they are among those whose team may change.</summary>
    public string WhyNoChoice => Option is null || Paper.Dates.Opens is null || (Paper.Dates.Opens > Today && Paper.Dates.PreferencesOpen > Today) ? "No consultation on new teams has opened yet."
        : Member is not { Standing: not null } ? "You are not among those whose team may change."
        : Paper.Dates.PreferencesOpen > Today ? $"You may choose from {Day(Paper.Dates.PreferencesOpen)}."
        : Paper.PreferencesClosedOn(Today) ? $"The last day to choose was {Day(Paper.Dates.PreferencesClose)}." : "Nobody has said yet when people may choose.";

    private static string Day(DateOnly? day) => day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A worker's own part in a consultation: found for whoever has been shown to be that worker, by a personal link or by signing in, and sent by them.</summary>
public sealed class OwnParts(StaffRecords records, Responses responses, TimeProvider clock)
{
    private const int MostCircumstances = 10_000;

    public async Task<OwnPart> Of(KeptProposal kept, WorkerId worker, CancellationToken ct = default)
    {
        var scope = StaffInvitations.Scope(kept);
        return new()
        {
            Kept = kept, Worker = worker, Today = LondonTime.Today(clock), Option = scope?.Option, Member = scope?.Of(worker),
            Wish = await records.PreferenceOf(kept.Key, worker, ct), Asked = await records.CircumstanceOf(kept.Key, worker, ct), Outcome = await records.OutcomeOf(kept.Key, worker, ct),
            Replies = [.. (await responses.Of(kept.Key, worker, ct)).Where(r => r.Reply is not null)],
        };
    }

    /// <summary>Keeps an order of teams and bases, and circumstances where some are given. Refused where the worker may not choose now, or the order cannot be taken.</summary>
    public async Task<OwnPart> Send(OwnPart part, IEnumerable<string?> teams, IEnumerable<string?> bases, string? circumstances, CancellationToken ct = default)
    {
        if (!part.MayChoose) throw new RefusedException(Refusal("may-not-choose", part.WhyNoChoice, ""));
        var wish = new WorkerPreference { Worker = part.Member!.Id, Teams = [.. Given(teams).Select(t => new TeamId(t))], Bases = [.. Given(bases)], GivenOn = part.Today };
        var findings = PreferenceChecks.Of(wish, part.Option!, part.Member.Open).ToList();
        if (circumstances?.Length > MostCircumstances) findings.Add(Refusal("circumstances-too-long", $"Use {MostCircumstances:#,0} characters or fewer", ""));
        if (findings.Count > 0) throw new RefusedException(findings);
        await records.KeepPreference(part.Kept.Key, wish, ct);
        var (words, asked) = (circumstances?.Trim().ReplaceLineEndings("\n"), part.Asked);
        // What was answered already stays, unless other words are sent.
        if (words is { Length: > 0 } && words != asked?.Text) await records.KeepCircumstance(part.Kept.Key, asked = new() { Worker = part.Member.Id, Text = words, AskedOn = part.Today }, ct);
        return part with { Wish = wish, Asked = asked };
    }

    /// <summary>What a worker is offered where they land: null for whom the consultation does not concern, and before it opens.</summary>
    public static string? Offer(KeptProposal kept, string? worker, DateOnly today)
    {
        var paper = ConsultationAction.Of(kept).Paper;
        if (worker is null || paper.Option is null || paper.Dates.Opens is null || (paper.Dates.Opens > today && !paper.PreferencesOpenOn(today))) return null;
        if (StaffInvitations.Scope(kept)?.Of(new(worker)) is not { Standing: not null }) return null;
        return paper.PreferencesOpenOn(today) ? $"Say which team you would like, until {paper.Dates.PreferencesClose:d MMMM yyyy}" : "What you said, and your outcome";
    }

    private static IEnumerable<string> Given(IEnumerable<string?> items) => items.Where(i => !string.IsNullOrWhiteSpace(i)).Select(i => i!);

    private static Finding Refusal(string rule, string what, string toDo) => new() { Rule = rule, Severity = Severity.Error, What = what, ToDo = toDo };
}
