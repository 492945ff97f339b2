using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Throughcare.App.Audit;

namespace Throughcare.Cli.Commands.Audit;

/// <summary>What verifying found, in plain words or as JSON; with where the guarantee ends.</summary>
internal static class VerdictText
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(AuditVerdict verdict, TextWriter to)
    {
        foreach (var trail in verdict.Trails)
        {
            to.WriteLine(Line($"{trail.Name} (council {trail.Council}): {trail.Events:#,0} events, {(trail.Whole ? "all as they were written." : $"NOT as they were written{(trail.FirstBad is { } first ? $", from event {first} on" : "")}.")}"));
            foreach (var trouble in trail.Troubles) to.WriteLine($"  {trouble.What}");
            if (trail.Troubles.Count > 0) to.WriteLine($"  {trail.Troubles[0].ToDo}");
            to.WriteLine(trail.LastAnchor is { } anchor
                ? Line($"  Last anchored at event {anchor.Sequence} on {anchor.At.UtcDateTime:d MMMM yyyy 'at' HH:mm 'UTC'}; {trail.AfterLastAnchor:#,0} events since.")
                : "  Never anchored: only the chain holds it.");
        }
        to.WriteLine(Line($"Anchors: {verdict.AnchorsFile}, {verdict.AnchorLines:#,0} lines{(verdict.AnchorsTrouble is null ? "." : ", NOT as they were written.")}"));
        if (verdict.AnchorsTrouble is { } spoilt) to.WriteLine($"  {spoilt.What} {spoilt.ToDo}");
        to.WriteLine("Where the guarantee ends:");
        foreach (var limit in AuditVerdict.Limits) to.WriteLine($"  - {limit}");
    }

    public static void WriteJson(AuditVerdict verdict, TextWriter to) => to.WriteLine(JsonSerializer.Serialize(new
    {
        whole = verdict.Whole,
        anchors = new { file = verdict.AnchorsFile, lines = verdict.AnchorLines, trouble = verdict.AnchorsTrouble?.What },
        trails = verdict.Trails.Select(t => new
        {
            council = t.Council,
            name = t.Name,
            whole = t.Whole,
            events = t.Events,
            firstBad = t.FirstBad,
            troubles = t.Troubles.Select(f => new { rule = f.Rule, what = f.What }),
            lastAnchor = t.LastAnchor is null ? null : new { sequence = t.LastAnchor.Sequence, at = t.LastAnchor.At, line = t.LastAnchor.Line },
            afterLastAnchor = t.AfterLastAnchor,
        }),
        limits = AuditVerdict.Limits,
    }, Json));

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
