using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Html;

namespace Throughcare.Web.Pictures;

/// <summary>One bar of a chart.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">Its length.</param>
/// <param name="Label">Written at its end.</param>
/// <param name="Tip">Said when it is pointed at.</param>
/// <param name="Href">The page that it opens.</param>
/// <param name="Kind">"over" above the standard, "most" above the maximum.</param>
/// <param name="Agency">Hatched.</param>
public sealed record Bar(string Name, decimal Value, string Label, string? Tip = null, string? Href = null, string? Kind = null, bool Agency = false);

/// <summary>A line across the bars, such as the standard.</summary>
public sealed record Line(string Name, decimal At);

/// <summary>Bars that lie down: name to the left, length to the right.</summary>
public sealed record Bars(string Description, string Unit, decimal Max, IReadOnlyList<Bar> Rows, IReadOnlyList<Line> Lines);

/// <summary>Columns that stand, in the order of time.</summary>
public sealed record Columns(string Description, string Unit, IReadOnlyList<Bar> Rows);

/// <summary>A team at one side of a flow.</summary>
public sealed record FlowEnd(string Id, string Label);

/// <summary>Children who pass from a team of today to a team of the plan.</summary>
public sealed record Flow(string From, string To, int Value, bool Stays, string Tip, string? Href);

/// <summary>Children from team to team.</summary>
public sealed record Flows(string Description, IReadOnlyList<FlowEnd> From, IReadOnlyList<FlowEnd> To, IReadOnlyList<Flow> Links);

/// <summary>A plan as a dot; without a name it is not labelled.</summary>
public sealed record TradeOffDot(string Name, decimal X, decimal Y, bool Today, string Tip, string? Href, bool Chosen = false);

/// <summary>What each plan gains against what it asks of children.</summary>
/// <param name="Description">The finding.</param>
/// <param name="Across">What is counted across.</param>
/// <param name="Up">What is counted up.</param>
/// <param name="Children">The end of the way across.</param>
/// <param name="Options">The dots.</param>
/// <param name="Curve">The dots without a name belong to one curve, and a line joins them.</param>
public sealed record TradeOff(string Description, string Across, string Up, int Children, IReadOnlyList<TradeOffDot> Options, bool Curve = false);

/// <summary>A locality on a map.</summary>
public sealed record MapLocality(string Name, int Value, string Label, double? Latitude, double? Longitude, string? Href);

/// <summary>Writes a picture's data into the page, where the script finds it.</summary>
public static class PictureData
{
    // The default encoder escapes < and &, so that no text can end the element it stands in.
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Default };

    public static IHtmlContent Json(object picture) => new HtmlString(JsonSerializer.Serialize(picture, picture.GetType(), Written));
}
