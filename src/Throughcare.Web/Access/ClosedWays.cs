using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughcare.Web.Access;

/// <summary>A link that would lead to a closed door is its words and no link.</summary>
[HtmlTargetElement("a", Attributes = "href")]
public sealed class ClosedLinkTagHelper : TagHelper
{
    // After whatever else makes the link.
    public override int Order => 1000;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // Somebody who has not signed in is led to the sign-in page by it.
        if (ViewContext.HttpContext.ViewerOrNone() is not { Alone: false } viewer || viewer.Opens(AttributeText.Of(output, "href"))) return;
        output.TagName = null;
        output.Attributes.Clear();
    }
}

/// <summary>A form that somebody may not send is not there.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class ClosedFormTagHelper : TagHelper
{
    public override int Order => 1000;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!string.Equals(context.AllAttributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase)) return;
        var http = ViewContext.HttpContext;
        var action = AttributeText.Of(output, "action");
        if (http.ViewerOrNone() is { Alone: false } viewer && !viewer.Sends(action.Length > 0 ? action : http.Request.Path.Value ?? "/")) output.SuppressOutput();
    }
}

/// <summary>An attribute as it was meant, whichever way the page wrote it.</summary>
internal static class AttributeText
{
    public static string Of(TagHelperOutput output, string name) => output.Attributes.TryGetAttribute(name, out var attribute) ? attribute.Value switch
    {
        null => "",
        string text => text,
        HtmlString html => WebUtility.HtmlDecode(html.Value ?? ""),
        IHtmlContent content => Written(content),
        var other => other.ToString() ?? "",
    } : "";

    private static string Written(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return WebUtility.HtmlDecode(writer.ToString());
    }
}
