using System.Globalization;

namespace Throughcare.App.Backups;

/// <summary>Says how far it is: at most one line for every ten thousand rows.</summary>
internal sealed class BackupProgress(IProgress<string>? to)
{
    private const int Between = 10_000;

    private (string Doing, string Table, long At) _said = ("", "", 0);

    public void At(string doing, string table, long rows)
    {
        var same = _said.Doing == doing && _said.Table == table;
        if (rows < Between || same && rows - _said.At < Between) return;
        _said = (doing, table, rows);
        Say(string.Create(CultureInfo.InvariantCulture, $"{doing} {table.Replace('_', ' ')}: {rows:#,0} rows"));
    }

    public void Say(string line) => to?.Report(line);
}
