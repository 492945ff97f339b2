using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Throughcare.App.Backups;

/// <summary>A row as one line of a backup: a JSON list of texts, null where there is nothing.</summary>
internal sealed class RowLine : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _writer;

    public RowLine() => _writer = new(_buffer, Options);

    /// <summary>Its bytes with the line's end, until the next is written.</summary>
    public ReadOnlyMemory<byte> Write(IReadOnlyList<string?> cells)
    {
        _buffer.ResetWrittenCount();
        _writer.Reset(_buffer);
        _writer.WriteStartArray();
        foreach (var cell in cells) _writer.WriteStringValue(cell);
        _writer.WriteEndArray();
        _writer.Flush();
        _buffer.Write("\n"u8);
        return _buffer.WrittenMemory;
    }

    public static string?[] Read(string line) => JsonSerializer.Deserialize<string?[]>(line, JsonSerializerOptions.Default) ?? throw new JsonException("The line holds no row.");

    public void Dispose() => _writer.Dispose();
}

/// <summary>How many rows a table has, and the SHA-256 of their lines after the line of its headings.</summary>
internal sealed class TableDigest(string table, IReadOnlyList<string> columns) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly RowLine _line = new();
    private long _lines;

    /// <summary>The line of the headings, which comes first.</summary>
    public ReadOnlyMemory<byte> Headings() => Add(columns);

    public ReadOnlyMemory<byte> Add(IReadOnlyList<string?> cells)
    {
        var bytes = _line.Write(cells);
        _hash.AppendData(bytes.Span);
        _lines++;
        return bytes;
    }

    public TableSum End() => new(table, _lines - 1, Convert.ToHexStringLower(_hash.GetHashAndReset()));

    public void Dispose()
    {
        _hash.Dispose();
        _line.Dispose();
    }
}

/// <summary>What a table comes to: two of them with the same sum hold the same rows.</summary>
internal sealed record TableSum(string Table, long Rows, string Sha256);
