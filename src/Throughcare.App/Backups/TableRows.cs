using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Throughcare.App.Database;

namespace Throughcare.App.Backups;

/// <summary>
/// Reads the rows of every table, or of one council, as a backup holds them: one after the other, in the order of their keys. Numbers that the database gave out
/// are counted anew from 1; a council that stands here under another number than in the backup is given the backup's.
/// </summary>
internal sealed class TableRows(ThroughcareDb db, DatabaseKind kind, int? council = null, int? standsAs = null)
{
    private readonly Dictionary<string, Dictionary<string, string>> _numbers = [];

    public async IAsyncEnumerable<string?[]> Read(BackupTable table, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var numbers = table.Numbered ? _numbers[table.Name] = [] : null;
        await using var command = Select(table);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            var cells = new string?[table.Columns.Count];
            for (var i = 0; i < cells.Length; i++) cells[i] = CellText.Of(row, i, table.Columns[i]);
            if (numbers is not null) cells[0] = numbers[cells[0]!] = (numbers.Count + 1).ToString(CultureInfo.InvariantCulture);
            if (table.NumberOf is { } of && cells[of.Column] is { } number) cells[of.Column] = _numbers[of.Table][number];
            if (standsAs is { } inBackup) cells[table.Council] = inBackup.ToString(CultureInfo.InvariantCulture);
            yield return cells;
        }
    }

    private DbCommand Select(BackupTable table)
    {
        // Text in the order of its bytes, whatever order the server prefers.
        var order = table.Columns.Take(table.Keys).Select(c => $"\"{c.Name}\"" + (kind == DatabaseKind.Postgres && c.Kind == typeof(string) ? " collate \"C\"" : ""));
        var sql = $"select {string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""))} from \"{table.Name}\"";
        if (council is { } one) sql += $" where \"{table.Columns[table.Council].Name}\" = {one.ToString(CultureInfo.InvariantCulture)}";
        sql += $" order by {string.Join(", ", order)}";
        return db.Command(sql);
    }
}
