using System.Data.Common;
using System.Globalization;

namespace Throughcare.App.Backups;

/// <summary>A value of a row as text, the same whichever database it came from, and back.</summary>
internal static class CellText
{
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", Day = "yyyy-MM-dd";

    public static string? Of(DbDataReader row, int at, BackupColumn column)
    {
        if (row.IsDBNull(at)) return null;
        if (column.Json is { } json) return json.ToBackup(row.GetString(at));
        if (column.Kind == typeof(string)) return row.GetString(at);
        if (column.Kind == typeof(int)) return row.GetInt32(at).ToString(CultureInfo.InvariantCulture);
        if (column.Kind == typeof(long)) return row.GetInt64(at).ToString(CultureInfo.InvariantCulture);
        if (column.Kind == typeof(bool)) return row.GetBoolean(at) ? "true" : "false";
        if (column.Kind == typeof(Guid)) return row.GetGuid(at).ToString();
        if (column.Kind == typeof(DateTime)) return row.GetDateTime(at).ToString(Moment, CultureInfo.InvariantCulture);
        if (column.Kind == typeof(DateOnly)) return row.GetFieldValue<DateOnly>(at).ToString(Day, CultureInfo.InvariantCulture);
        if (column.Kind == typeof(byte[])) return Convert.ToBase64String(row.GetFieldValue<byte[]>(at));
        throw new InvalidOperationException($"A backup does not know how to write {column.Kind.Name} ({column.Name}).");
    }

    /// <summary>What to hand to the database; a text that cannot be read is a <see cref="FormatException"/>.</summary>
    public static object Value(string? text, BackupColumn column)
    {
        if (text is null) return column.Required ? throw new FormatException($"{column.Name} is empty.") : DBNull.Value;
        if (column.Json is { } json) return json.ToDatabase(text);
        if (column.Kind == typeof(string)) return text;
        if (column.Kind == typeof(int)) return int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (column.Kind == typeof(long)) return long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (column.Kind == typeof(bool)) return text == "true";
        if (column.Kind == typeof(Guid)) return Guid.ParseExact(text, "D");
        if (column.Kind == typeof(DateTime)) return DateTime.ParseExact(text, Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
        if (column.Kind == typeof(DateOnly)) return DateOnly.ParseExact(text, Day, CultureInfo.InvariantCulture);
        if (column.Kind == typeof(byte[])) return Convert.FromBase64String(text);
        throw new InvalidOperationException($"A backup does not know how to read {column.Kind.Name} ({column.Name}).");
    }
}
