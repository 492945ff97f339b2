using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;

namespace Throughcare.App.Backups;

/// <summary>What came of a backup.</summary>
public sealed record BackupDone(string File, long Rows, int Tables, IReadOnlyList<Throughcare.Findings.Finding> Findings);

/// <summary>Everything to a file and back, and from one database to another, for both kinds of database alike. Rows pass through one by one, so that size costs time and not memory.</summary>
public static class BackupAction
{
    /// <summary>Writes the whole database, or one council, to a new file; as it stood at one moment, also while others work.</summary>
    public static async Task<BackupDone> Backup(DatabaseAddress from, string file, string? council = null, IProgress<string>? progress = null, CancellationToken ct = default)
    {
        await DatabaseReach.Check(from, ct: ct);
        await using var db = BackupDatabase.Open(from);
        await BackupDatabase.MustBeOurs(db, from, ct);
        await using var moment = await BackupDatabase.OneMoment(db, from, ct);
        var one = council is null ? null : Chosen(await All(db, ct), council);
        var sums = await BackupFile.Write(Path.GetFullPath(file), one, BackupTable.Of(db), new(db, from.Kind, one?.Number), new(progress), ct);
        return new(file, sums.Sum(s => s.Rows), sums.Count, await Trails.Check(db, one?.Number, ct));
    }

    /// <summary>Puts a backup into an empty database; into any other only where all that is in it may be replaced. The backup of one council is added to the others.</summary>
    public static async Task<RestoreDone> Restore(string file, DatabaseAddress into, bool replace = false, IProgress<string>? progress = null, CancellationToken ct = default)
    {
        var said = new BackupProgress(progress);
        IReadOnlyList<BackupTable> tables;
        await using (var model = BackupDatabase.Open(into)) tables = BackupTable.Of(model);
        using var source = await BackupFile.Open(Path.GetFullPath(file), tables, said, ct);
        await DatabaseReach.Check(into, ct: ct);
        await BackupDatabase.MakeReady(into, ct);
        try
        {
            return await new Restoring(into, said, BackupFindings.HoldsSomething()).Run(source, replace, ct);
        }
        catch (Exception broken) when (broken is JsonException or FormatException or OverflowException or InvalidDataException)
        {
            throw BackupFindings.Damaged(file, "it holds a value that cannot be read");
        }
    }

    /// <summary>
    /// Copies everything, or one council, from one database to another. Where it came from stays as it was. A council keeps its number, unless another has it there;
    /// in an empty database it becomes the only one.
    /// </summary>
    public static async Task<RestoreDone> Move(DatabaseAddress from, DatabaseAddress into, string? council = null, IProgress<string>? progress = null, CancellationToken ct = default)
    {
        if (from == into) throw BackupFindings.SameDatabase();
        await DatabaseReach.Check(from, ct: ct);
        await DatabaseReach.Check(into, ct: ct);
        await using var db = BackupDatabase.Open(from);
        await BackupDatabase.MustBeOurs(db, from, ct);
        await BackupDatabase.MakeReady(into, ct);
        await using var moment = await BackupDatabase.OneMoment(db, from, ct);
        var all = await All(db, ct);
        // The only council there is need not be named.
        var one = council is not null ? Chosen(all, council) : all is [var only] ? only : null;
        return await new Restoring(into, new(progress), BackupFindings.ManyCouncils(all.Select(c => $"{c.Number} {c.Name}"))).Run(new DatabaseSource(new(db, from.Kind, one?.Number), BackupTable.Of(db), one), replace: false, ct);
    }

    private static async Task<IReadOnlyList<CouncilInBackup>> All(ThroughcareDb db, CancellationToken ct) =>
        [.. (await db.Councils.AsNoTracking().OrderBy(c => c.Id).ToListAsync(ct)).Select(c => new CouncilInBackup(c.Id, c.Name))];

    private static CouncilInBackup Chosen(IReadOnlyList<CouncilInBackup> all, string asked) =>
        all.Where(c => c.Number.ToString(CultureInfo.InvariantCulture) == asked).Concat(all.Where(c => string.Equals(c.Name, asked.Trim(), StringComparison.OrdinalIgnoreCase))).Distinct().ToList() is [var one]
            ? one : throw BackupFindings.NoCouncil(asked, all.Select(c => $"{c.Number} {c.Name}"));
}
