using Throughcare.App.Audit;
using Throughcare.App.Costing;
using Throughcare.App.Papers;
using Throughcare.App.Transfers;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Options;
using Throughcare.Proposals;
using Throughcare.Transfers;

namespace Throughcare.App.Proposals;

/// <summary>
/// One proposal kept in a folder. A folder keeps what holds now: the extract, the latest of each option and the latest answer for each;
/// what was before is for the folder's own version control.
/// </summary>
public sealed class FolderProposals(string folder, TimeProvider clock) : IProposalStore
{
    private int _version = 1;

    private ProposalKey Key { get; } = ProposalKey.FromTitle(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))));

    public async Task<IReadOnlyList<ProposalSummary>> List(CancellationToken ct = default)
    {
        if (!Holds()) return [];
        var proposal = (await Load(Key, ct)).Proposal;
        return [new() { Key = Key, Title = proposal.Title, MadeUp = proposal.MadeUp, AsAt = proposal.Extract.Snapshot.AsAt, ChangedAt = ChangedAt() }];
    }

    public Task<KeptProposal> Load(ProposalKey key, CancellationToken ct = default)
    {
        if (key != Key || !Holds()) throw NoSuchProposal.Refused(key);
        var content = ProposalFolder.Read(folder, cancel: ct);
        return Task.FromResult(new KeptProposal { Key = key, Version = _version, CostingVersion = _version, PaperVersions = Paper.Kinds.ToDictionary(k => k, _ => _version), Content = content, Reading = ProposalReader.Read(content) });
    }

    public Task<ProposalKey> Create(ProposalContent content, ImportRecord import, CancellationToken ct = default)
    {
        if (Holds())
            throw new RefusedException(new Finding
            {
                Rule = "folder-taken",
                Severity = Severity.Error,
                What = "This folder already holds a proposal.",
                ToDo = "Choose another folder.",
            });
        ProposalReader.Read(content);
        ProposalFolder.Write(content, folder, import.Rejected);
        return Task.FromResult(Key);
    }

    public async Task ReplaceExtract(ProposalKey key, ProposalContent content, ImportRecord import, CancellationToken ct = default)
    {
        var next = NextExtract.Of((await Load(key, ct)).Content, content);
        ProposalReader.Read(next);
        Save(next, import.Rejected);
    }

    public async Task AddJudgements(ProposalKey key, IReadOnlyList<Judgement> judgements, CancellationToken ct = default)
    {
        var content = (await Load(key, ct)).Content;
        Save(content with { Tables = [.. content.Tables.Except(ProposalParts.Judgements(content)), JudgementText.Add(ProposalParts.Judgements(content), judgements)] });
    }

    public async Task SaveTransfers(ProposalKey key, TransferSettings opened, TransferSettings settings, CancellationToken ct = default)
    {
        var content = (await Load(key, ct)).Content;
        Save(content with { Settings = TransferAnswers.Put(content.Settings, opened, settings) });
    }

    public async Task<Option> SaveOption(ProposalKey key, Option option, CancellationToken ct = default)
    {
        var now = await Load(key, ct);
        var saved = OptionChange.Next(now.Proposal.Options.FirstOrDefault(o => o.Id == option.Id), option);
        Save(OptionParts.Put(now.Content, saved));
        return saved;
    }

    public async Task SaveCosting(ProposalKey key, CostingContent costing, CancellationToken ct = default)
    {
        var now = await Load(key, ct);
        costing.MustBe(now.CostingVersion);
        Save(costing.In(now.Content));
    }

    /// <summary>A folder keeps what holds now.</summary>
    public Task<IReadOnlyList<CostingVersion>> CostingVersions(ProposalKey key, CancellationToken ct = default) => Task.FromResult<IReadOnlyList<CostingVersion>>([]);

    /// <summary>A folder has no trail to write into.</summary>
    public async Task SavePapers(ProposalKey key, IReadOnlyList<Paper> papers, string by, AuditEvent? also = null, CancellationToken ct = default)
    {
        var now = await Load(key, ct);
        foreach (var paper in papers) paper.MustBe(now.PaperVersions[paper.Kind]);
        var texts = new Dictionary<PaperKind, string>(now.Content.Papers);
        foreach (var paper in papers) texts[paper.Kind] = paper.Text;
        Save(now.Content with { Papers = texts });
    }

    /// <summary>A folder keeps what holds now.</summary>
    public Task<IReadOnlyList<PaperVersion>> PaperVersions(ProposalKey key, PaperKind kind, CancellationToken ct = default) => Task.FromResult<IReadOnlyList<PaperVersion>>([]);

    public async Task SaveRun(ProposalKey key, AllocationRun run, CancellationToken ct = default)
    {
        var content = (await Load(key, ct)).Content;
        Save(content with { Runs = new Dictionary<string, string>(content.Runs) { [run.Option.Text] = RunJson.Write(run) } });
    }

    public async Task SaveTimetable(ProposalKey key, ScheduleRun run, CancellationToken ct = default)
    {
        var content = (await Load(key, ct)).Content;
        Save(content with { Timetables = new Dictionary<string, string>(content.Timetables) { [run.Option.Text] = ScheduleRunJson.Write(run) } });
    }

    /// <summary>A folder keeps no record of its imports: what is given is what its reader finds now.</summary>
    public async Task<ImportRecord?> LastImport(ProposalKey key, CancellationToken ct = default)
    {
        var reading = (await Load(key, ct)).Reading;
        return new() { Source = reading.Proposal.Extract.Source, ImportedAt = ChangedAt(), Counts = ReadCounts.Of(reading), Findings = reading.Findings, Rejected = reading.Rejected };
    }

    private bool Holds() => File.Exists(Path.Combine(folder, SettingsYaml.FileName));

    private DateTimeOffset ChangedAt() =>
        Directory.EnumerateFiles(folder).Select(f => new DateTimeOffset(File.GetLastWriteTimeUtc(f))).DefaultIfEmpty(clock.GetUtcNow()).Max();

    private void Save(ProposalContent content, IReadOnlyList<RejectedRow>? rejected = null)
    {
        ProposalFolder.Write(content, folder, rejected);
        _version++;
    }
}
