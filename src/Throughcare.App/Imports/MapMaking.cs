using System.Globalization;
using Throughcare.App.Localities;
using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.App.Imports;

/// <summary>
/// Makes the map's tables (localities, wards, postcodes) of boundaries, postcode look-ups and a list of wards. What is given as a table of the
/// proposal's own stands before what is worked out.
/// </summary>
internal sealed class MapMaking(List<Finding> findings)
{
    // Above this a look-up is a nation's, not a council's: only the children's own postcodes are kept.
    private const int MostPostcodes = 60_000;

    private readonly List<PostcodeEntry> _entries = [];
    private readonly List<LocalityBoundaries> _maps = [];
    private readonly List<string> _mapFiles = [];

    public int Maps => _maps.Count;

    public bool Any => _entries.Count > 0 || _maps.Count > 0;

    public IReadOnlyList<RejectedRow> Take(RawTable lookup)
    {
        var read = PostcodeLookup.Read(lookup);
        _entries.AddRange(read.Rows);
        return read.Rejected;
    }

    public void Take(string geoJson, string file)
    {
        var map = LocalityBoundaries.Read(geoJson, file);
        _maps.Add(map);
        _mapFiles.Add(file);
        findings.AddRange(map.Findings);
    }

    /// <summary>Adds the map's tables to those given, and says which boundaries are to be kept.</summary>
    public string? Into(Dictionary<TableContract, RawTable> tables)
    {
        var map = Choose(tables.GetValueOrDefault(ProposalTables.Wards));
        if (map is not null && !tables.ContainsKey(ProposalTables.Wards)) tables.Add(ProposalTables.Wards, WardsOf(map));
        if (_entries.Count > 0) AddPostcodes(tables, map);
        if (map is not null && !tables.ContainsKey(ProposalTables.Localities)) AddLocalities(tables, map);
        return map?.ToGeoJson();
    }

    // Of several layers (wards, LSOAs, districts) the one whose codes the ward list and the look-up use.
    private LocalityBoundaries? Choose(RawTable? wards)
    {
        if (_maps.Count == 0) return null;
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (wards is not null) used.UnionWith(wards.Rows.Select(r => wards.Cell(r, "ward")));
        if (used.Count == 0) used.UnionWith(_entries.Where(e => e.Ward is not null).Select(e => e.Ward!.Value.Text));
        var best = Enumerable.Range(0, _maps.Count)
            .OrderByDescending(i => _maps[i].Areas.Count(a => used.Contains(a.Code)))
            .ThenByDescending(i => _maps[i].Areas.Count(a => a.Locality.Length > 0))
            .First();
        for (var i = 0; i < _maps.Count; i++)
            if (i != best) findings.Add(NotTheMap(_mapFiles[i], _mapFiles[best]));
        return _maps[best];
    }

    private RawTable WardsOf(LocalityBoundaries map)
    {
        var rows = new ContractRows(ProposalTables.Wards);
        foreach (var area in map.Areas) rows.Add(("ward", area.Code), ("name", area.Name), ("locality", area.Locality.Length > 0 ? area.Locality : area.Name));
        if (map.Areas.All(a => a.Locality.Length == 0)) findings.Add(EachAreaALocality(map.Areas.Count));
        return rows.ToTable();
    }

    private void AddPostcodes(Dictionary<TableContract, RawTable> tables, LocalityBoundaries? map)
    {
        // Two builds of one council: a row with a ward code stands before one without.
        var entries = _entries.GroupBy(e => e.Postcode).Select(g => g.FirstOrDefault(e => e.Ward is not null) ?? g.FirstOrDefault(e => e.Locality.Length > 0) ?? g.First()).ToList();
        if (entries.Count > MostPostcodes)
        {
            var homes = tables.GetValueOrDefault(ProposalTables.Children) is { } children
                ? children.Rows.Select(r => children.Cell(r, "home_postcode")).ToHashSet(StringComparer.OrdinalIgnoreCase) : [];
            var kept = entries.Where(e => homes.Contains(e.Postcode.Text) || homes.Contains(e.Postcode.Text.Replace(" ", "", StringComparison.Ordinal))).ToList();
            findings.Add(OnlyChildrensPostcodes(entries.Count - kept.Count));
            entries = kept;
        }
        var placed = PostcodeWards.Of(entries, map);
        findings.AddRange(placed.Findings);
        var rows = new ContractRows(ProposalTables.Postcodes);
        foreach (var entry in placed.Entries)
            rows.Add(("postcode", entry.Postcode.Text), ("locality", entry.Locality), ("ward", entry.Ward?.Text),
                ("latitude", Degrees(entry.Point?.Latitude)), ("longitude", Degrees(entry.Point?.Longitude)));
        tables[ProposalTables.Postcodes] = rows.ToTable();
    }

    private static void AddLocalities(Dictionary<TableContract, RawTable> tables, LocalityBoundaries map)
    {
        var wards = tables[ProposalTables.Wards];
        var localityOf = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in wards.Rows) localityOf.TryAdd(wards.Cell(row, "ward"), wards.Cell(row, "locality"));
        var joined = map.Joined(a => localityOf.GetValueOrDefault(a.Code));
        var neighbours = joined.Neighbours();
        var rows = new ContractRows(ProposalTables.Localities);
        foreach (var area in joined.Areas)
            rows.Add(("locality", area.Code), ("neighbours", string.Join("; ", neighbours[area.Code])), ("latitude", Degrees(area.Label.Latitude)), ("longitude", Degrees(area.Label.Longitude)));
        if (rows.Count > 0) tables.Add(ProposalTables.Localities, rows.ToTable());
    }

    private static string Degrees(double? degrees) => degrees?.ToString("0.#####", CultureInfo.InvariantCulture) ?? "";

    private static Finding NotTheMap(string file, string used) => new()
    {
        Rule = "boundaries-not-used",
        Severity = Severity.Note,
        What = $"One set of boundaries is kept, {used}; this one is read and not used.",
        Where = new(file),
        ToDo = "Give only the boundaries that you want to see.",
    };

    private static Finding EachAreaALocality(int areas) => new()
    {
        Rule = "each-area-a-locality",
        Severity = Severity.Note,
        What = "No list says which locality an area belongs to, so each area of the map is taken as a locality.",
        ToDo = "Add a list with the columns ward and locality, if your localities are made of several wards.",
        Times = areas,
    };

    private static Finding OnlyChildrensPostcodes(int leftOut) => new()
    {
        Rule = "postcodes-left-out",
        Severity = Severity.Note,
        What = "The look-up is larger than one council's: only the postcodes of these children's homes are kept.",
        ToDo = "Give the look-up of your own area if you want every postcode in it.",
        Times = leftOut,
    };
}
