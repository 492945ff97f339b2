using Throughcare.Findings;
using Throughcare.Localities;

namespace Throughcare.Intake;

/// <summary>The localities and the two look-ups that lead to them: ward to locality, and postcode to ward or locality.</summary>
internal sealed class LocalityIntake
{
    private sealed record WardRow(AreaCode Code, LocalityId Locality);

    private sealed record PostcodeRow(Postcode Postcode, LocalityId? Locality, AreaCode? Ward);

    private readonly List<Locality> _localities;
    private readonly HashSet<LocalityId> _known;
    private readonly Dictionary<Postcode, LocalityId> _byPostcode;
    private readonly Dictionary<AreaCode, LocalityId> _byWard;
    private readonly bool _given;

    public LocalityIntake(IReadOnlyList<RawTable> tables, IntakeNotes notes, IntakeTally tally)
    {
        var localities = IntakeTable<Locality>.Read(ProposalTables.Localities, tables, notes, Locality);
        localities.RejectRepeated(l => l.Id, "duplicate-locality", "This locality stands in an earlier row too.", "Keep one row for each locality.");
        var wards = IntakeTable<WardRow>.Read(ProposalTables.Wards, tables, notes, r => new(new(r.Id("ward") ?? ""), new(r.Text("locality"))));
        wards.RejectRepeated(w => w.Code, "duplicate-ward", "This ward stands in an earlier row too.", "Keep one row for each ward.");
        var postcodes = IntakeTable<PostcodeRow>.Read(ProposalTables.Postcodes, tables, notes, PostcodeOf);
        postcodes.RejectRepeated(p => p.Postcode, "duplicate-postcode", "This postcode stands in an earlier row too.", "Keep one row for each postcode.");

        _given = localities.Given;
        _localities = [.. localities.Kept.Select(k => k.Value)];
        _known = [.. _localities.Select(l => l.Id)];
        foreach (var row in localities.Kept)
            foreach (var neighbour in row.Value.Neighbours.Where(n => !_known.Contains(n)))
                notes.Add(IntakeNotes.About(Severity.Warning, "unknown-neighbour", row.Table, row.Row, "neighbours", neighbour.Text,
                    "This neighbour is not a locality of the table, and is passed over.", "Correct the name, or add a row for the locality."));
        for (var i = 0; i < _localities.Count; i++)
            _localities[i] = _localities[i] with { Neighbours = [.. _localities[i].Neighbours.Where(_known.Contains)] };

        _byWard = new(wards.Kept.Count);
        foreach (var row in wards.Kept) _byWard.Add(row.Value.Code, Name(row.Value.Locality, notes));
        _byPostcode = new(postcodes.Kept.Count);
        var unknownWards = 0;
        foreach (var row in postcodes.Kept)
        {
            if (row.Value.Locality is { } named) _byPostcode.Add(row.Value.Postcode, Name(named, notes));
            else if (row.Value.Ward is { } ward && _byWard.TryGetValue(ward, out var of)) _byPostcode.Add(row.Value.Postcode, of);
            else unknownWards++;
        }
        if (unknownWards > 0)
            notes.Add(new()
            {
                Rule = "postcode-without-locality",
                Severity = Severity.Note,
                What = "Some postcodes of the look-up have no locality, and no ward that has one.",
                Where = postcodes.Kept[0].Table.At(),
                ToDo = "Add their wards to the wards table if children live there.",
                Times = unknownWards,
            });
        tally.Add(localities);
        tally.Add(wards);
        tally.Add(postcodes);
    }

    public LocalityId? Of(Postcode postcode) => _byPostcode.TryGetValue(postcode, out var locality) ? locality : null;

    /// <summary>A locality that is named somewhere: as the localities table spells it, or added to the map.</summary>
    public LocalityId Name(LocalityId named, IntakeNotes notes)
    {
        if (_known.Add(named))
        {
            _localities.Add(new() { Id = named });
            if (_given)
                notes.AddAlike(new()
                {
                    Rule = "unknown-locality",
                    Severity = Severity.Warning,
                    What = $"The locality {named} is named, but is not in the localities table; it is added without neighbours.",
                    ToDo = "Add a row for it to the localities table, or correct the name.",
                });
            else notes.Assume("Locality taken from the other tables, with no neighbours known: there is no localities table");
            return named;
        }
        return _known.TryGetValue(named, out var spelt) ? spelt : named;
    }

    public LocalityMap Map() => new(_localities, _byPostcode, _byWard);

    private static Locality Locality(RowReader row)
    {
        var (latitude, longitude) = (row.Number("latitude", -90, 90), row.Number("longitude", -180, 180));
        return new()
        {
            Id = new(row.Id("locality") ?? ""),
            Neighbours = [.. row.List("neighbours").Select(n => new LocalityId(n))],
            Label = latitude is { } north && longitude is { } east ? new((double)north, (double)east) : null,
        };
    }

    private static PostcodeRow PostcodeOf(RowReader row)
    {
        if (!Postcode.TryParse(row.Text("postcode"), out var postcode))
            row.Reject("not-a-postcode", "postcode", "This is not a postcode.", "Correct the postcode.");
        return new(postcode, row.TextOrNull("locality") is { } locality ? new(locality) : null, row.TextOrNull("ward") is { } ward ? new(ward) : null);
    }
}
