using Throughcare.Children;
using Throughcare.Measures;

namespace Throughcare.Caseload;

/// <summary>Makes the figures of a baseline: the same shape for every count, share and rate.</summary>
internal sealed class FigureMaking(string from)
{
    private const string Page = "method/caseload#";

    public Figure Children(string id, string title, IEnumerable<ChildId> behind, string definition, string method, string? denominator = null, bool assumed = false)
    {
        var ids = Sorted(behind);
        return Count(id, title, ids.Count, FigureUnit.Children, Counts.Children, definition, method, denominator) with { Behind = ids, RestsOnAssumption = assumed };
    }

    /// <summary>A count made of parts: its value is what they add up to.</summary>
    public Figure Sum(string id, string title, IReadOnlyList<Figure> parts, string definition, string method, string? denominator = null) => new()
    {
        Id = id, Title = title, Value = parts.Sum(p => p.Value ?? 0), Unit = parts.Count > 0 ? parts[0].Unit : FigureUnit.Children,
        Counts = parts.Count > 0 ? parts[0].Counts : Counts.Children, Definition = definition, Method = Page + method, Denominator = denominator,
        Parts = parts, Behind = [.. parts.SelectMany(p => p.Behind)], From = from, RestsOnAssumption = parts.Any(p => p.RestsOnAssumption),
    };

    public Figure Count(string id, string title, decimal? value, FigureUnit unit, Counts counts, string definition, string method, string? denominator = null) => new()
    {
        Id = id, Title = title, Value = value, Unit = unit, Counts = counts, Definition = definition, Method = Page + method, Denominator = denominator, From = from,
    };

    public Figure Share(string id, string title, IEnumerable<ChildId> part, int whole, string denominator, string definition, string method)
    {
        var ids = Sorted(part);
        var share = new Percentage(ids.Count, whole);
        return Count(id, title, share.Value, FigureUnit.Percent, Counts.Children, definition, method, denominator) with { Share = share, Behind = ids };
    }

    public Figure Per(string id, string title, Rate rate, FigureUnit unit, string denominator, string definition, string method, IReadOnlyList<string>? behind = null) =>
        Count(id, title, rate.Value, unit, Counts.Posts, definition, method, denominator) with { Rate = rate, Behind = behind ?? [] };

    public static IReadOnlyList<string> Sorted(IEnumerable<ChildId> ids)
    {
        var list = ids.Select(i => i.Text).ToList();
        list.Sort(string.CompareOrdinal);
        return list;
    }
}
