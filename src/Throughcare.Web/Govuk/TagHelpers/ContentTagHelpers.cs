using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughcare.Web.Govuk.TagHelpers;

/// <summary>A component whose words are what stands between its tags.</summary>
public abstract class ContentTagHelper : TagHelper
{
    [HtmlAttributeName("class")]
    public string? Classes { get; set; }

    public sealed override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = (await output.GetChildContentAsync()).GetContent(HtmlEncoder.Default);
        var more = output.Attributes.Where(a => a.Name != "class").ToDictionary(a => a.Name, a => a.Value?.ToString() ?? "");
        output.TagName = null;
        output.Attributes.Clear();
        output.Content.SetHtmlContent(Make(inside, more));
    }

    protected abstract Component Make(string html, IReadOnlyDictionary<string, string> attributes);
}

[HtmlTargetElement("govuk-button")]
public sealed class ButtonTagHelper : ContentTagHelper
{
    public string? Href { get; set; }
    public string? Name { get; set; }
    public string? Value { get; set; }
    public string? Id { get; set; }

    protected override Component Make(string html, IReadOnlyDictionary<string, string> attributes) =>
        new Button { Html = html, Href = Href, Name = Name, Value = Value, Id = Id, Classes = Classes, Attributes = attributes, PreventDoubleClick = Href is null ? true : null };
}

[HtmlTargetElement("govuk-tag")]
public sealed class TagTagHelper : ContentTagHelper
{
    protected override Component Make(string html, IReadOnlyDictionary<string, string> attributes) => new Tag { Html = html, Classes = Classes, Attributes = attributes };
}

[HtmlTargetElement("govuk-warning-text")]
public sealed class WarningTextTagHelper : ContentTagHelper
{
    protected override Component Make(string html, IReadOnlyDictionary<string, string> attributes) => new WarningText { Html = html, Classes = Classes, Attributes = attributes };
}

[HtmlTargetElement("govuk-inset-text")]
public sealed class InsetTextTagHelper : ContentTagHelper
{
    protected override Component Make(string html, IReadOnlyDictionary<string, string> attributes) => new InsetText { Html = html, Classes = Classes, Attributes = attributes };
}

[HtmlTargetElement("govuk-details")]
public sealed class DetailsTagHelper : ContentTagHelper
{
    public string Summary { get; set; } = "";
    public bool Open { get; set; }

    protected override Component Make(string html, IReadOnlyDictionary<string, string> attributes) =>
        new Details { SummaryText = Summary, Html = html, Open = Open, Classes = Classes, Attributes = attributes };
}

[HtmlTargetElement("govuk-notification-banner")]
public sealed class NotificationBannerTagHelper : ContentTagHelper
{
    public bool Success { get; set; }

    protected override Component Make(string html, IReadOnlyDictionary<string, string> attributes) =>
        new NotificationBanner { Html = html, Type = Success ? "success" : null, Classes = Classes, Attributes = attributes };
}

[HtmlTargetElement("govuk-back-link")]
public sealed class BackLinkTagHelper : ContentTagHelper
{
    public string Href { get; set; } = "/";

    protected override Component Make(string html, IReadOnlyDictionary<string, string> attributes) => new BackLink { Html = html, Href = Href, Classes = Classes };
}

/// <summary>The id of a field from its name: "Limits.Standard" is limits-standard.</summary>
public static class FieldIds
{
    public static string Of(string name) => name.Replace('.', '-').Replace('[', '-').Replace("]", "").ToLowerInvariant();
}
