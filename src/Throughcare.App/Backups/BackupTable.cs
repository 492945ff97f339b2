using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Throughcare.App.Database;

namespace Throughcare.App.Backups;

/// <summary>One column as a backup holds it, the same for both kinds of database.</summary>
internal sealed record BackupColumn(string Name, Type Kind, bool Required, JsonCell? Json);

/// <summary>One table as a backup holds it. Its rows stand in the order of its key, so that the same rows are always the same bytes.</summary>
internal sealed class BackupTable
{
    public required string Name { get; init; }

    /// <summary>Those of the key first, in its order.</summary>
    public required IReadOnlyList<BackupColumn> Columns { get; init; }

    public required int Keys { get; init; }

    /// <summary>The column that says whose the row is.</summary>
    public required int Council { get; init; }

    /// <summary>The key is a number that the database gives out. A backup counts such rows from 1, because another database gives out others.</summary>
    public required bool Numbered { get; init; }

    /// <summary>The column that holds such a number of another table, and which; null where there is none.</summary>
    public required (int Column, string Table)? NumberOf { get; init; }

    /// <summary>Every table of the model: what a row hangs on comes before it.</summary>
    public static IReadOnlyList<BackupTable> Of(ThroughcareDb db)
    {
        var waiting = db.Model.GetRelationalModel().Tables.OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        var tables = new List<BackupTable>();
        while (waiting.Count > 0)
        {
            var next = waiting.First(t => t.ForeignKeyConstraints.All(f => f.PrincipalTable == t || tables.Exists(done => done.Name == f.PrincipalTable.Name)));
            waiting.Remove(next);
            tables.Add(Of(next, tables));
        }
        return tables;
    }

    private static BackupTable Of(ITable table, List<BackupTable> before)
    {
        var keys = table.PrimaryKey!.Columns;
        var columns = keys.Concat(table.Columns.Except(keys).OrderBy(c => c.Name, StringComparer.Ordinal)).ToList();
        var numberOf = table.ForeignKeyConstraints.Where(f => before.Exists(t => t.Name == f.PrincipalTable.Name && t.Numbered)).Select(f => (columns.IndexOf(f.Columns[0]), f.PrincipalTable.Name)).ToList();
        return new()
        {
            Name = table.Name,
            Columns = [.. columns.Select(Column)],
            Keys = keys.Count,
            Council = columns.FindIndex(c => c.Name == (table.Name == "councils" ? "id" : "council_id")),
            // A council's number is not given out anew: its trail and its links are known by it.
            Numbered = table.Name != "councils" && keys is [{ PropertyMappings: [{ Property: { ValueGenerated: ValueGenerated.OnAdd } property }, ..] }] && (property.ClrType == typeof(int) || property.ClrType == typeof(long)),
            NumberOf = numberOf is [var only] ? only : null,
        };
    }

    private static BackupColumn Column(IColumn column)
    {
        var json = column.Table.EntityTypeMappings.Select(m => m.TypeBase).OfType<IEntityType>().SelectMany(e => e.GetNavigations()).Select(n => n.TargetEntityType).FirstOrDefault(t => t.IsMappedToJson() && t.GetContainerColumnName() == column.Name);
        if (json is not null) return new(column.Name, typeof(string), !column.IsNullable, new JsonCell(json));
        var mapping = column.PropertyMappings[0].Property.GetTypeMapping();
        var kind = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
        return new(column.Name, Nullable.GetUnderlyingType(kind) ?? kind, !column.IsNullable, null);
    }
}
