using System.Runtime.CompilerServices;

namespace Throughcare.App.Backups;

/// <summary>Where rows come from: a backup file, or another database.</summary>
internal interface IBackupSource
{
    /// <summary>The council whose rows these are; null for a whole database.</summary>
    CouncilInBackup? Council { get; }

    /// <summary>The headings of a table; null where the source has no such table.</summary>
    IReadOnlyList<string>? Columns(BackupTable table);

    IAsyncEnumerable<string?[]> Rows(BackupTable table, CancellationToken ct);

    /// <summary>What the table must come to; known once its rows have been read.</summary>
    TableSum Sum(BackupTable table);
}

/// <summary>A council as the source knows it.</summary>
public sealed record CouncilInBackup(int Number, string Name);

/// <summary>Another database as the source: summed up while it is read. Its tables are its own, because the other kind of database writes some values otherwise.</summary>
internal sealed class DatabaseSource(TableRows rows, IReadOnlyList<BackupTable> tables, CouncilInBackup? council) : IBackupSource
{
    private readonly Dictionary<string, TableSum> _sums = [];

    public CouncilInBackup? Council => council;

    public IReadOnlyList<string> Columns(BackupTable table) => [.. table.Columns.Select(c => c.Name)];

    public async IAsyncEnumerable<string?[]> Rows(BackupTable table, [EnumeratorCancellation] CancellationToken ct)
    {
        using var digest = new TableDigest(table.Name, Columns(table));
        digest.Headings();
        await foreach (var row in rows.Read(tables.Single(own => own.Name == table.Name), ct))
        {
            digest.Add(row);
            yield return row;
        }
        _sums[table.Name] = digest.End();
    }

    public TableSum Sum(BackupTable table) => _sums[table.Name];
}
