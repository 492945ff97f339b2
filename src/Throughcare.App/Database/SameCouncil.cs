using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Throughcare.App.Database;

/// <summary>
/// What a row hangs on must be the same council's. A foreign key does not see to it: it is content with any proposal that there is. So before
/// rows are saved, whose the others are is looked up, once for each.
/// </summary>
internal static class SameCouncil
{
    private static readonly MethodInfo Asking = typeof(SameCouncil).GetMethod(nameof(CouncilOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static void Check(ThroughcareDb db)
    {
        foreach (var other in ToAsk(db)) Refuse(other, other.Council(db).ToList());
    }

    public static async Task Check(ThroughcareDb db, CancellationToken ct)
    {
        foreach (var other in ToAsk(db)) Refuse(other, await other.Council(db).ToListAsync(ct));
    }

    private static void Refuse(Other other, List<int> found)
    {
        if (found is not [var council] || council != other.Of) throw new InvalidOperationException($"{other.Row} hangs on a {other.Type.ClrType.Name} of another council, or of none.");
    }

    private static HashSet<Other> ToAsk(ThroughcareDb db)
    {
        Dictionary<(IEntityType, object), int>? here = null;
        var others = new HashSet<Other>();
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified && e.Entity is ICouncilRow))
            foreach (var key in entry.Metadata.GetForeignKeys().Where(IsToCouncilRow))
            {
                var property = entry.Property(key.Properties[0].Name);
                if (property.CurrentValue is not { } value || entry.State == EntityState.Modified && !property.IsModified) continue;
                var other = new Other(key.PrincipalEntityType, value, ((ICouncilRow)entry.Entity).CouncilId, entry.Metadata.ClrType.Name);
                here ??= Here(db);
                if (!here.TryGetValue((other.Type, value), out var council)) others.Add(other);
                else Refuse(other, [council]);
            }
        return others;
    }

    private static bool IsToCouncilRow(IForeignKey key) => !key.IsOwnership && key.Properties.Count == 1 && typeof(ICouncilRow).IsAssignableFrom(key.PrincipalEntityType.ClrType);

    /// <summary>Rows that are in hand already need not be asked for.</summary>
    private static Dictionary<(IEntityType, object), int> Here(ThroughcareDb db) =>
        db.ChangeTracker.Entries().Where(e => e.Entity is ICouncilRow && e.State != EntityState.Detached && e.Metadata.FindPrimaryKey() is { Properties.Count: 1 })
            .ToDictionary(e => (e.Metadata, Key(e)), e => ((ICouncilRow)e.Entity).CouncilId);

    private static object Key(EntityEntry entry) => entry.Property(entry.Metadata.FindPrimaryKey()!.Properties[0].Name).CurrentValue!;

    private static IQueryable<int> CouncilOf<TRow, TKey>(ThroughcareDb db, string property, TKey key) where TRow : class, ICouncilRow where TKey : notnull =>
        db.Set<TRow>().Where(r => EF.Property<TKey>(r, property).Equals(key)).Select(r => r.CouncilId);

    private sealed record Other(IEntityType Type, object Key, int Of, string Row)
    {
        public IQueryable<int> Council(ThroughcareDb db) =>
            (IQueryable<int>)Asking.MakeGenericMethod(Type.ClrType, Key.GetType()).Invoke(null, [db, Type.FindPrimaryKey()!.Properties[0].Name, Key])!;
    }
}
