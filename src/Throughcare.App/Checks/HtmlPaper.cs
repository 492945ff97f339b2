using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Throughcare.Checks;
using Throughcare.Findings;

namespace Throughcare.App.Checks;

/// <summary>A web page as a paper: headings, paragraphs, points and table rows. Nothing that it refers to is fetched, and no script is run.</summary>
internal static partial class HtmlPaper
{
    private static readonly HashSet<string> Left = new(StringComparer.Ordinal) { "SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "NAV", "HEAD", "SVG", "IFRAME", "OBJECT", "DEL", "S" };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "ADDRESS", "ARTICLE", "ASIDE", "BLOCKQUOTE", "BODY", "CAPTION", "DD", "DETAILS", "DIV", "DL", "DT", "FIELDSET", "FIGCAPTION", "FIGURE", "FOOTER", "FORM", "H1", "H2", "H3", "H4", "H5", "H6", "HEADER", "HR",
        "LI", "MAIN", "OL", "P", "PRE", "SECTION", "SUMMARY", "TABLE", "TBODY", "TFOOT", "THEAD", "TR", "UL",
    };

    /// <summary>Elements within each other; beyond, the parser looks back through all of them at each tag, which takes minutes.</summary>
    private const int MostNested = 2_000;

    public static Paper Read(string html, string name)
    {
        if (Depth(html) > MostNested) throw new RefusedException(PaperFindings.Nested(name, MostNested));
        var passages = new PassageList();
        using var document = new HtmlParser().ParseDocument(html);
        if (document.Body is { } body) Walk(body, passages, PassageKind.Paragraph, 0, 0);
        return new(name, passages.Done());
    }

    // Tags that may be left open (p, li, td, br …) are not counted: they close each other.
    private static int Depth(string html)
    {
        var (depth, deepest) = (0, 0);
        foreach (Match tag in Nesting().Matches(html)) deepest = Math.Max(deepest, depth = Math.Max(0, depth + (tag.Groups["end"].Success ? -1 : 1)));
        return deepest;
    }

    private static void Walk(IElement element, PassageList passages, PassageKind kind, int level, int deep)
    {
        // A page made to exhaust the stack nests without end.
        if (deep > 200) return;
        var line = new StringBuilder();
        foreach (var node in element.ChildNodes) Take(node, deep);
        Close();

        void Take(INode node, int depth)
        {
            switch (node)
            {
                case IText text:
                    line.Append(text.Data);
                    break;
                case IElement child when Left.Contains(child.TagName) || child.HasAttribute("hidden"):
                    break;
                case IElement { TagName: "BR" }:
                    Close();
                    break;
                case IElement { TagName: "TR" } row:
                    Close();
                    var cells = row.Children.Where(c => c.TagName is "TD" or "TH").ToList();
                    if (cells.Count == 1) Walk(cells[0], passages, PassageKind.Paragraph, 0, depth + 1);
                    else passages.Row([.. cells.Select(c => c.TextContent)]);
                    break;
                case IElement block when Blocks.Contains(block.TagName):
                    Close();
                    if (block.TagName is "TABLE") passages.Table();
                    if (block.TagName is ['H', >= '1' and <= '6']) passages.Add(PassageKind.Heading, block.TextContent, block.TagName[1] - '1');
                    else Walk(block, passages, block.TagName is "LI" ? PassageKind.Point : kind, block.TagName is "UL" or "OL" ? level + 1 : level, depth + 1);
                    break;
                case IElement inline when depth <= 200:
                    foreach (var inner in inline.ChildNodes) Take(inner, depth + 1);
                    break;
            }
        }

        void Close()
        {
            passages.Add(kind, line.ToString(), Math.Max(0, level - 1));
            line.Clear();
        }
    }

    [GeneratedRegex(@"<(?<end>/)?(?:div|span|section|article|aside|main|header|footer|blockquote|font|table|tbody|ul|ol|dl|b|i|u|em|strong|small|big|a|code|center|fieldset|form|details|figure|address|svg|math|template|ins|del|sub|sup|label|button|select|object)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Nesting();
}
