using Throughcare.App.Files;
using Throughcare.Consultation;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Structure;

namespace Throughcare.App.Consultation;

/// <summary>
/// Names and addresses of workers from a sheet that is sent along for letters. They are in memory while these letters are written, and go into nothing but the letters: no table, log, audit note or file of ours holds
/// them. The whole sheet is taken, or nothing of it.
/// </summary>
/// <param name="Of">How each worker is addressed who has a name in the sheet.</param>
public sealed record LetterNames(IReadOnlyDictionary<WorkerId, Addressee> Of)
{
    /// <summary>Most bytes of a sheet, unpacked too. It never has to leave memory for a file.</summary>
    public const long MostBytes = 4L << 20;

    private const int MostSaid = 10;

    /// <param name="sent">A CSV file or a workbook.</param>
    /// <param name="fileName">What it is called; it is said where something in it is wrong.</param>
    /// <param name="workers">The workers of the extract. A sheet may name others than those who get a letter.</param>
    /// <param name="ct">Stops the reading.</param>
    public static LetterNames Read(Stream sent, string fileName, IEnumerable<WorkerId> workers, CancellationToken ct = default)
    {
        var tables = TableFiles.Read(sent, fileName, FileLimits.Default with { MostBytes = MostBytes, MostBytesUnpacked = 8 * MostBytes }, ct).Tables;
        var sheets = tables.Where(t => t.Rows.Count > 0).Select(t => new NameColumns(t)).ToList();
        if (sheets.FirstOrDefault(s => s.Whole) is not { } sheet)
            throw new RefusedException(new Finding
            {
                Rule = "names-columns", Severity = Severity.Error, Where = new(fileName),
                What = sheets.FirstOrDefault() is not { } other ? "This file has no table with rows." : other.HasWorker ? "No heading says which column holds the names." : "No heading says which column holds the workers' ids.",
                ToDo = "Give each column a heading in the first row: Worker id and Name, and Salutation and Address if you wish.",
            });
        var (known, at, names, wrong) = (workers.ToHashSet(), new Dictionary<WorkerId, int>(), new Dictionary<WorkerId, Addressee>(), new List<Finding>());
        foreach (var row in sheet.Table.Rows)
        {
            var (id, addressee) = (new WorkerId(sheet.Worker(row)), sheet.Addressee(row));
            if (id.Text.Length == 0)
            {
                if (addressee is not null) Say(row, "name-without-worker", "This row has a name and no worker id.", "Give the worker's id as it stands in your extract.");
            }
            else if (!known.Contains(id)) Say(row, "name-of-unknown-worker", "No worker of the extract has the id of this row.", "Correct the id, or take the row out.");
            else if (!at.TryAdd(id, row.Number)) Say(row, "worker-named-twice", $"Worker {id} stands in row {at[id]} already.", "Leave the row that is right, and take the other out.");
            else if (addressee is not null) names.Add(id, addressee);
        }
        return wrong.Count == 0 ? new(names) : throw new RefusedException(wrong.Count <= MostSaid ? wrong : [.. wrong.Take(MostSaid), new() { Rule = "names-more-wrong", Severity = Severity.Error, Where = new(fileName), What = $"{wrong.Count - MostSaid:#,0} more {(wrong.Count - MostSaid == 1 ? "row is" : "rows are")} wrong.", ToDo = "Put these right first, and send the sheet again." }]);

        void Say(RawRow row, string rule, string what, string toDo) => wrong.Add(new() { Rule = rule, Severity = Severity.Error, Where = sheet.Table.At(row), What = what, ToDo = toDo });
    }

    /// <summary>The same of a file on this machine.</summary>
    public static LetterNames OfPath(string path, IEnumerable<WorkerId> workers, CancellationToken ct = default)
    {
        if (!File.Exists(path)) throw new RefusedException(FileFindings.NotThere(path));
        using var file = File.OpenRead(path);
        return Read(file, Path.GetFileName(path), workers, ct);
    }

    /// <summary>Those of whom the sheet has no name: their letters are addressed by id.</summary>
    public IReadOnlyList<WorkerId> Without(IEnumerable<OutcomeOfWorker> to) => [.. to.Select(o => o.Member.Id).Where(id => !Of.ContainsKey(id))];

    /// <summary>The same in words.</summary>
    public static string InWords(IReadOnlyList<WorkerId> without, int letters) =>
        $"{without.Count:#,0} of {letters:#,0} {(letters == 1 ? "letter" : "letters")} {(without.Count == 1 ? "has" : "have")} no name in the sheet: {string.Join(", ", without.Take(50))}{(without.Count > 50 ? $" and {without.Count - 50:#,0} more" : "")}.";
}
