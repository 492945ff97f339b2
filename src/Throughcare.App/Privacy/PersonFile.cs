using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Throughcare.App.Privacy;

/// <summary>Everything held about one person as a file to hand over: a page to read, and the same as JSON.</summary>
public static class PersonFile
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(PersonRecord record, DateOnly today)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "record.html", Html(record, today));
            Add(zip, "record.json", JsonSerializer.Serialize(record, Json));
        }
        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(text);
    }

    private static string Html(PersonRecord record, DateOnly today)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>What Throughcare holds about one person</title></head>\n<body>\n<main>\n");
        html.Append($"<h1>What Throughcare holds about {(record.Kind == PersonKind.Worker ? "worker" : "child")} {Text(record.Id ?? record.Token)}</h1>\n");
        html.Append($"<p>Taken on {today:d MMMM yyyy}. Held since {record.HeldSince:d MMMM yyyy}, under the opaque id {Text(record.Token)}. Throughcare plans teams; the care record is kept elsewhere, and is asked for separately.</p>\n");
        foreach (var table in record.Rows.GroupBy(r => (r.Proposal, r.Table, r.AsAt, Columns: string.Join('\n', r.Columns))))
        {
            html.Append($"<h2>{Text(table.Key.Proposal)}: {Text(table.Key.Table)}{(table.Key.AsAt is { } day ? $", as at {day:d MMMM yyyy}" : "")}</h2>\n<table><caption>Rows about the person</caption>\n<thead><tr>");
            foreach (var column in table.First().Columns) html.Append($"<th scope=\"col\">{Text(column)}</th>");
            html.Append("</tr></thead>\n<tbody>\n");
            foreach (var row in table) html.Append("<tr>").AppendJoin("", row.Cells.Select(c => $"<td>{Text(c)}</td>")).Append("</tr>\n");
            html.Append("</tbody></table>\n");
        }
        List(html, "Plans", record.Runs.Select(r => $"{r.Proposal}, {r.Option}{(r.FinishedAt is { } at ? $", {at:d MMMM yyyy}" : "")}: {r.Says}"));
        List(html, "What checks said when files were brought in", record.Findings);
        List(html, "Who looked, and what was done", record.Events.Select(e => $"{e.At:d MMMM yyyy HH:mm}: {e.Event} ({e.By}){(e.Why is { } why ? $". {why}" : "")}"));
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void List(StringBuilder html, string heading, IEnumerable<string> lines)
    {
        html.Append($"<h2>{heading}</h2>\n");
        var items = string.Concat(lines.Select(l => $"<li>{Text(l)}</li>\n"));
        html.Append(items.Length == 0 ? "<p>Nothing.</p>\n" : $"<ul>\n{items}</ul>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
