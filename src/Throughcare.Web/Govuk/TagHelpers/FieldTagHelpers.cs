using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughcare.Web.Govuk.TagHelpers;

/// <summary>A field bound to a property of the page: shows what was typed, right or wrong, and what is wrong with it.</summary>
public abstract class FieldTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The property, such as Standard.</summary>
    public ModelExpression? For { get; set; }

    /// <summary>The name of the field, where it is bound to no property.</summary>
    public string? Name { get; set; }

    public string? Id { get; set; }

    public string Label { get; set; } = "";

    /// <summary>Size of label or legend: s, m or l; none for plain text.</summary>
    public string? LabelSize { get; set; }

    /// <summary>The label is the page's heading.</summary>
    public bool Heading { get; set; }

    public string? Hint { get; set; }

    [HtmlAttributeName("class")]
    public string? Classes { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var more = output.Attributes.Where(a => a.Name != "class").ToDictionary(a => a.Name, a => a.Value?.ToString() ?? "");
        output.TagName = null;
        output.Attributes.Clear();
        FieldLabels.Of(ViewContext.HttpContext).Add(FullName, Label);
        output.Content.SetHtmlContent(Make(more));
    }

    protected abstract Component Make(IReadOnlyDictionary<string, string> attributes);

    protected string FullName => Name ?? For?.Name ?? throw new InvalidOperationException($"The field \"{Label}\" has neither 'for' nor 'name'.");

    protected string OwnId => Id ?? FieldIds.Of(FullName);

    protected string? Value => State?.AttemptedValue ?? For?.Model switch { null => null, IFormattable f => f.ToString(null, null), var other => other.ToString() };

    protected Hint? HintWords => Hint is null ? null : new Hint { Text = Hint };

    protected Govuk.Label LabelWords => new() { Text = Label, Classes = LabelSize is null ? null : $"govuk-label--{LabelSize}", IsPageHeading = Heading };

    protected Legend LegendWords => new() { Text = Label, Classes = $"govuk-fieldset__legend--{LabelSize ?? "s"}", IsPageHeading = Heading };

    protected ErrorMessage? Error => State?.Errors is [var first, ..] ? new ErrorMessage { Text = first.ErrorMessage } : null;

    private ModelStateEntry? State => ViewContext.ViewData.ModelState.TryGetValue(FullName, out var entry) ? entry : null;
}

[HtmlTargetElement("govuk-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InputTagHelper : FieldTagHelper
{
    public string? Suffix { get; set; }
    public string? Inputmode { get; set; }
    public string? Type { get; set; }
    public string Autocomplete { get; set; } = "off";

    // A password is never sent back to the page.
    protected override Component Make(IReadOnlyDictionary<string, string> attributes) => new Input
    {
        Id = OwnId, Name = FullName, Label = LabelWords, Hint = HintWords, ErrorMessage = Error, Value = Type == "password" ? null : Value, Classes = Classes, Attributes = attributes,
        Suffix = Suffix, Inputmode = Inputmode, Type = Type, Spellcheck = false, Autocomplete = Autocomplete,
    };
}

[HtmlTargetElement("govuk-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextareaTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 5;

    protected override Component Make(IReadOnlyDictionary<string, string> attributes) => new Textarea
    {
        Id = OwnId, Name = FullName, Label = LabelWords, Hint = HintWords, ErrorMessage = Error, Value = Value, Rows = Rows, Classes = Classes, Attributes = attributes, Spellcheck = false,
    };
}

[HtmlTargetElement("govuk-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTagHelper : FieldTagHelper
{
    public IEnumerable<SelectItem> Items { get; set; } = [];

    protected override Component Make(IReadOnlyDictionary<string, string> attributes) => new Select
    {
        Id = OwnId, Name = FullName, Label = LabelWords, Hint = HintWords, ErrorMessage = Error, Value = Value, Items = [.. Items], Classes = Classes, Attributes = attributes,
    };
}

[HtmlTargetElement("govuk-radios", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RadiosTagHelper : FieldTagHelper
{
    public IEnumerable<ChoiceItem> Items { get; set; } = [];

    protected override Component Make(IReadOnlyDictionary<string, string> attributes) => new Radios
    {
        IdPrefix = OwnId, Name = FullName, Fieldset = new Fieldset { Legend = LegendWords }, Hint = HintWords, ErrorMessage = Error, Value = Value, Items = [.. Items], Classes = Classes,
    };
}

[HtmlTargetElement("govuk-checkboxes", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxesTagHelper : FieldTagHelper
{
    public IEnumerable<ChoiceItem> Items { get; set; } = [];

    protected override Component Make(IReadOnlyDictionary<string, string> attributes) => new Checkboxes
    {
        IdPrefix = OwnId, Name = FullName, Fieldset = new Fieldset { Legend = LegendWords }, Hint = HintWords, ErrorMessage = Error, Items = [.. Items], Classes = Classes,
    };
}

/// <summary>Day, month and year, named Name-day, Name-month and Name-year.</summary>
[HtmlTargetElement("govuk-date-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateInputTagHelper : FieldTagHelper
{
    public DateParts Parts { get; set; }

    protected override Component Make(IReadOnlyDictionary<string, string> attributes) => new DateInput
    {
        Id = OwnId, NamePrefix = FullName, Fieldset = new Fieldset { Legend = LegendWords }, Hint = HintWords, ErrorMessage = Error, Classes = Classes,
        Values = new Dictionary<string, string> { ["day"] = Parts.Day ?? "", ["month"] = Parts.Month ?? "", ["year"] = Parts.Year ?? "" },
    };
}

/// <summary>A date as three boxes hold it, right or wrong.</summary>
public readonly record struct DateParts(string? Day, string? Month, string? Year)
{
    public static DateParts Of(DateOnly? date) => date is { } d ? new($"{d.Day}", $"{d.Month}", $"{d.Year}") : default;

    public static DateParts From(IFormCollection form, string name) => new(form[$"{name}-day"], form[$"{name}-month"], form[$"{name}-year"]);

    public bool Empty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    public DateOnly? Date =>
        int.TryParse(Year, out var y) && int.TryParse(Month, out var m) && int.TryParse(Day, out var d) && y is > 1900 and < 2200 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m)
            ? new DateOnly(y, m, d)
            : null;
}

[HtmlTargetElement("govuk-file-upload", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileUploadTagHelper : FieldTagHelper
{
    public bool Multiple { get; set; }

    protected override Component Make(IReadOnlyDictionary<string, string> attributes) => new FileUpload
    {
        Id = OwnId, Name = FullName, Label = LabelWords, Hint = HintWords, ErrorMessage = Error, Multiple = Multiple, Classes = Classes, Attributes = attributes,
    };
}
