using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Throughcare.App.Database;
using Throughcare.App.Proposals;
using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.App.Samples;

/// <summary>
/// Puts the examples that come with the program into the database, with the plans stored beside them, so that the first page shows a
/// baseline and a plan at once. Each is loaded once; when an example has changed since and nobody touched the one that was loaded, the new
/// one takes its place.
/// </summary>
public sealed partial class ExampleLoader(ThroughcareSettings settings, IDbContextFactory<ThroughcareDb> databases, DatabaseProposals store, TimeProvider clock, ILogger<ExampleLoader> log)
{
    public async Task Load(CancellationToken ct = default)
    {
        if (settings.Examples is not { } folder || !Directory.Exists(folder)) return;
        foreach (var example in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
            if (IsCouncil(example) && !IsWorkedProposal(example))
            {
                try
                {
                    await LoadOne(example, ct);
                }
                catch (RefusedException refused)
                {
                    // One spoilt example must not keep the program from starting.
                    NotLoaded(log, Path.GetFileName(example), string.Join(", ", refused.Findings.Select(f => f.Rule)));
                }
            }
    }

    // An example of costs alone has no children to show on the first page.
    private static bool IsCouncil(string folder) => File.Exists(Path.Combine(folder, SettingsYaml.FileName)) && File.Exists(Path.Combine(folder, ProposalTables.Children.Name + ".csv"));

    // A worked proposal has papers. It is offered, and loaded when somebody asks for it: a first start need not read them all.
    private static bool IsWorkedProposal(string folder) => File.Exists(Path.Combine(folder, SettingsYaml.FileName)) && Papers.Paper.Kinds.Any(k => File.Exists(Path.Combine(folder, Papers.Paper.FileName(k))));

    /// <summary>An example that comes with the program.</summary>
    /// <param name="Name">The name of its folder.</param>
    /// <param name="Title">The title of the proposal, with its council.</param>
    /// <param name="Worked">Whether it has papers: a published decision, worked.</param>
    /// <param name="DecisionTitle">The title of the proposal as it was published, with its council.</param>
    public sealed record Example(string Name, string Title, bool Worked, string DecisionTitle)
    {
        /// <summary>Whether its papers are put right.</summary>
        public bool PutRight => Name.EndsWith(Corrected, StringComparison.Ordinal);

        /// <summary>The name of the decision that it is one of two of.</summary>
        public string Decision => PutRight ? Name[..^Corrected.Length] : Name;
    }

    private const string Corrected = "-corrected";

    /// <summary>The examples that come with the program and are not in the council's own list.</summary>
    public async Task<IReadOnlyList<Example>> Offered(CancellationToken ct = default)
    {
        if (settings.Examples is not { } folder || !Directory.Exists(folder)) return [];
        await using var db = await databases.CreateDbContextAsync(ct);
        var loaded = await db.Proposals.Where(p => p.LoadedFrom != null).Select(p => p.LoadedFrom!).ToListAsync(ct);
        return
        [
            .. Directory.GetDirectories(folder).Order(StringComparer.Ordinal)
                .Where(d => (IsCouncil(d) || IsWorkedProposal(d)) && !loaded.Any(l => l.StartsWith(Path.GetFileName(d) + "@", StringComparison.Ordinal)))
                .Select(d => new Example(Path.GetFileName(d), Title(d), IsWorkedProposal(d), Title(Published(d)))),
        ];
    }

    private static string Published(string folder) => folder.EndsWith(Corrected, StringComparison.Ordinal) && Directory.Exists(folder[..^Corrected.Length]) ? folder[..^Corrected.Length] : folder;

    private static string Title(string folder) => Titles.GetOrAdd(folder, TitleOf);

    /// <summary>Loads one of those that are offered; false where it is none of them.</summary>
    public async Task<bool> Load(string name, CancellationToken ct = default)
    {
        if (!(await Offered(ct)).Any(o => o.Name == name)) return false;
        await LoadOne(Path.Combine(settings.Examples!, name), ct);
        return true;
    }

    private static readonly ConcurrentDictionary<string, string> Titles = new();

    private static string TitleOf(string folder) => SettingsYaml.Read(File.ReadAllText(Path.Combine(folder, SettingsYaml.FileName))).Settings is { Title: { Length: > 0 } title } settings
        ? settings.Council is { Length: > 0 } council ? $"{title}, {council}" : title
        : Path.GetFileName(folder);

    private async Task LoadOne(string folder, CancellationToken ct)
    {
        var (name, mark) = (Path.GetFileName(folder) + "@", MarkOf(folder));
        await using var db = await databases.CreateDbContextAsync(ct);
        var loaded = await db.Proposals.AsNoTracking().Where(p => p.LoadedFrom != null && p.LoadedFrom.StartsWith(name)).Select(p => new { p.Id, p.LoadedFrom, p.Version }).ToListAsync(ct);
        if (loaded.Any(p => p.LoadedFrom == name + mark)) return;
        var (content, findings) = ProposalFolder.ReadWithFindings(folder, cancel: ct);
        var reading = ProposalReader.Read(content);
        foreach (var untouched in loaded.Where(p => p.Version == 1)) await store.DeleteUntouched(untouched.Id, "A newer example takes its place, and nobody had worked on this one.", ct);
        await store.Create(content, new()
        {
            Source = reading.Proposal.Extract.Source,
            ImportedAt = clock.GetUtcNow(),
            Counts = ReadCounts.Of(reading),
            Findings = [.. findings, .. reading.Findings],
            Rejected = reading.Rejected,
        }, name + mark, ct);
    }

    /// <summary>Fingerprint of the folder's files, by name and content.</summary>
    private static string MarkOf(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file) + "\n"));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }

    [LoggerMessage(LogLevel.Warning, "The example {Example} was not loaded: {Why}")]
    private static partial void NotLoaded(ILogger log, string example, string why);
}
