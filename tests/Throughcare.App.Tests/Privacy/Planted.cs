using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;
using Throughcare.Allocation;
using Throughcare.App.Audit;
using Throughcare.App.Privacy;
using Throughcare.App.Proposals;
using Throughcare.App.Tests.Proposals;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Options;
using Throughcare.Proposals;
using Throughcare.Structure;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Privacy;

/// <summary>A made-up child whose every detail can be told apart from anything else, in a council of four, and where each detail is to be looked for.</summary>
internal static class Planted
{
    public const string Child = "QZ-77041-PLANTED", Name = "Marigolde Thistlepond", Postcode = "ZE2 9XW", Upn = "Q820199907041", Born = "2012-05-17", Family = "FAM-QZ-PLANTED", Worker = "SWE-PLANTED-7", Reason = "Keeps bees with the worker";

    /// <summary>What gives the child away, as it may stand in a file; in either case and without the space of the postcode too.</summary>
    public static readonly IReadOnlyList<string> Details = [Child, Name, Postcode, "ZE29XW", Upn, Born, Family, Reason];

    public static ProposalContent Content { get; } = new()
    {
        Settings = "title: Planted\ncouncil: Testshire\nas_at: 2025-03-31\noptions:\n  - id: by-locality\n    title: Teams by locality\n",
        Tables =
        [
            TestProposals.Table("children.csv", "child,name,date_of_birth,home_postcode,team,worker,siblings,UPN",
                $"{Child},{Name},{Born},{Postcode},North,{Worker},{Family},{Upn}", $"C2,,2010-01-02,AB1 2CD,South,W2,{Family},", "C3,,2009-02-03,AB1 2CD,South,W2,,", "C4,,2015-03-04,ZZ1 1ZZ,North,W2,,"),
            TestProposals.Table("workers.csv", "worker,fte,team,manager", $"{Worker},1,North,W2", "W2,0.5,South,"),
            TestProposals.Table("involvements.csv", "child,worker,since", $"{Child},{Worker},2023-01-01", "C2,W2,2024-01-01"),
            TestProposals.Table("postcodes.csv", "postcode,locality", $"{Postcode},North", "AB1 2CD,South", "EF3 4GH,North"),
            TestProposals.Table("option_teams.csv", "option,team,phases,localities", "by-locality,North,care,North", "by-locality,South,care,South"),
            TestProposals.Table("option_workers.csv", "option,worker,allowed_teams", $"by-locality,{Worker},North"),
        ],
    };

    public static Judgement Judgement { get; } = new() { Kind = JudgementKind.ThisWorker, Subject = Child, Value = Worker, Author = "Team manager, North", Reason = Reason, MadeOn = new(2025, 4, 1) };

    public static AllocationRun Run(string fingerprint) => new()
    {
        Option = new("by-locality"),
        OptionVersion = 1,
        ExtractFingerprint = fingerprint,
        FinishedAt = TestProposals.Clock.GetUtcNow(),
        Answer = new()
        {
            Bound = 10,
            Seconds = 1,
            Iterations = 1,
            Seed = 1,
            Engine = "test 1",
            Clash = [$"Child {Child} must stay with {Worker}, and cannot."],
            NoPlanFits = true,
            ClashLimits = [new(LimitKind.Stay, Child, $"Child {Child} stays with {Worker}."), new(LimitKind.PinnedTeam, Worker, $"{Worker} is pinned to North.")],
            WaysOut = [new([new() { Kind = LimitKind.Stay, Subjects = [Child], Sentence = $"Let {Child} change social worker." }], true)],
            Plan = new()
            {
                TeamOf = new Dictionary<WorkerId, TeamId> { [new(Worker)] = new("North"), [new("W2")] = new("South") },
                WorkerOf = new Dictionary<GroupId, WorkerId> { [new(Family)] = new(Worker), [new("C3")] = new("W2"), [new(Child)] = new(Worker) },
            },
        },
    };

    /// <summary>An import that found something wrong with the child, and did not take one of its rows.</summary>
    public static ImportRecord Import
    {
        get
        {
            var source = TestProposals.Table("returns/header.csv", "CHILD,DOB,HOME_POST,UPN,SURNAME", $"{Child},{Born},{Postcode},{Upn},{Name}");
            var why = new Finding { Rule = "not-a-postcode", Severity = Severity.Error, What = $"Child {Child} has no postcode.", Where = source.At(source.Rows[0], "HOME_POST"), Value = Postcode, ToDo = "Correct it." };
            return TestProposals.Import() with { Findings = [why], Rejected = [new(source, source.Rows[0], why)] };
        }
    }

    public static SubjectKeys Keys(InstallationKey? key = null) => new(key ?? TestProposals.Key, TestProposals.Clock);

    public static AuditTrail Audit(FreshDatabase database) => new(database, new(Actor.CommandLine), TestProposals.Clock);

    public static PersonRecords Records(FreshDatabase database) => new(database, Keys(), Audit(database));

    public static Erasure Erasure(FreshDatabase database, SubjectKeys keys, KeptProposals memory) => new(database, keys, Audit(database), memory, TestProposals.Clock);

    /// <summary>The whole database as whoever copied it would have it: every byte of the files, or every row of every table.</summary>
    public static async Task<string> Everything(FreshDatabase database)
    {
        if (database.Address.File is { } file)
        {
            await using (var connection = new SqliteConnection(database.Address.ConnectionString))
            {
                await connection.OpenAsync();
                // A backup, as it is made of a database in use.
                await using var backup = new SqliteCommand($"vacuum into '{file}.backup-{Guid.NewGuid():N}'", connection);
                await backup.ExecuteNonQueryAsync();
            }
            return string.Concat(Directory.GetFiles(Path.GetDirectoryName(file)!).Select(Bytes));
        }
        var text = new StringBuilder();
        await using var server = new NpgsqlConnection(database.Address.ConnectionString);
        await server.OpenAsync();
        var tables = new List<string>();
        await using (var list = new NpgsqlCommand("select table_name from information_schema.tables where table_schema = 'public'", server))
        await using (var reader = await list.ExecuteReaderAsync())
            while (await reader.ReadAsync()) tables.Add(reader.GetString(0));
        foreach (var table in tables)
        {
            await using var all = new NpgsqlCommand($"select set_config('throughcare.council', 'all', false); select t::text from \"{table}\" t", server);
            await using var rows = await all.ExecuteReaderAsync();
            await rows.NextResultAsync();
            while (await rows.ReadAsync()) text.AppendLine(rows.GetString(0));
        }
        return text.ToString();
    }

    private static string Bytes(string file)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        open.CopyTo(copy);
        return Encoding.Latin1.GetString(copy.ToArray());
    }
}
