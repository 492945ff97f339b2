using System.Text;
using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;

namespace Throughcare.Web.Lists;

/// <summary>A list as a file, with all its rows.</summary>
public static class ListingFile
{
    public static ActionResult Of(Listing listing, string kind)
    {
        IReadOnlyList<string> columns = [.. listing.Columns.Select(c => c.Title)];
        var rows = listing.Rows.Select(r => (IReadOnlyList<string>)[.. r.Select(c => c.Text)]);
        if (listing.NotShown is { } said) rows = rows.Append([said, .. columns.Skip(1).Select(_ => "")]);
        return kind switch
        {
            // The mark at the start tells Excel that the file is UTF-8.
            "csv" => new FileContentResult([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(CsvText.Of(columns, rows))], "text/csv; charset=utf-8") { FileDownloadName = listing.File + ".csv" },
            "xlsx" => new FileContentResult(ListWorkbook.Of(listing.File, [.. listing.Columns.Select(c => (c.Title, c.Number))], rows), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            {
                FileDownloadName = listing.File + ".xlsx",
            },
            _ => new NotFoundResult(),
        };
    }
}
