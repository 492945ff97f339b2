using System.Text.Json;
using Throughcare.App.Privacy;
using Throughcare.App.Proposals;
using Throughcare.Consultation;
using Throughcare.Structure;

namespace Throughcare.App.Consultation;

/// <summary>What one worker was told, as it was sent: it stays as it was, whatever the plan becomes.</summary>
public sealed record OutcomeSent(string Team, string? Base, string? Manager, string Reason, string? Choice, DateOnly On);

/// <summary>What workers say and are told in a consultation, each under the worker's own key and outside the proposal.</summary>
public sealed class StaffRecords(ConfidentialRecords records)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerOptions.Web);

    private sealed record Wish(IReadOnlyList<string> Teams, IReadOnlyList<string> Bases, DateOnly On);

    private sealed record Asked(string Text, DateOnly On, CircumstanceState State, IReadOnlyList<string> RuledOut, string? Answer, DateOnly? AnsweredOn);

    public Task KeepPreference(ProposalKey proposal, WorkerPreference wish, CancellationToken ct = default) =>
        Put(proposal, ConfidentialKind.Preferences, wish.Worker, new Wish([.. wish.Teams.Select(t => t.Text)], wish.Bases, wish.GivenOn), ct);

    public async Task<IReadOnlyList<WorkerPreference>> Preferences(ProposalKey proposal, CancellationToken ct = default) =>
        [.. (await records.All(proposal, ConfidentialKind.Preferences, ct)).Select(r => Preference(r))];

    public async Task<WorkerPreference?> PreferenceOf(ProposalKey proposal, WorkerId worker, CancellationToken ct = default) =>
        await records.OfOneself(proposal, ConfidentialKind.Preferences, worker.Text, ct) is { } found ? Preference(found) : null;

    public Task<int> CountPreferences(ProposalKey proposal, CancellationToken ct = default) => records.Count(proposal, ConfidentialKind.Preferences, ct);

    public Task KeepCircumstance(ProposalKey proposal, Circumstance asked, CancellationToken ct = default) =>
        Put(proposal, ConfidentialKind.Circumstances, asked.Worker, new Asked(asked.Text, asked.AskedOn, asked.State, [.. asked.RuledOut.Select(t => t.Text)], asked.Answer, asked.AnsweredOn), ct);

    public async Task<IReadOnlyList<Circumstance>> Circumstances(ProposalKey proposal, CancellationToken ct = default) =>
        [.. (await records.All(proposal, ConfidentialKind.Circumstances, ct)).Select(CircumstanceOf)];

    public async Task<Circumstance?> CircumstanceOf(ProposalKey proposal, WorkerId worker, CancellationToken ct = default) =>
        await records.OfOneself(proposal, ConfidentialKind.Circumstances, worker.Text, ct) is { } found ? CircumstanceOf(found) : null;

    public Task<int> CountCircumstances(ProposalKey proposal, CancellationToken ct = default) => records.Count(proposal, ConfidentialKind.Circumstances, ct);

    public Task KeepOutcomes(ProposalKey proposal, IReadOnlyDictionary<WorkerId, OutcomeSent> outcomes, CancellationToken ct = default) =>
        records.Put(proposal, ConfidentialKind.Outcome, outcomes.ToDictionary(o => o.Key.Text, o => JsonSerializer.Serialize(o.Value, Form)), ct);

    public async Task<OutcomeSent?> OutcomeOf(ProposalKey proposal, WorkerId worker, CancellationToken ct = default) =>
        await records.OfOneself(proposal, ConfidentialKind.Outcome, worker.Text, ct) is { } found ? JsonSerializer.Deserialize<OutcomeSent>(found.Text, Form) : null;

    public Task<int> CountOutcomes(ProposalKey proposal, CancellationToken ct = default) => records.Count(proposal, ConfidentialKind.Outcome, ct);

    private Task Put<T>(ProposalKey proposal, ConfidentialKind kind, WorkerId worker, T what, CancellationToken ct) =>
        records.Put(proposal, kind, new Dictionary<string, string> { [worker.Text] = JsonSerializer.Serialize(what, Form) }, ct);

    private static WorkerPreference Preference(ConfidentialRecord record)
    {
        var wish = JsonSerializer.Deserialize<Wish>(record.Text, Form)!;
        return new() { Worker = new(record.Worker), Teams = [.. wish.Teams.Select(t => new TeamId(t))], Bases = wish.Bases, GivenOn = wish.On };
    }

    private static Circumstance CircumstanceOf(ConfidentialRecord record)
    {
        var asked = JsonSerializer.Deserialize<Asked>(record.Text, Form)!;
        return new() { Worker = new(record.Worker), Text = asked.Text, AskedOn = asked.On, State = asked.State, RuledOut = [.. asked.RuledOut.Select(t => new TeamId(t))], Answer = asked.Answer, AnsweredOn = asked.AnsweredOn };
    }
}
