using Throughcare.App.Proposals;
using Throughcare.App.SignIn;
using Throughcare.Calendar;
using Throughcare.Consultation;
using Throughcare.Findings;
using Throughcare.Structure;

namespace Throughcare.App.Consultation;

/// <summary>How one worker's invitation stands.</summary>
public sealed record InvitedWorker(StaffMember Member, PersonalLink? Link);

/// <summary>Personal links by which those in scope rank teams and bases and later see their outcome.</summary>
public sealed class StaffInvitations(PersonalLinks links)
{
    /// <summary>The links work for so long after the last of preferences, outcomes and start: people come back to read their outcome.</summary>
    public const int DaysAfter = 30;

    /// <summary>Who is in scope under the option that is consulted on; null where none is chosen or it is gone.</summary>
    public static StaffInScope? Scope(KeptProposal kept)
    {
        var paper = ConsultationAction.Of(kept).Paper;
        return kept.Proposal.Options.FirstOrDefault(o => o.Id == paper.Option && !o.DoNothing) is { } option ? StaffInScope.Of(kept.Proposal.Extract.Snapshot, option, kept.Proposal.PhaseRules) : null;
    }

    /// <summary>Until when links for these workers would work; refused where they cannot be made.</summary>
    public static DateTimeOffset Last(KeptProposal kept, IReadOnlyCollection<WorkerId> workers, DateTimeOffset now)
    {
        var dates = ConsultationAction.Of(kept).Paper.Dates;
        if (dates.PreferencesClose is not { } close) throw Refused("preferences-without-day", "No day is given by which people say what they would like.", "Give the day in the timetable first.");
        if (close < LondonTime.DateOf(now)) throw Refused("preferences-closed", $"Preferences closed on {close:d MMMM yyyy}.", "Put the day in the timetable later, if people may still choose.");
        var scope = Scope(kept) ?? throw Refused("no-option", "No option is chosen that is consulted on.", "Choose one in the timetable first.");
        var may = scope.InScope.Select(s => s.Id).ToHashSet();
        if (workers.FirstOrDefault(w => !may.Contains(w)) is { Text: not null }) throw Refused("not-in-scope", "Somebody of these is not in scope, and was not invited; nobody was.", "Invite those who are in scope.");
        if (workers.Count == 0) throw Refused("nobody-chosen", "Nobody was chosen.", "Choose at least one person.");
        return LondonTime.StartOf(new[] { close, dates.Outcomes ?? close, dates.Starts ?? close }.Max().AddDays(DaysAfter + 1));
    }

    /// <summary>A new link for each of these workers, in place of an earlier one. The secrets are given once.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Invite(KeptProposal kept, IReadOnlyCollection<WorkerId> workers, DateTimeOffset now, CancellationToken ct = default) =>
        await links.Make(kept.Key, LinkPurpose.Preferences, [.. workers.Select(w => w.Text)], Last(kept, workers, now), ct);

    /// <summary>Everybody in scope with the link that they have.</summary>
    public async Task<IReadOnlyList<InvitedWorker>> Of(KeptProposal kept, CancellationToken ct = default)
    {
        var made = (await links.Of(kept.Key, LinkPurpose.Preferences, ct)).ToDictionary(l => new WorkerId(l.Worker));
        return [.. (Scope(kept)?.InScope ?? []).Select(s => new InvitedWorker(s, made.GetValueOrDefault(s.Id)))];
    }

    private static RefusedException Refused(string rule, string what, string toDo) => new(new Finding { Rule = rule, Severity = Severity.Error, What = what, ToDo = toDo });
}
