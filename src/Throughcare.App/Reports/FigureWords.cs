using System.Globalization;
using Throughcare.Measures;

namespace Throughcare.App.Reports;

/// <summary>A figure as a line of text: its value, its unit and what it is out of. Never a bare percentage.</summary>
public static class FigureWords
{
    /// <summary>"42%", "24.3", "189"; "not known" where it cannot be worked out, which is never shown as zero; "hidden" where this reader may not see it.</summary>
    public static string Value(Figure figure) => figure.Value is { } value ? Number(value, figure.Unit) : figure.Shown.ToString();

    /// <summary>"42% (189 of 450)", "24.3 FTE", "not known": for a cell of a table whose heading says the rest. Nothing for no figure.</summary>
    public static string InCell(Figure? figure) => figure switch
    {
        null => "",
        { Value: null } => figure.Shown.ToString(),
        { Share: { } share } => share.ToString(),
        { Value: { } value } => $"{Number(value, figure.Unit)} {Unit(figure.Unit, value == 1)}".TrimEnd(),
    };

    /// <summary>"42% (189 of 450 children in care on 31 March 2025)", "15.2 per FTE (of 24.3 FTE of workers counted by …)".</summary>
    public static string Long(Figure figure) => figure switch
    {
        { Value: null, Denominator: { } all } => $"{figure.Shown} (of {all})",
        { Share: { } share, Value: { } value } => $"{Number(value, FigureUnit.Percent)} ({share.Part:#,0} of {share.Whole:#,0} {figure.Denominator})",
        { Denominator: { } all } => $"{InCell(figure)} (of {all})",
        _ => InCell(figure),
    };

    /// <summary>What it is out of, to stand beneath the value: "189 of 450 children in care on 31 March 2025".</summary>
    public static string Of(Figure figure) => figure switch
    {
        { Share: { } share } => $"{share.Part:#,0} of {share.Whole:#,0} {figure.Denominator}",
        { Denominator: null } => "",
        { Denominator: [>= '0' and <= '9', ..] denominator } => "of " + denominator,
        { Denominator: var denominator } => "among " + denominator,
    };

    public static string Number(decimal value, FigureUnit unit) => unit switch
    {
        FigureUnit.Percent => decimal.Round(value, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) + "%",
        FigureUnit.Pounds => (value < 0 ? "-£" : "£") + Math.Abs(value).ToString(decimal.IsInteger(value) ? "#,0" : "#,0.00", CultureInfo.InvariantCulture),
        FigureUnit.ChildrenPerFte or FigureUnit.ChildrenPerWorker or FigureUnit.ChildrenPerManager or FigureUnit.WorkersPerManager or FigureUnit.Kilometres or FigureUnit.Weeks =>
            value.ToString("#,0.0", CultureInfo.InvariantCulture),
        _ => value.ToString("#,0.##", CultureInfo.InvariantCulture),
    };

    /// <summary>The unit to print beside <see cref="Value"/>: nothing where the value is not known.</summary>
    public static string UnitOf(Figure figure) => figure.Value is null ? "" : Unit(figure.Unit, figure.Value == 1);

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The unit in words; nothing for a percentage or a sum of money, which have their own sign.</summary>
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
        FigureUnit.ChildrenPerManager or FigureUnit.WorkersPerManager => "per manager",
        FigureUnit.Weeks => one ? "week" : "weeks",
        FigureUnit.Days => one ? "day" : "days",
        FigureUnit.Points => "points",
        FigureUnit.Kilometres => "km",
        _ => "",
    };
}
