using System.Text.Json;
using Throughcare.App.Files;
using Throughcare.App.Privacy;
using Throughcare.App.Proposals;
using Throughcare.Equality;
using Throughcare.Findings;
using Throughcare.Structure;

namespace Throughcare.App.Equality;

/// <summary>
/// Characteristics of workers: brought in by a file of their own, kept in confidence under each worker's key, and opened for the comparison that stands beside the assessment and for nothing else. Neither the
/// extract, nor an option, nor the engine's problem, nor an export ever holds them.
/// </summary>
public sealed class Characteristics(ConfidentialRecords records, IProposalStore store)
{
    /// <summary>Most bytes of a file of characteristics: a row for each worker is far less.</summary>
    public const long MostBytes = 20L << 20;

    /// <summary>Reads a file and keeps what it says, in the place of what was kept of the same workers. All is kept, or nothing.</summary>
    public async Task<CharacteristicsRead> Bring(ProposalKey key, Stream file, string name, CancellationToken ct = default)
    {
        var kept = await store.Load(key, ct);
        var read = Read(kept, file, name, ct);
        await records.Put(key, ConfidentialKind.Characteristics, read.Workers.ToDictionary(w => w.Key.Text, w => JsonSerializer.Serialize(w.Value)), ct);
        return read;
    }

    /// <summary>Of how many workers something is kept, without opening any of it.</summary>
    public Task<int> Count(ProposalKey key, CancellationToken ct = default) => records.Count(key, ConfidentialKind.Characteristics, ct);

    public Task Remove(ProposalKey key, CancellationToken ct = default) => records.Remove(key, ConfidentialKind.Characteristics, null, ct);

    /// <summary>What is known of each worker. That somebody looked is in the trail.</summary>
    public async Task<IReadOnlyList<PersonTrait>> Of(ProposalKey key, CancellationToken ct = default) =>
    [
        .. (await records.All(key, ConfidentialKind.Characteristics, ct))
            .SelectMany(r => JsonSerializer.Deserialize<Dictionary<string, string>>(r.Text)!.Select(a => new PersonTrait(r.Worker, a.Key, a.Value))),
    ];

    private static CharacteristicsRead Read(KeptProposal kept, Stream file, string name, CancellationToken ct)
    {
        var tables = TableFiles.Read(file, name, FileLimits.Default with { MostBytes = MostBytes, MostBytesUnpacked = 10 * MostBytes }, ct);
        if (tables.Tables.FirstOrDefault(t => t.Rows.Count > 0) is not { } table)
            throw new RefusedException([.. tables.Findings, new() { Rule = "no-rows", Severity = Severity.Error, What = "This file has no table with rows.", Where = new(name), ToDo = "Save the list as CSV or Excel, with the headings in the first line." }]);
        var snapshot = kept.Proposal.Extract.Snapshot;
        var read = CharacteristicsIntake.Read(table, EqualityOfProposal.Paper(kept).Headings, snapshot.Workers.Select(w => w.Id), snapshot.AsAt);
        return read with { Findings = [.. tables.Findings, .. read.Findings] };
    }
}
