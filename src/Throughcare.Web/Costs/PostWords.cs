using Throughcare.App.Reports;
using Throughcare.Costing;

namespace Throughcare.Web.Costs;

/// <summary>A line of posts in words.</summary>
public static class PostWords
{
    public static string Pay(PostPay pay) => pay switch
    {
        OnGrade { Point: { } point } grade => $"{grade.Grade}, from point {point}",
        OnGrade grade => grade.Grade,
        OnPoint spot => $"point {spot.Point} of {spot.Scale}",
        AgencyWeek week => $"agency, {week.Week} a week",
        _ => "stated cost",
    };

    public static string Change(PostChange change) => change switch { PostChange.Added => "new", PostChange.Removed => "goes", _ => "as today" };

    public static string Starts(PostLine line) => line.Start is { } day ? FigureWords.Day(day) : "there already";

    public static string Ends(PostLine line) => line.End is { } day ? FigureWords.Day(day) : "permanent";
}
