using System.IO.Compression;
using System.Text;
using Throughcare.App.Backups;
using Throughcare.App.Consultation;
using Throughcare.App.Database;
using Throughcare.App.Equality;
using Throughcare.App.Privacy;
using Throughcare.App.Proposals;
using Throughcare.App.Tests.Backups;
using Throughcare.App.Tests.Proposals;
using Throughcare.Consultation;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Privacy;

/// <summary>
/// What a worker asked in confidence and what she declared of herself, both planted, and then looked for in what every command prints and writes of the proposal, in the audit trail as it is handed to a log system and in a
/// backup, which holds both and must be able to give them back.
/// </summary>
public class ConfidentialCommandTests
{
    private const string Said = "Cares for a stepbrother on Tuesdays", Answer = "Wednesdays are kept free", Believes = "Quillwort believer";

    // Parts of them too, however they are written down.
    private static readonly string[] Words = ["stepbrother", "Wednesdays", "Quillwort"];

    [Fact]
    public async Task No_command_prints_or_writes_what_was_said_in_confidence_and_a_backup_gives_it_back_to_whoever_has_the_key()
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Sqlite);
        using var folder = new BackupFolder();
        var (key, kept) = await Plant(database);
        var (proposal, data) = (folder.File("proposal"), Path.GetDirectoryName(database.Address.File)!);
        ProposalFolder.Write(kept.Content, proposal);
        await File.WriteAllTextAsync(Path.Combine(proposal, "post_lines.csv"), "option,line,title,team,fte,starts,stated_cost\nby-locality,lead,Team lead,North,1,2026-04-01,60000\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(proposal, "decision.yaml"), "title: Four teams\nroute: officer\ndecision_maker: Director of Children's Services\n", TestContext.Current.CancellationToken);
        // The plan comes first: others read it, and letters are of a plan that is released.
        Quiet(CommandLine.Run("plan", proposal, "--iterations", "2000"), "plan");
        var folders = new FolderProposals(proposal, TestProposals.Clock);
        var planned = await folders.Load((await folders.List(TestContext.Current.CancellationToken)).Single().Key, TestContext.Current.CancellationToken);
        await new ConsultationAction(folders).Release(planned, planned.Proposal.RunOf(planned.Proposal.Options.Single(o => !o.DoNothing))!, "Human resources", "Every wish was considered.", new(2025, 7, 1), TestContext.Current.CancellationToken);

        string[][] commands =
        [
            ["baseline", proposal], ["explain", proposal, "W2"], ["trade-off", proposal, "--iterations", "500"], ["cost", proposal], ["check", proposal], ["letters", proposal],
            ["report", proposal, "--as", "html", "--kind", "consultation-paper"],
            ["audit", "export", "--as", "jsonl", "--data", data], ["backup", folder.File("all"), "--data", data],
        ];
        var ended = new CommandLine.Ended[commands.Length];
        Parallel.For(0, commands.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => ended[i] = CommandLine.Run(commands[i]));

        Quiet(CommandLine.Run("decide", proposal, "C1", "this worker", "W1", "--by", "Team manager", "--because", "They know each other."), "decide");
        for (var i = 0; i < commands.Length; i++) Quiet(ended[i], string.Join(' ', commands[i].Where(c => !c.Contains(Path.DirectorySeparatorChar))));
        ended[^2].Printed.ShouldContain("confidential kept");
        var written = Directory.GetFiles(folder.File(""), "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(folder.File(""), f), File.ReadAllBytes);
        // What is looked through holds what came of it: the team that was ruled out, and letters.
        written.Values.ShouldContain(b => Encoding.UTF8.GetString(b).Contains("ruled_out"));
        written.Keys.ShouldContain(k => k.EndsWith("outcome-letters.docx"));
        written.Keys.ShouldContain(k => k.EndsWith("consultation-paper.html"));
        Opened(written["all"]).ShouldContain("confidential");
        foreach (var (name, bytes) in written) Unsaid(Opened(bytes), name);
        await Restored(folder.File("all"), key);
    }

    private static async Task<(ProposalKey Key, KeptProposal Kept)> Plant(FreshDatabase database)
    {
        var store = SealedDatabaseTests.Store(database);
        var confidential = new ConfidentialRecords(database, Planted.Keys(), TestProposals.Trail(database), TestProposals.Clock);
        var records = new StaffRecords(confidential);
        var key = await store.Create(TestProposals.Content(4), TestProposals.Import());
        await new ConsultationAction(store).Change(await store.Load(key), 0, _ => new()
        {
            Option = new("by-locality"), Dates = new() { Opens = new(2025, 2, 3), Closes = new(2025, 3, 14), PreferencesOpen = new(2025, 3, 3), PreferencesClose = new(2025, 3, 31), Starts = new(2025, 9, 1) },
        }, "HR");
        await records.KeepPreference(key, new() { Worker = new("W1"), Teams = [new("North")], Bases = [], GivenOn = new(2025, 3, 20) });
        await records.KeepCircumstance(key, new() { Worker = new("W2"), Text = Said, AskedOn = new(2025, 3, 20), State = CircumstanceState.Agreed, RuledOut = [new("North")], Answer = Answer, AnsweredOn = new(2025, 4, 1) });
        await new Characteristics(confidential, store).Bring(key, new MemoryStream(Encoding.UTF8.GetBytes($"worker,religion\nW2,{Believes}\n")), "declared.csv", TestContext.Current.CancellationToken);
        await new OutcomeAction(store, records, TestProposals.Clock).TakeIntoOption(await store.Load(key));
        return (key, await store.Load(key));
    }

    private static async Task Restored(string backup, ProposalKey key)
    {
        await using var other = await FreshDatabase.NotYetThere(DatabaseKind.Sqlite);
        await BackupAction.Restore(backup, other.Address);
        var records = new ConfidentialRecords(other, Planted.Keys(), TestProposals.Trail(other), TestProposals.Clock);
        (await new StaffRecords(records).CircumstanceOf(key, new("W2")))!.Text.ShouldBe(Said);
        (await records.All(key, ConfidentialKind.Characteristics)).Single().Text.ShouldContain(Believes);
    }

    // A command that ends in a refusal looked at nothing. A report of a thin decision is written, and its gaps are said.
    private static void Quiet(CommandLine.Ended ended, string command)
    {
        ended.Exit.ShouldBe(command.StartsWith("report", StringComparison.Ordinal) ? 1 : 0, $"{command}: {ended.Said} {ended.Printed}");
        Unsaid(ended.Printed + ended.Said, command);
    }

    private static void Unsaid(string text, string where)
    {
        foreach (var word in Words)
        {
            text.Contains(word, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"\"{word}\" in {where}");
            for (var before = 0; before < 3; before++)
                text.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes(new string(' ', before) + word))[(before == 0 ? 0 : before + 1)..^4], StringComparison.Ordinal).ShouldBeFalse($"\"{word}\" in {where}, in base64");
        }
    }

    private static string Opened(byte[] file)
    {
        if (file is not [(byte)'P', (byte)'K', 3, 4, ..]) return Encoding.Latin1.GetString(file);
        using var zip = new ZipArchive(new MemoryStream(file));
        var text = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            text.AppendLine(reader.ReadToEnd());
        }
        return text.ToString();
    }
}
