using System.Globalization;
using Throughcare.Measures;

namespace Throughcare.App.Reports;

/// <summary>A figure as a line of text: its value, its unit and what it is out of. Never a bare percentage.</summary>
public static class FigureWords
{
    /// <summary>"42% (189 of 450)", "24.3 FTE", "not known": for a cell of a table whose heading says the rest.</summary>
    public static string Short(Figure figure) => figure switch
    {
        { Value: null } => "not known",
        { Share: { } share } => share.ToString(),
        { Value: { } value } => $"{Number(value, figure.Unit)} {Unit(figure.Unit, value == 1)}".TrimEnd(),
    };

    /// <summary>"42% (189 of 450 children in care on 31 March 2025)", "15.2 per FTE (of 24.3 FTE of workers counted by …)".</summary>
    public static string Long(Figure figure) => figure switch
    {
        { Value: null, Denominator: { } all } => $"not known (of {all})",
        { Share: { } share, Value: { } value } => $"{Number(value, FigureUnit.Percent)} ({share.Part:#,0} of {share.Whole:#,0} {figure.Denominator})",
        { Denominator: { } all } => $"{Short(figure)} (of {all})",
        _ => Short(figure),
    };

    public static string Number(decimal value, FigureUnit unit) => unit switch
    {
        FigureUnit.Percent => decimal.Round(value, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) + "%",
        FigureUnit.Pounds => "£" + value.ToString("#,0", CultureInfo.InvariantCulture),
        FigureUnit.ChildrenPerFte or FigureUnit.ChildrenPerWorker or FigureUnit.ChildrenPerManager or FigureUnit.WorkersPerManager or FigureUnit.Kilometres or FigureUnit.Weeks =>
            value.ToString("#,0.0", CultureInfo.InvariantCulture),
        _ => value.ToString("#,0.##", CultureInfo.InvariantCulture),
    };

    private static string Unit(FigureUnit unit, bool one) => unit switch
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
