using Npgsql;
using Throughcare.App.Database;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Councils;

/// <summary>Two councils in one database, each with a proposal under the same key, a person and a role.</summary>
internal static class Neighbours
{
    public const int Ours = CouncilRow.TheOnly, Theirs = 2;

    /// <summary>The key that both councils have given their proposal.</summary>
    public const string SameKey = "homes";

    public sealed record Made(int Council, Guid Proposal, Guid Person, Guid Role);

    public static async Task<(Made Ours, Made Theirs)> MakeTwo(FreshDatabase database)
    {
        using (database.Council.EnterAll(AcrossCouncils.Installation))
        {
            await using var db = database.CreateDbContext();
            db.Add(new CouncilRow { Id = Theirs, Name = "Brackenshire" });
            db.Add(new AuditHeadRow { CouncilId = Theirs, Sequence = 0, Hash = new('0', 64) });
            await db.SaveChangesAsync();
        }
        return (await Make(database, Ours, "Ashdale"), await Make(database, Theirs, "Brackenshire"));
    }

    /// <summary>A connection past the program, told of a council, or of nothing at all.</summary>
    public static async Task<NpgsqlConnection> Connect(FreshDatabase database, string? told)
    {
        var connection = new NpgsqlConnection(database.Address.ConnectionString);
        await connection.OpenAsync();
        if (told is null) return connection;
        await using var tell = new NpgsqlCommand("select set_config('throughcare.council', $1, false)", connection) { Parameters = { new() { Value = told } } };
        await tell.ExecuteNonQueryAsync();
        return connection;
    }

    private static async Task<Made> Make(FreshDatabase database, int council, string name)
    {
        var (proposal, person, role, now) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));
        using var _ = database.Council.Enter(council);
        await using var db = database.CreateDbContext();
        db.Add(new ProposalRow { Id = proposal, Key = SameKey, Title = $"Homes for {name}", Settings = "", CreatedAt = now, ChangedAt = now });
        db.Add(new PersonRow { Id = person, Name = $"Planner of {name}", UserName = $"planner@{name}.example", NormalizedUserName = $"PLANNER@{name.ToUpperInvariant()}.EXAMPLE", CreatedAt = now });
        db.Add(new RoleRow { Id = role, Key = "planner", Name = "Planner", For = "", Grants = "[]" });
        db.Add(new PersonRoleRow { PersonId = person, RoleId = role });
        await db.SaveChangesAsync();
        return new(council, proposal, person, role);
    }
}
