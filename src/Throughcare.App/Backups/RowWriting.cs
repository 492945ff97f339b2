using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;
using Throughcare.App.Database;

namespace Throughcare.App.Backups;

/// <summary>
/// Writes rows of a backup into the tables, in the transaction that is open. Numbers go behind those that the database has given out already.
/// Many rows go to a server at once; COPY would be quicker, and PostgreSQL refuses it under row-level security.
/// </summary>
internal sealed class RowWriting(ThroughcareDb db, int? standsAs)
{
    private const int Batch = 500;

    private readonly DbConnection _connection = db.Database.GetDbConnection();
    private readonly DbTransaction _transaction = db.Database.CurrentTransaction!.GetDbTransaction();
    private readonly Dictionary<string, long> _behind = [];

    public async Task Write(BackupTable table, IReadOnlyList<string> columns, IAsyncEnumerable<string?[]> rows, Action<long> written, CancellationToken ct)
    {
        // A backup of an earlier version may lack columns that have come since; they stay empty.
        var places = columns.Select(name => table.Columns.Index().Single(c => c.Item.Name == name)).ToList();
        if (table.Numbered) _behind[table.Name] = await db.Number($"select max(\"{table.Columns[0].Name}\") from \"{table.Name}\"", ct);
        var sql = $"insert into \"{table.Name}\" ({string.Join(", ", places.Select(p => $"\"{p.Item.Name}\""))}) values ({string.Join(", ", places.Select((_, i) => $"${i + 1}"))})";
        await using var one = _connection.CanCreateBatch ? null : Prepared(sql, places.Count);
        var batch = new List<object[]>(Batch);
        long count = 0;
        await foreach (var cells in rows.WithCancellation(ct))
        {
            var values = new object[places.Count];
            for (var i = 0; i < values.Length; i++) values[i] = Value(table, places[i].Index, cells[i]);
            batch.Add(values);
            if (batch.Count < Batch) continue;
            await Send(table, places, sql, one, batch, ct);
            written(count += batch.Count);
            batch.Clear();
        }
        if (batch.Count > 0) await Send(table, places, sql, one, batch, ct);
        written(count + batch.Count);
    }

    private object Value(BackupTable table, int column, string? text)
    {
        var value = CellText.Value(text, table.Columns[column]);
        if (column == table.Council && standsAs is { } council) return council;
        if (value is DBNull) return value;
        if (column == 0 && table.Numbered) return Behind(table.Name, value);
        if (table.NumberOf is { } of && of.Column == column) return Behind(of.Table, value);
        return value;
    }

    private object Behind(string table, object number) => number is int small ? checked((int)(small + _behind[table])) : (long)number + _behind[table];

    private async Task Send(BackupTable table, IReadOnlyList<(int Index, BackupColumn Item)> places, string sql, DbCommand? one, List<object[]> rows, CancellationToken ct)
    {
        if (one is not null)
        {
            foreach (var row in rows)
            {
                for (var i = 0; i < row.Length; i++) one.Parameters[i].Value = row[i];
                await one.ExecuteNonQueryAsync(ct);
            }
            return;
        }
        await using var batch = new NpgsqlBatch((NpgsqlConnection)_connection, (NpgsqlTransaction)_transaction) { Timeout = 0 };
        foreach (var row in rows)
        {
            var command = new NpgsqlBatchCommand(sql);
            for (var i = 0; i < row.Length; i++) command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = TypeOf(places[i].Item), Value = row[i] });
            batch.BatchCommands.Add(command);
        }
        await batch.PrepareAsync(ct);
        await batch.ExecuteNonQueryAsync(ct);
    }

    private DbCommand Prepared(string sql, int parameters)
    {
        var command = db.Command(sql);
        for (var i = 1; i <= parameters; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"${i}";
            command.Parameters.Add(parameter);
        }
        return command;
    }

    private static NpgsqlDbType TypeOf(BackupColumn column) => column switch
    {
        { Json: not null } => NpgsqlDbType.Jsonb,
        { Kind: var kind } when kind == typeof(int) => NpgsqlDbType.Integer,
        { Kind: var kind } when kind == typeof(long) => NpgsqlDbType.Bigint,
        { Kind: var kind } when kind == typeof(bool) => NpgsqlDbType.Boolean,
        { Kind: var kind } when kind == typeof(Guid) => NpgsqlDbType.Uuid,
        { Kind: var kind } when kind == typeof(DateTime) => NpgsqlDbType.TimestampTz,
        { Kind: var kind } when kind == typeof(DateOnly) => NpgsqlDbType.Date,
        { Kind: var kind } when kind == typeof(byte[]) => NpgsqlDbType.Bytea,
        _ => NpgsqlDbType.Text,
    };
}
