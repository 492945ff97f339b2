using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughcare.Web.Govuk.TagHelpers;

/// <summary>Everything that is wrong with what was sent, in the order of the fields; nothing where nothing is.</summary>
[HtmlTargetElement("govuk-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The fields in the order of the page, with commas between them.</summary>
    public string Fields { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var order = Fields.Split(',', StringSplitOptions.TrimEntries).ToList();
        var errors = ViewContext.ViewData.ModelState
            .OrderBy(entry => entry.Key.Contains('.') ? entry.Key[..entry.Key.LastIndexOf('.')] : "", StringComparer.Ordinal)
            .ThenBy(entry => order.IndexOf(entry.Key[(entry.Key.LastIndexOf('.') + 1)..]) is var at and >= 0 ? at : int.MaxValue)
            .SelectMany(entry => entry.Value!.Errors.Select(e => (Field: entry.Key, Words: e.ErrorMessage)))
            .ToList();
        if (errors.Count > 0) output.Content.SetHtmlContent(new Errors(errors, FieldLabels.Of(ViewContext.HttpContext)));
    }

    // The summary stands above the fields, so that what they are called is known only when the page is written out.
    private sealed class Errors(IReadOnlyList<(string Field, string Words)> errors, FieldLabels labels) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var several = errors.GroupBy(e => e.Words).Where(g => g.Select(e => e.Field).Distinct().Skip(1).Any()).Select(g => g.Key).ToHashSet();
            new ErrorSummary { ErrorList = [.. errors.Select(e => new LinkItem { Text = several.Contains(e.Words) ? labels.Before(e.Field, e.Words) : e.Words, Href = e.Field.Length == 0 ? null : "#" + FieldIds.Of(e.Field) })] }.WriteTo(writer, encoder);
        }
    }
}

/// <summary>What the fields of the page are called: the same sentence about several of them says of each which it is.</summary>
public sealed class FieldLabels
{
    private readonly Dictionary<string, string> _labels = new(StringComparer.OrdinalIgnoreCase);

    public static FieldLabels Of(HttpContext context)
    {
        if (context.Items[typeof(FieldLabels)] is FieldLabels there) return there;
        var made = new FieldLabels();
        context.Items[typeof(FieldLabels)] = made;
        return made;
    }

    public void Add(string field, string label) => _labels[field] = label;

    /// <summary>The sentence with the field's label before it; as it is where the page has no such field, or the sentence names it already.</summary>
    public string Before(string field, string words)
    {
        if (!_labels.TryGetValue(field, out var label) || label.Length == 0 || words.Contains(label, StringComparison.OrdinalIgnoreCase)) return words;
        return label[^1] is '?' or '.' ? $"{label} {words}" : $"{label}: {char.ToLowerInvariant(words[0])}{words[1..]}";
    }
}
