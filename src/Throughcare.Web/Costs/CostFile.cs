using System.Text;
using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Costing;
using Throughcare.App.Reports;

namespace Throughcare.Web.Costs;

/// <summary>A table of a costing as a file.</summary>
public static class CostFile
{
    public static ActionResult Of(ReportTable table, string kind) => kind switch
    {
        "csv" => Csv(table, table.Name),
        "xlsx" => Workbook([table], table.Name),
        _ => new NotFoundResult(),
    };

    // The mark at the start tells Excel that the file is UTF-8.
    public static ActionResult Csv(ReportTable table, string name) => Text(ReportFiles.Csv(table), "text/csv", name + ".csv", mark: true);

    public static ActionResult Workbook(IEnumerable<ReportTable> tables, string name) => new FileContentResult(ReportFiles.Workbook(tables), CostWorkbook.ContentType) { FileDownloadName = name + ".xlsx" };

    public static ActionResult Text(string text, string type, string name, bool mark = false) =>
        new FileContentResult([.. mark ? Encoding.UTF8.Preamble.ToArray() : [], .. Encoding.UTF8.GetBytes(text)], type + "; charset=utf-8") { FileDownloadName = name };
}
