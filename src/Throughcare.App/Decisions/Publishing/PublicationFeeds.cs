using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Throughcare.App.Proposals;
using Throughcare.Calendar;

namespace Throughcare.App.Decisions.Publishing;

/// <summary>What a council published, for other programs: RSS 2.0, JSON, and a table with the fields of modern.gov.</summary>
public static class PublicationFeeds
{
    /// <param name="council">The council's name.</param>
    /// <param name="publications">What it published.</param>
    /// <param name="home">The address of the list.</param>
    /// <param name="address">The address of each decision.</param>
    public static string Rss(string council, IReadOnlyList<Publication> publications, string home, Func<Publication, string> address)
    {
        var channel = new XElement("channel", new XElement("title", $"Decisions of {council}"), new XElement("link", home), new XElement("description", $"Decisions about teams for children in care, published by {council}."), new XElement("language", "en-gb"),
            publications.Select(p => new XElement("item",
                new XElement("title", p.Latest.Title), new XElement("link", address(p)), new XElement("guid", new XAttribute("isPermaLink", "false"), $"{address(p)}#{p.Latest.Version}"),
                new XElement("pubDate", LondonTime.StartOf(p.Latest.Published).ToString("r", CultureInfo.InvariantCulture)),
                new XElement("description", string.Join(" ", p.Latest.Decision)))));
        return new XDeclaration("1.0", "utf-8", null) + "\n" + new XElement("rss", new XAttribute("version", "2.0"), channel);
    }

    public static string Json(string council, IReadOnlyList<Publication> publications) =>
        JsonSerializer.Serialize(new { council, decisions = publications.Select(p => new { id = p.Id, decision = PublicDecisions.Alone(p.Latest) }) }, PublicDecisions.Options);

    /// <summary>A row for each decision, by the names of fields under which modern.gov keeps an issue and its decision.</summary>
    public static string ModernGov(IReadOnlyList<Publication> publications) => CsvText.Of(
        ["Issue", "Reference", "Decision Maker", "Decision status", "Is Key decision?", "Is subject to call in?", "Date of decision", "Publication date", "Effective from", "Wards affected", "Purpose", "Decision", "Reasons for the decision", "Alternative options considered"],
        publications.Select(p => p.Latest).Select(d => (IReadOnlyList<string>)
        [
            d.Title, d.Reference ?? "", d.DecisionMaker, d.CallIn is null ? "Recommendations Approved" : $"Called in{(d.CallIn.Outcome is { } outcome ? ": " + outcome : "")}", YesNo(d.Key), d.CallInUntil is null ? "No" : "Yes",
            Day(d.Decided), Day(d.Published), d.Effective is { } effective ? Day(effective) : "", d.Wards.Count == 0 ? "" : string.Join("; ", d.Wards), d.Service ?? "", string.Join("\n", d.Decision), d.Reasons ?? "", string.Join("\n", d.Alternatives.Select(a => $"{a.Title}: {a.Reason}")),
        ]));

    private static string YesNo(bool? answer) => answer switch { true => "Yes", false => "No", null => "" };

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
