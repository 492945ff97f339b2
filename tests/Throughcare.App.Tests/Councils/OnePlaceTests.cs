using System.Text.RegularExpressions;
using Throughcare.App.Database;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Councils;

/// <summary>Where work may touch all councils, and by what the filters could be got round. Read from the source, so that a new place is seen when it is written.</summary>
public partial class OnePlaceTests
{
    /// <summary>Where each reason is used. A new place is a decision: put it here with its reason, or go council by council.</summary>
    private static readonly Dictionary<AcrossCouncils, string[]> Places = new()
    {
        [AcrossCouncils.Migration] = ["Throughcare.App/Database/ExistingDatabase.cs", "Throughcare.App/Database/MigrateSafely.cs"],
        [AcrossCouncils.SignIn] = ["Throughcare.App/SignIn/FindAccount.cs"],
        [AcrossCouncils.Housekeeping] = ["Throughcare.App/Database/Councils.cs", "Throughcare.App/FirstThings.cs"],
        [AcrossCouncils.Installation] = ["Throughcare.App/Access/AddCouncil.cs"],
        [AcrossCouncils.Backup] = ["Throughcare.App/Backups/BackupDatabase.cs"],
    };

    /// <summary>What goes past the filters or past the check on saving, and who may.</summary>
    private static readonly Dictionary<string, string[]> WaysRound = new()
    {
        ["IgnoreQueryFilters"] = [],
        ["ExecuteSql"] = ["Throughcare.App/Audit/AuditAnchors.cs", "Throughcare.App/Audit/AuditTrail.cs", "Throughcare.App/Database/MigrateSafely.cs", "Throughcare.App/Privacy/Erasure.cs", "Throughcare.App/Privacy/Retention.cs", "Throughcare.App/Privacy/SubjectKeys.cs"],
        ["FromSql"] = ["Throughcare.App/Privacy/Held.cs"],
        ["SqlQuery"] = ["Throughcare.App/Backups/Triggers.cs"],
        ["GetDbConnection"] = ["Throughcare.App/Audit/AuditVerification.cs", "Throughcare.App/Backups/BackupDatabase.cs", "Throughcare.App/Backups/PlainSql.cs", "Throughcare.App/Backups/RowWriting.cs"],
        ["SetProperty(\\w+ => \\w+\\.CouncilId"] = [],
    };

    [Fact]
    public void Each_reason_to_touch_all_councils_is_used_where_it_is_declared()
    {
        Places.Keys.ShouldBe(Enum.GetValues<AcrossCouncils>(), ignoreOrder: true);
        Uses(Source()).Select(Line).ShouldBe(Places.OrderBy(p => p.Key).Select(Line));
    }

    [Theory]
    [InlineData("using var _ = council.EnterAll(AcrossCouncils.Housekeeping);")]
    [InlineData("new ThroughcareDb(options, CurrentCouncil.AlwaysAll(AcrossCouncils.Backup))")]
    public void A_use_elsewhere_is_found(string code) =>
        Uses([.. Source(), ("Throughcare.Web/Elsewhere.cs", code)]).SelectMany(u => u.Value).ShouldContain("Throughcare.Web/Elsewhere.cs");

    [Fact]
    public void Nothing_goes_round_the_filters_but_what_is_declared()
    {
        foreach (var (way, places) in WaysRound) Found(Source(), way).ShouldBe(places, way);
    }

    [Theory]
    [InlineData("IgnoreQueryFilters", "db.Proposals.IgnoreQueryFilters().ToList()")]
    [InlineData("ExecuteSql", "db.Database.ExecuteSqlAsync($\"delete from people\")")]
    [InlineData("SetProperty(\\w+ => \\w+\\.CouncilId", "db.Roles.ExecuteUpdate(s => s.SetProperty(r => r.CouncilId, 2))")]
    public void A_way_round_elsewhere_is_found(string way, string code) =>
        Found([.. Source(), ("Throughcare.Web/Elsewhere.cs", code)], way).ShouldContain("Throughcare.Web/Elsewhere.cs");

    private static string Line(KeyValuePair<AcrossCouncils, string[]> uses) => $"{uses.Key}: {string.Join(", ", uses.Value)}";

    private static Dictionary<AcrossCouncils, string[]> Uses(IReadOnlyList<(string File, string Code)> source) =>
        Enum.GetValues<AcrossCouncils>().ToDictionary(reason => reason, reason => source.Where(s => Reason().Matches(s.Code).Any(m => m.Groups[1].Value == reason.ToString())).Select(s => s.File).ToArray());

    private static string[] Found(IReadOnlyList<(string File, string Code)> source, string way) =>
        [.. source.Where(s => Regex.IsMatch(s.Code, way.Replace("SetProperty(", "SetProperty\\(", StringComparison.Ordinal))).Select(s => s.File)];

    private static IReadOnlyList<(string File, string Code)> Source()
    {
        var src = Checkout.PathTo("src");
        return [.. Directory.EnumerateFiles(src, "*.cs", SearchOption.AllDirectories)
            .Select(f => (File: Path.GetRelativePath(src, f).Replace('\\', '/'), Path: f))
            .Where(f => !f.File.Contains("/obj/") && !f.File.Contains("/bin/") && !f.File.Contains("/Migrations/") && !f.File.Contains("node_modules"))
            .OrderBy(f => f.File, StringComparer.Ordinal).Select(f => (f.File, File.ReadAllText(f.Path)))];
    }

    [GeneratedRegex(@"AcrossCouncils\.(\w+)")]
    private static partial Regex Reason();
}
