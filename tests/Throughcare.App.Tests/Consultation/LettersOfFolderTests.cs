using DocumentFormat.OpenXml.Packaging;
using Throughcare.App.Consultation;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;

namespace Throughcare.App.Tests.Consultation;

/// <summary>The command <c>letters</c>, on a folder with two teams and two workers who may be in either.</summary>
public sealed class LettersOfFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("throughcare-letters-").FullName;

    [Fact]
    public async Task Letters_are_written_from_a_folder_once_the_plan_is_released_and_one_of_them_alone()
    {
        Write("proposal.yaml", "title: Two teams\ncouncil: Marl Council\nmade_up: yes\nas_at: 2025-03-31\noptions:\n  - id: local\n    title: Local teams\n");
        Write("children.csv", "child,date_of_birth,home_locality,legal_status,in_care_since,team,worker,worker_since\nc1,2014-05-01,North,C2,2022-01-01,N,w1,2022-02-01\nc2,2015-05-01,South,C2,2022-01-01,S,w2,2025-02-01\n");
        Write("workers.csv", "worker,role,fte,team\nw1,social worker,1,N\nw2,social worker,1,S\n");
        Write("teams.csv", "team,name,phases,localities,base\nN,North,care,North,Highbridge\nS,South,care,South,Lowford\n");
        Write("option_teams.csv", "option,team,name,phases,localities,base,fte_min,fte_max\nlocal,N,North,care,North,Highbridge,0.5,1.5\nlocal,S,South,care,South,Lowford,0.5,2\n");
        PlanOfFolder.Make(_folder, new() { Limits = new() { Iterations = 5_000 } }, null);
        Write("consultation.yaml", "option: local\ndates:\n  opens: 2025-05-01\n  closes: 2025-06-02\n  preferences_open: 2025-05-05\n  preferences_close: 2025-06-02\n  starts: 2025-10-01\n");

        var early = CommandLine.Run("letters", _folder);
        early.Exit.ShouldNotBe(0);
        early.Said.ShouldContain("Nobody can be told an outcome yet.");

        var store = new FolderProposals(_folder, TimeProvider.System);
        var kept = await store.Load((await store.List(TestContext.Current.CancellationToken)).Single().Key, TestContext.Current.CancellationToken);
        var run = kept.Proposal.RunOf(kept.Proposal.Options.Single(o => !o.DoNothing))!;
        await new ConsultationAction(store).Release(kept, run, "Human resources", "Every wish was considered.", new(2025, 7, 1), TestContext.Current.CancellationToken);

        CommandLine.Run("letters", _folder).ShouldBe(new(0, Path.Combine(_folder, "documents", "outcome-letters.docx") + Environment.NewLine, ""));
        Words("outcome-letters.docx").ShouldContain("w1social workerNorthMarl Council");
        Words("outcome-letters.docx").ShouldContain("w2social workerSouthMarl Council");
        CommandLine.Run("letters", _folder, "--worker", "w2").Exit.ShouldBe(0);
        Words("outcome-letter.docx").ShouldContain("w2social workerSouthMarl Council");
        Words("outcome-letter.docx").ShouldNotContain("w1");
        CommandLine.Run("letters", _folder, "--worker", "w9").Said.ShouldContain("Nobody in scope has this id");

        Write("names.csv", "Payroll number,Full name\nw1,Bramble Thistledown\n");
        CommandLine.Run("letters", _folder, "--names", Path.Combine(_folder, "names.csv")).ShouldBe(new(0, Path.Combine(_folder, "documents", "outcome-letters.docx") + Environment.NewLine, "1 of 2 letters has no name in the sheet: w2. Such letters are addressed by id." + Environment.NewLine));
        Words("outcome-letters.docx").ShouldContain("Bramble Thistledownsocial workerNorth");
        Words("outcome-letters.docx").ShouldContain("Dear Bramble Thistledown,");
        Words("outcome-letters.docx").ShouldContain("w2social workerSouth");
        Write("names.csv", "Payroll number,Full name\nw1,Bramble Thistledown\nw8,Sorrel Nettlebed\n");
        var before = File.GetLastWriteTimeUtc(Path.Combine(_folder, "documents", "outcome-letters.docx"));
        CommandLine.Run("letters", _folder, "--names", Path.Combine(_folder, "names.csv")).Said.ShouldBe("names.csv, row 3: No worker of the extract has the id of this row. Correct the id, or take the row out." + Environment.NewLine);
        File.GetLastWriteTimeUtc(Path.Combine(_folder, "documents", "outcome-letters.docx")).ShouldBe(before);

        Write("council.docx", "not a document");
        CommandLine.Run("letters", _folder, "--template", Path.Combine(_folder, "council.docx")).Said.ShouldContain("This is not a Word document, or it is damaged.");
        CommandLine.Run("letters", _folder, "--template", Path.Combine(_folder, "documents", "outcome-letter.docx")).Exit.ShouldBe(0);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private string Words(string name)
    {
        using var document = WordprocessingDocument.Open(Path.Combine(_folder, "documents", name), false);
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
