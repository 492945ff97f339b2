using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Throughcare.Web.Tests.Pages.Proposals;

/// <summary>The search for small numbers in what was published: in every part of every file, what is seen and what is not.</summary>
internal static partial class PublishedSearch
{
    /// <summary>Whether a file says that there is one of somebody, in any of its parts and theirs.</summary>
    [GeneratedRegex(@"\b(?:one|1)\s+pregnant", RegexOptions.IgnoreCase)]
    public static partial Regex SaysOne();

    /// <summary>A count from 1 to 5 standing by itself: in a cell, a label, a value of a chart, or before the children that it counts.</summary>
    [GeneratedRegex(@">\s*[1-5]\s*<|\b[1-5] (?:children|of [0-9]+ children)|: [1-5](?:[;<""]|\.(?![0-9]))")]
    public static partial Regex SmallCount();

    /// <summary>Where the parts about plans end: sums of money in thousands are small too.</summary>
    [GeneratedRegex(@">(?:What it costs and who pays|Implications)</w:t>")]
    private static partial Regex AfterPlans();

    /// <summary>Every place in which a file says a small number of people, with the words around it.</summary>
    public static IReadOnlyList<string> Leaks(string name, byte[] bytes, string headers = "") =>
        [.. from part in Parts(name, bytes).Append((Part: $"{name}, headers", Text: headers))
            from piece in Figures(part.Part, part.Text).Select(f => (Text: f, Sought: SmallCount())).Append((Text: part.Text, Sought: SaysOne()))
            from Match found in piece.Sought.Matches(piece.Text)
            select $"{part.Part}: …{piece.Text[Math.Max(0, found.Index - 60)..Math.Min(piece.Text.Length, found.Index + found.Length + 30)]}…"];

    /// <summary>A file with its parts and theirs: a Word document is a zip file, and the workbook of a chart is one in it.</summary>
    public static IEnumerable<(string Part, string Text)> Parts(string name, byte[] bytes)
    {
        if (bytes is not [(byte)'P', (byte)'K', 3, 4, ..])
        {
            var text = Encoding.UTF8.GetString(bytes);
            yield return (name, WebUtility.HtmlDecode(text));
            yield break;
        }
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            foreach (var part in Parts($"{name}!{entry.FullName}", copy.ToArray())) yield return part;
        }
    }

    /// <summary>Where counts of children stand: in the parts about plans, in charts and in their workbooks. Days, sums and resolutions have small numbers of their own.</summary>
    public static IEnumerable<string> Figures(string part, string text)
    {
        if (part.Contains("charts/chart", StringComparison.Ordinal)) yield return Regex.Replace(text, @"<c:(?:idx|order|ptCount|gapWidth|overlap|axId|crossAx|varyColors|majorUnit)[^>]*/>", "");
        if (part.Contains("sheet", StringComparison.Ordinal) && part.EndsWith(".xml", StringComparison.Ordinal)) yield return text.Replace("<v>", ">", StringComparison.Ordinal);
        foreach (Match section in Regex.Matches(text, @"<section[^>]*id=""plans?""[\s\S]*?</section>")) yield return section.Value;
        // The list of contents has each heading first.
        if (part.EndsWith("word/document.xml", StringComparison.Ordinal) && text.LastIndexOf("What each option would mean", StringComparison.Ordinal) is var at and >= 0)
            yield return text[at..(AfterPlans().Match(text, at) is { Success: true } end ? end.Index : text.Length)];
        else if (part.EndsWith("word/document.xml", StringComparison.Ordinal)) yield return text;
    }
}
