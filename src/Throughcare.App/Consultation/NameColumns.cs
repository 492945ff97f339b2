using System.Text.RegularExpressions;
using Throughcare.Consultation;
using Throughcare.Intake;

namespace Throughcare.App.Consultation;

/// <summary>The columns of a sheet of names, told by their headings in the words that human resources' systems use.</summary>
internal sealed partial class NameColumns
{
    private static readonly string[] Workers = [.. ResponseSheet.WorkerWords, "id", "personnelnumber", "personnelno", "assignmentnumber"];
    private static readonly string[] Names = ["name", "fullname", "workername", "employeename", "staffname", "displayname", "workersname"];
    private static readonly string[] First = ["firstname", "forename", "forenames", "givenname", "knownas", "preferredname"];
    private static readonly string[] Last = ["lastname", "surname", "familyname"];
    private static readonly string[] Salutations = ["salutation", "greeting", "dear"];
    private static readonly string[] Places = ["street", "town", "city", "county", "postcode", "postalcode"];

    private readonly int? _worker, _name, _title, _first, _last, _salutation;
    private readonly IReadOnlyList<int> _address;

    public NameColumns(RawTable table)
    {
        Table = table;
        var headings = table.Columns.Select(CellText.Heading).ToList();
        (_worker, _name, _title, _first, _last, _salutation) = (Column(Workers), Column(Names), Column(["title"]), Column(First), Column(Last), Column(Salutations));
        _address = [.. Enumerable.Range(0, headings.Count).Where(i => Places.Contains(headings[i]) || headings[i].StartsWith("address", StringComparison.Ordinal) || headings[i].EndsWith("address", StringComparison.Ordinal) && !headings[i].Contains("mail", StringComparison.Ordinal))];

        int? Column(string[] words) => words.Select(w => headings.IndexOf(w)).FirstOrDefault(i => i >= 0, -1) is >= 0 and var found ? found : null;
    }

    public RawTable Table { get; }

    public bool HasWorker => _worker is not null;

    /// <summary>True where ids and names both have a column.</summary>
    public bool Whole => HasWorker && (_name ?? _last) is not null;

    public string Worker(RawRow row) => Cell(row, _worker);

    /// <summary>Null where the row has no name.</summary>
    public Addressee? Addressee(RawRow row)
    {
        // Above a column of job titles stands the same word as above Ms and Dr.
        var title = Cell(row, _title) is var t && t.Contains(' ') ? "" : t;
        var name = Cell(row, _name) is { Length: > 0 } whole ? whole : _last is null ? "" : Joined(title, Cell(row, _first), Cell(row, _last));
        if (name.Length == 0) return null;
        var salutation = Dear().Replace(Cell(row, _salutation), "").TrimEnd(',', ' ');
        return new(name, salutation.Length > 0 ? salutation : title.Length > 0 && Cell(row, _last) is { Length: > 0 } last ? Joined(title, last) : null, [.. _address.SelectMany(i => Line().Split(Cell(row, i))).Select(l => l.Trim()).Where(l => l.Length > 0)]);
    }

    private static string Joined(params string[] words) => string.Join(' ', words.Where(w => w.Length > 0));

    private static string Cell(RawRow row, int? column) => column is { } i && i < row.Cells.Count ? row.Cells[i].Trim() : "";

    [GeneratedRegex("^dear ", RegexOptions.IgnoreCase)]
    private static partial Regex Dear();

    // A whole address may stand in one cell. The comma after the number of a house is not the end of a line.
    [GeneratedRegex(@"\r?\n|(?<!^\s*\d+[A-Za-z]?),")]
    private static partial Regex Line();
}
