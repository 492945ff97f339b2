using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;

namespace Throughcare.App.Audit;

/// <summary>The forms in which a trail is handed to a council's own log system.</summary>
public enum AuditForm
{
    /// <summary>One JSON object on each line.</summary>
    Jsonl,

    /// <summary>Common Event Format, version 0, as log systems read it.</summary>
    Cef,
}

/// <summary>Writes events for a council's own log system, oldest first, one on each line, with their hashes: a copy there is one more thing to hold the trail against.</summary>
public sealed class AuditExport(IDbContextFactory<ThroughcareDb> databases)
{
    /// <summary>How many events were written. They are never all in memory.</summary>
    public async Task<long> Write(AuditFilter filter, AuditForm form, Stream to, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024, leaveOpen: true) { NewLine = "\n" };
        var written = 0L;
        await foreach (var row in filter.Of(db.AuditEvents.AsNoTracking()).OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(ct))
        {
            await writer.WriteLineAsync((form == AuditForm.Jsonl ? Json(row) : Cef(row)).AsMemory(), ct);
            written++;
        }
        await writer.FlushAsync(ct);
        return written;
    }

    private static string Json(AuditEventRow row)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            json.WriteNumber("council", row.CouncilId);
            json.WriteNumber("sequence", row.Sequence);
            json.WriteString("at", Moment(row));
            json.WriteString("event", row.Event);
            json.WriteString("person", row.PersonId?.ToString("N"));
            json.WriteString("by", row.By);
            json.WriteString("from", row.From);
            json.WriteString("proposal", row.ProposalId?.ToString("N"));
            json.WriteString("subject", row.Subject);
            // As they stand, so that the hash can be worked out from the line.
            Note(json, "before", row.Before);
            Note(json, "after", row.After);
            json.WriteString("why", row.Why);
            json.WriteString("previousHash", row.PreviousHash);
            json.WriteString("hash", row.Hash);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private static void Note(Utf8JsonWriter json, string name, string? note)
    {
        json.WritePropertyName(name);
        if (note is null) json.WriteNullValue();
        else if (note.Contains('\n') || !IsJson(note)) json.WriteStringValue(note);
        else json.WriteRawValue(note);
    }

    private static bool IsJson(string note)
    {
        try
        {
            using var _ = JsonDocument.Parse(note);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Cef(AuditEventRow row)
    {
        var severity = AuditEvents.All.FirstOrDefault(m => m.Name == row.Event)?.Kind switch { AuditKind.Refusal => 6, AuditKind.Change => 4, AuditKind.Look => 2, _ => 3 };
        var line = new StringBuilder($"CEF:0|Throughcare|Throughcare|{Version}|{Header(row.Event)}|{Header(row.Event)}|{severity}|");
        Add("rt", row.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        Add("externalId", string.Create(CultureInfo.InvariantCulture, $"{row.CouncilId}-{row.Sequence}"));
        Add("suid", row.PersonId?.ToString("N"));
        Add("cs1Label", "by");
        Add("cs1", row.By);
        if (IPAddress.TryParse(row.From, out var address))
        {
            var old = address.AddressFamily == AddressFamily.InterNetwork;
            if (!old) Add("c6a2Label", "Source IPv6 Address");
            Add(old ? "src" : "c6a2", row.From);
        }
        Labelled("cs2", "proposal", row.ProposalId?.ToString("N"));
        Labelled("cs3", "subject", row.Subject);
        Labelled("cs4", "before", row.Before);
        Labelled("cs5", "after", row.After);
        Labelled("cs6", "hash", row.Hash);
        Add("reason", row.Why);
        return line.ToString().TrimEnd();

        void Labelled(string key, string label, string? value)
        {
            if (value is null) return;
            Add(key + "Label", label);
            Add(key, value);
        }

        void Add(string key, string? value)
        {
            if (value is not null) line.Append(key).Append('=').Append(Extension(value)).Append(' ');
        }
    }

    private static string Version { get; } = typeof(AuditExport).Assembly.GetName().Version!.ToString(3);

    private static string Moment(AuditEventRow row) => row.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    private static string Header(string text) => OneLine(text.Replace("\\", "\\\\").Replace("|", "\\|"));

    private static string Extension(string text) => text.Replace("\\", "\\\\").Replace("=", "\\=").Replace("\r", "\\r").Replace("\n", "\\n");

    private static string OneLine(string text) => text.Replace('\r', ' ').Replace('\n', ' ');
}
