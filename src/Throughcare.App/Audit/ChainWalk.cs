using System.Text.Json;
using Throughcare.App.Database;
using Throughcare.Findings;

namespace Throughcare.App.Audit;

/// <summary>
/// Walks one council's events in order and holds each against the one before, against the head and against the anchors. Only the event before is kept in
/// memory, however many there are.
/// </summary>
internal sealed class ChainWalk
{
    public const int MostTroubles = 20;

    private readonly ILookup<long, Anchor> _anchored;
    private readonly Dictionary<int, Anchor> _lines;
    private readonly Anchor? _lastAnchor;
    private readonly List<Finding> _troubles = [];
    private string _before = AuditHash.Start;
    private long _last, _agreed, _events;
    private long? _firstBad;
    private bool _anchorBroken, _linesBroken;

    /// <param name="council">Whose trail it is.</param>
    /// <param name="anchors">Every line of the anchors file, of all councils.</param>
    public ChainWalk(int council, IReadOnlyList<Anchor> anchors)
    {
        var own = anchors.Where(a => a.Council == council).ToList();
        _anchored = own.ToLookup(a => a.Sequence);
        _lastAnchor = own.MaxBy(a => a.Sequence);
        _lines = own.GroupBy(a => a.Line).ToDictionary(g => g.Key, g => g.First());
    }

    /// <summary>The next event. Where it is not what was written, <paramref name="placeOf"/> is asked at which number an event with a hash stands.</summary>
    public async ValueTask Next(AuditEventRow row, Func<string, Task<long?>> placeOf)
    {
        _events++;
        var gap = row.Sequence != _last + 1;
        if (row.Sequence < 1) Bad(row.Sequence, "audit-inserted", $"An event numbered {row.Sequence} stands before the first: it was inserted.");
        else if (gap) Bad(_last + 1, "audit-deleted", $"{Events(_last + 1, row.Sequence - 1)} missing: deleted.");
        if (AuditHash.Of(row) != row.Hash) await Diagnose(row, placeOf);
        else if (row.PreviousHash != _before && !gap)
            Bad(Math.Max(1, row.Sequence - 1), "audit-does-not-follow", $"Event {row.Sequence} does not follow the event before it: that one was changed and hashed anew, or one of the two was inserted or moved.");
        Anchored(row);
        (_before, _last) = (row.Hash, row.Sequence);
    }

    public TrailVerdict End(AuditHeadRow? head, int council, string name)
    {
        if (head is null) Bad(_last + 1, "audit-head", "The row that holds the head of the trail is missing: deleted.");
        else if (head.Sequence > _last) Bad(_last + 1, "audit-cut", $"{Events(_last + 1, head.Sequence)} missing at the end: the tail was cut off, or the head was altered.");
        else if (head.Sequence < _last) Bad(head.Sequence + 1, "audit-inserted", $"{Events(head.Sequence + 1, _last)} beyond the head of the trail: inserted, or the head was altered.");
        else if (head.Hash != _before) Bad(Math.Max(1, _last), "audit-head", "The row that holds the head of the trail was altered: its hash is not that of the last event.");
        if (_lastAnchor is { } anchor && anchor.Sequence > _last)
            Bad(_last + 1, "audit-cut", $"On {Moment(anchor.At)} the trail was anchored at event {anchor.Sequence}, and now it ends at {_last}: the tail was cut off, or an older copy of the database was put in its place.");
        return new()
        {
            Council = council,
            Name = name,
            Events = _events,
            LastAnchor = _lastAnchor,
            AfterLastAnchor = Math.Max(0, _last - (_lastAnchor?.Sequence ?? 0)),
            FirstBad = _firstBad,
            Troubles = _troubles,
        };
    }

    // The number is part of what is hashed, so an event that is whole under another number was moved.
    private async Task Diagnose(AuditEventRow row, Func<string, Task<long?>> placeOf)
    {
        if (WholeAs(row, row.Sequence - 1)) Bad(Math.Max(1, row.Sequence - 1), "audit-inserted", $"Event {row.Sequence} was written as number {row.Sequence - 1}: an event was inserted before it, or it was moved.");
        else if (WholeAs(row, row.Sequence + 1)) Bad(row.Sequence, "audit-deleted", $"Event {row.Sequence} was written as number {row.Sequence + 1}: an event before it was deleted, or it was moved.");
        else if (await placeOf(row.PreviousHash) is { } before && WholeAs(row, before + 1)) Bad(row.Sequence, "audit-reordered", $"Event {row.Sequence} was written as number {before + 1}: it was moved.");
        else Bad(row.Sequence, "audit-changed", $"Event {row.Sequence} was changed: what it says now is not what was written.");
    }

    private static bool WholeAs(AuditEventRow row, long number)
    {
        var stands = row.Sequence;
        row.Sequence = number;
        var whole = AuditHash.Of(row) == row.Hash;
        row.Sequence = stands;
        return whole;
    }

    private void Anchored(AuditEventRow row)
    {
        foreach (var anchor in _anchored[row.Sequence])
        {
            if (anchor.Hash == row.Hash) _agreed = row.Sequence;
            else if (!_anchorBroken)
            {
                _anchorBroken = true;
                Bad(_agreed + 1, "audit-rewritten", $"Event {row.Sequence} is not the one that was anchored on {Moment(anchor.At)}: one of the events {_agreed + 1} to {row.Sequence} was changed, and the chain was worked out anew; or the anchors file was altered.");
            }
        }
        if (row.Event != AuditEvents.TrailAnchored || _linesBroken || Note(row) is not { } note) return;
        if (_lines.TryGetValue(note.Line, out var line) && line.LineHash == note.LineHash) return;
        _linesBroken = true;
        Add("anchors-altered", $"Event {row.Sequence} says that line {note.Line} of the anchors file was written on {Moment(row.At)}; that line is missing from the file or altered.");
    }

    private static AnchorNote? Note(AuditEventRow row)
    {
        try
        {
            return row.After is null ? null : JsonSerializer.Deserialize<AnchorNote>(row.After, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Bad(long sequence, string rule, string what)
    {
        _firstBad = Math.Min(_firstBad ?? long.MaxValue, sequence);
        Add(rule, what);
    }

    private void Add(string rule, string what)
    {
        if (_troubles.Count < MostTroubles)
            _troubles.Add(new() { Rule = rule, Severity = Severity.Error, What = what, ToDo = "Keep the database and the anchors file as they are, and find out who could write to them; a backup from before shows what was there." });
    }

    private static string Events(long first, long last) => first == last ? $"Event {first} is" : $"Events {first} to {last} are";

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy 'at' HH:mm 'UTC'", System.Globalization.CultureInfo.InvariantCulture);
}
