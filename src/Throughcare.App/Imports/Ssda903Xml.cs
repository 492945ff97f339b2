using System.Xml;
using Throughcare.App.Files;
using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.App.Imports;

/// <summary>
/// The XML form of the looked-after return (root EXPSSDA903), read as the tables of the CSV form. Rows are counted as if
/// each part of the file were a table. The XML carries no social worker episodes.
/// </summary>
internal static class Ssda903Xml
{
    private static readonly string[] Header = ["CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"];
    private static readonly string[] Episodes =
        ["CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC", "REASON_PLACE_CHANGE", "HOME_POST", "PL_POST", "URN"];
    private static readonly string[] Unaccompanied = ["CHILD", "SEX", "DOB", "DUC"];
    private static readonly string[] Reviews = ["CHILD", "DOB", "REVIEW", "REVIEW_CODE"];

    public static IReadOnlyList<RawTable> Read(Stream stream, string file, FileLimits limits)
    {
        var rows = new Dictionary<string, List<RawRow>>(StringComparer.Ordinal) { ["HEADER"] = [], ["EPISODES"] = [], ["UASC"] = [], ["REVIEWS"] = [] };
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true, MaxCharactersInDocument = limits.MostBytes };
        try
        {
            using var xml = XmlReader.Create(stream, settings);
            xml.MoveToContent();
            if (!xml.LocalName.Equals("EXPSSDA903", StringComparison.OrdinalIgnoreCase)) throw new RefusedException(NotTheReturn(file, xml.LocalName));
            while (xml.Read())
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "CHILD", Depth: 1 }) Child(xml, rows);
        }
        catch (XmlException wrong)
        {
            throw new RefusedException(new Finding
            {
                Rule = "not-xml",
                Severity = Severity.Error,
                What = "This XML breaks off or goes wrong, and nothing of it is taken.",
                Where = new(file, null, wrong.LineNumber),
                ToDo = "Export the return again.",
            });
        }
        RawTable Table(string sheet, string[] columns) => new(file, sheet, columns, rows[sheet]);
        return [.. new[] { Table("HEADER", Header), Table("EPISODES", Episodes), Table("UASC", Unaccompanied), Table("REVIEWS", Reviews) }.Where(t => t.Rows.Count > 0)];
    }

    private static void Child(XmlReader xml, Dictionary<string, List<RawRow>> rows)
    {
        var header = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        using var child = xml.ReadSubtree();
        child.Read();
        while (child.Read())
        {
            if (child.NodeType != XmlNodeType.Element) continue;
            var part = child.LocalName;
            if (part is not ("HEADER" or "EPISODE")) continue;
            var reviews = new List<Dictionary<string, string>>();
            var values = Values(child, reviews);
            if (part == "HEADER")
            {
                header = values;
                header["CHILD"] = values.GetValueOrDefault("CHILDID", "");
                Add(rows["HEADER"], Header, header, []);
                // The flag says that the child is or was unaccompanied; the XML does not say until when.
                if (header.GetValueOrDefault("UASC") is "1" or "Y" or "true") Add(rows["UASC"], Unaccompanied, header, []);
                foreach (var review in reviews) Add(rows["REVIEWS"], Reviews, review, header);
            }
            else
            {
                values["PLACE"] = values.GetValueOrDefault("PL", values.GetValueOrDefault("PLACE", ""));
                Add(rows["EPISODES"], Episodes, values, header);
            }
        }
    }

    // The values of one element; its AREVIEW elements one by one, and other parts with children passed over.
    private static Dictionary<string, string> Values(XmlReader xml, List<Dictionary<string, string>> reviews)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        using var within = xml.ReadSubtree();
        within.Read();
        var name = "";
        var path = new Stack<string>();
        while (within.Read())
        {
            switch (within.NodeType)
            {
                case XmlNodeType.Element:
                    name = within.LocalName;
                    if (name == "AREVIEW") reviews.Add(new(StringComparer.OrdinalIgnoreCase));
                    if (!within.IsEmptyElement) path.Push(name);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when path.Count == 1:
                    values.TryAdd(name, within.Value.Trim());
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when path.Count == 2 && path.Last() == "AREVIEW":
                    reviews[^1].TryAdd(name, within.Value.Trim());
                    break;
                case XmlNodeType.EndElement when path.Count > 0:
                    path.Pop();
                    break;
            }
        }
        return values;
    }

    private static void Add(List<RawRow> rows, string[] columns, Dictionary<string, string> values, Dictionary<string, string> header) =>
        rows.Add(new(rows.Count + 2, [.. columns.Select(c => values.GetValueOrDefault(c) is { } value ? value : c is "CHILD" or "DOB" or "SEX" ? header.GetValueOrDefault(c, "") : "")]));

    private static Finding NotTheReturn(string file, string root) => new()
    {
        Rule = "other-xml",
        Severity = Severity.Error,
        What = $"This XML is not the looked-after return: it begins with {(root.Length <= 40 ? root : root[..40])}, not EXPSSDA903.",
        Where = new(file),
        ToDo = "Give the SSDA903 XML, or the CSV files of the return.",
    };
}
