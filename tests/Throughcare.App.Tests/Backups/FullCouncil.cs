using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.App.Privacy;
using Throughcare.App.Runs;
using Throughcare.App.SignIn;
using Throughcare.Intake;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Backups;

/// <summary>A made-up council with rows in every table, and in them what is easily spoilt on the way: quotes, line ends, nothing, no text, bytes, braces, letters from far away.</summary>
internal static class FullCouncil
{
    public const string Awkward = "{0} \"O'Brien\" \\ Zoë 東\r\n\tlast; -- '} 😀 \u2028";

    private static readonly DateTimeOffset Day = new(2026, 3, 29, 0, 59, 59, 123, 456, TimeSpan.Zero);

    /// <param name="database">Where it is put.</param>
    /// <param name="council">Its number; any but 1 is added.</param>
    /// <param name="name">Told from others by it, also in ids and e-mail addresses.</param>
    /// <param name="rows">Rows of the long table.</param>
    public static async Task Put(FreshDatabase database, int council, string name, int rows = 3)
    {
        if (council != CouncilRow.TheOnly)
            using (database.Council.EnterAll(AcrossCouncils.Installation))
            {
                await using var all = database.CreateDbContext();
                all.Add(new CouncilRow { Id = council, Name = name });
                all.Add(new AuditHeadRow { CouncilId = council, Sequence = 0, Hash = new('0', 64) });
                await all.SaveChangesAsync();
            }
        using var _ = database.Council.Enter(council);
        await using var db = database.CreateDbContext();
        Guid Id(string what) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name + what)).AsSpan(0, 16));
        var (proposal, extract, person, role) = (Id("proposal"), Id("extract"), Id("person"), Id("role"));
        db.Add(new ProposalRow { Id = proposal, Key = "homes", Title = $"Homes for {name}", Settings = Awkward, CurrentExtractId = extract, CreatedAt = Day, ChangedAt = Day, Version = 7 });
        db.Add(new ExtractRow { Id = extract, ProposalId = proposal, AsAt = new(2024, 2, 29), ReceivedAt = Day, Source = "", Fingerprint = "f", Boundaries = null });
        db.Add(new JudgementRow { ProposalId = proposal, Kind = "kind", Subject = "", Value = Awkward, Author = name, Reason = "null", MadeOn = "", ReviewOn = "", SavedAt = Day.AddTicks(10) });
        db.Add(new JudgementRow { ProposalId = proposal, Kind = "kind", Subject = "second", Value = "", Author = name, Reason = "", MadeOn = "", ReviewOn = "", SavedAt = Day });
        db.Add(new OptionVersionRow { Id = Id("option"), ProposalId = proposal, Option = "four-teams", Version = 1, Position = 0, Settings = "", Tables = "[]", SavedAt = Day });
        db.Add(new PaperRow { Id = Id("paper"), ProposalId = proposal, Kind = PaperKind.Decision, Version = 1, Text = Awkward, SavedBy = name, SavedAt = Day });
        db.Add(new ConfidentialRecordRow { ProposalId = proposal, Token = "token-b" + name, Kind = ConfidentialKind.Preferences, Text = Awkward, SavedAt = Day });
        db.Add(new PersonalLinkRow { Id = Id("link"), ProposalId = proposal, Token = "token-b" + name, Purpose = LinkPurpose.Preferences, SecretHash = "link-" + name, MadeAt = Day, ExpiresAt = Day.AddDays(14), UsedAt = Day });
        db.Add(new RunRow { Id = Id("run"), ProposalId = proposal, Kind = RunKind.Plan, State = RunState.Done, Option = "four-teams", OptionVersion = 1, ExtractFingerprint = "f", Seed = -1, Answer = Awkward, QueuedAt = Day, StopAsked = true });
        db.Add(new ImportRow { Id = Id("import"), ProposalId = proposal, ExtractId = extract, Source = "s", ImportedAt = Day });
        db.Add(new FindingRow { ImportId = Id("import"), Position = 0, Finding = Awkward });
        db.Add(new RejectedRowRow { ImportId = Id("import"), Position = 0, File = "f", Columns = [Awkward, ""], Number = 2, Cells = [], Why = "{}" });
        db.Add(new PersonRow { Id = person, Name = $"Planner of {name}", UserName = $"planner@{name}.example", NormalizedUserName = $"PLANNER@{name.ToUpperInvariant()}.EXAMPLE", PasswordHash = "hash-of-" + name, LockoutEnd = Day, CreatedAt = Day });
        db.Add(new PersonClaimRow { UserId = person, ClaimType = "type", ClaimValue = null });
        db.Add(new PersonLoginRow { UserId = person, LoginProvider = "provider", ProviderKey = "Zz" + name, ProviderDisplayName = "" });
        db.Add(new PersonLoginRow { UserId = person, LoginProvider = "provider", ProviderKey = "aé" + name, ProviderDisplayName = null });
        db.Add(new PersonTokenRow { UserId = person, LoginProvider = "provider", Name = "codes", Value = Awkward });
        db.Add(new PersonPasskeyRow
        {
            UserId = person, CredentialId = [.. Encoding.UTF8.GetBytes(name), 0, 255, 128],
            Data = new IdentityPasskeyData { Name = Awkward, PublicKey = [1, 2, 0, 254], CreatedAt = Day, SignCount = 4_000_000_000, Transports = ["usb", "nfc"], AttestationObject = [], ClientDataJson = "{}"u8.ToArray(), IsBackedUp = true },
        });
        db.Add(new RoleRow { Id = role, Key = "planner", Name = "Planner", For = Awkward, Grants = "[]" });
        db.Add(new PersonRoleRow { PersonId = person, RoleId = role, Teams = ["North", Awkward] });
        db.Add(new InvitationRow { Id = Id("invitation"), Email = $"new@{name}.example", Name = "New", Roles = "[]", SecretHash = "secret-" + name, InvitedBy = person, InvitedAt = Day, ExpiresAt = Day.AddDays(7) });
        db.Add(new SubjectKeyRow { Token = "token-b" + name, Key = [0, 255, 1], MadeAt = Day });
        db.Add(new SubjectKeyRow { Token = "Token-A" + name, Key = null, MadeAt = Day, DestroyedAt = Day });
        db.Add(new RestrictedAccessRow { ProposalId = proposal, Token = "token-b" + name, PersonId = person, GivenBy = person, GivenAt = Day, Why = "" });
        db.Add(new ReleaseRow { Id = Id("release"), ProposalId = proposal, Name = "r", ReleasedAt = Day, Content = "{\"b\": 1, \"a\": 2}" });
        db.Add(new CouncilSettingsRow { CouncilId = council, Settings = "{ }" });
        db.Add(new CouncilTemplateRow { CouncilId = council, FileName = Awkward, Document = [0, 255, 1, 80, 75], SavedAt = Day });
        await db.SaveChangesAsync();
        foreach (var (file, count) in new[] { ("children.csv", rows), ("teams.csv", 2) })
        {
            var table = new ExtractTableRow { ExtractId = extract, Position = 0, File = file, Columns = ["child", "note"] };
            db.Add(table);
            await db.SaveChangesAsync();
            foreach (var batch in Enumerable.Range(0, count).Chunk(5_000))
            {
                db.AddRange(batch.Select(i => new ExtractCellsRow { TableId = table.Id, Position = i, Number = i + 2, Cells = [i.ToString(CultureInfo.InvariantCulture), i == 0 ? Awkward : name] }));
                await db.SaveChangesAsync();
                db.ChangeTracker.Clear();
            }
        }
        using var trail = new AuditTrail(database, new CurrentActor(new(person, "person", "192.0.2.7")), new FixedClock(Day));
        for (var i = 0; i < 3; i++) await trail.Record(new(AuditEvents.ProposalMade) { Proposal = proposal, Subject = "child:3f9a", After = Awkward, Why = i == 0 ? null : "" });
    }

    /// <summary>Rows of each table, of all councils.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> Counts(FreshDatabase database)
    {
        using var _ = database.Council.EnterAll(AcrossCouncils.Installation);
        await using var db = database.CreateDbContext();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Where(e => !e.IsMappedToJson()).Select(e => e.GetTableName()!))
        {
            await using var count = db.Database.GetDbConnection().CreateCommand();
            count.CommandText = $"select count(*) from {table}";
            counts[table] = Convert.ToInt32(await count.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        }
        return counts;
    }
}
