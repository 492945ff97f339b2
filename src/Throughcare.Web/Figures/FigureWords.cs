using System.Globalization;
using Throughcare.Measures;

namespace Throughcare.Web.Figures;

/// <summary>A figure in words: its value, its unit, and what it is out of. Never a bare percentage.</summary>
public static class FigureWords
{
    /// <summary>"42%", "24.3", "189"; "not known" where it cannot be worked out, which is never shown as zero.</summary>
    public static string Value(Figure figure) => figure.Value is { } value ? Number(value, figure.Unit) : "not known";

    public static string Number(decimal value, FigureUnit unit) => unit switch
    {
        FigureUnit.Percent => decimal.Round(value, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) + "%",
        FigureUnit.Pounds => "£" + value.ToString("#,0", CultureInfo.InvariantCulture),
        FigureUnit.Fte or FigureUnit.WeightedChildren or FigureUnit.Points => value.ToString("#,0.##", CultureInfo.InvariantCulture),
        FigureUnit.ChildrenPerFte or FigureUnit.ChildrenPerWorker or FigureUnit.ChildrenPerManager or FigureUnit.WorkersPerManager or FigureUnit.Kilometres or FigureUnit.Weeks =>
            value.ToString("#,0.#", CultureInfo.InvariantCulture),
        _ => value.ToString("#,0.##", CultureInfo.InvariantCulture),
    };

    /// <summary>The unit to print beside the value; empty for a percentage, which has its own sign.</summary>
    public static string Unit(FigureUnit unit, bool one = false) => unit switch
    {
        FigureUnit.Children => one ? "child" : "children",
        FigureUnit.Groups => one ? "family" : "families",
        FigureUnit.WeightedChildren => "weighted children",
        FigureUnit.Fte => "FTE",
        FigureUnit.Workers => one ? "worker" : "workers",
        FigureUnit.Teams => one ? "team" : "teams",
        FigureUnit.ChildrenPerFte => "per FTE",
        FigureUnit.ChildrenPerWorker => "per worker",
        FigureUnit.ChildrenPerManager => "per manager",
        FigureUnit.WorkersPerManager => "per manager",
        FigureUnit.Weeks => one ? "week" : "weeks",
        FigureUnit.Days => one ? "day" : "days",
        FigureUnit.Points => "points",
        FigureUnit.Kilometres => "km",
        _ => "",
    };

    public static string UnitOf(Figure figure) => figure.Value is null ? "" : Unit(figure.Unit, figure.Value == 1);

    /// <summary>What it is out of: "189 of 450 children in care on 31 March 2025".</summary>
    public static string Of(Figure figure) => figure switch
    {
        { Share: { } share } => $"{share.Part:#,0} of {share.Whole:#,0} {figure.Denominator}",
        { Denominator: null } => "",
        { Denominator: [>= '0' and <= '9', ..] denominator } => "of " + denominator,
        { Denominator: var denominator } => "among " + denominator,
    };

    /// <summary>Value, unit and share in one cell: "42% (189 of 450)", "24.3 FTE".</summary>
    public static string InCell(Figure? figure) => figure switch
    {
        null => "",
        { Value: null } => "not known",
        { Share: { } share } => share.ToString(),
        _ => $"{Value(figure)} {UnitOf(figure)}".Trim(),
    };

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}

/// <summary>A figure at the top of a page, with the page that answers "why?" and what it was before.</summary>
public sealed record FigureCard(Figure Figure, string? Why = null, Figure? Before = null, string? Better = null);
