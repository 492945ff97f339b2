namespace Throughcare.Web.Govuk;

/// <summary>A box for one line.</summary>
public sealed record Input : LabelledField
{
    public string? Value { get; init; }
    public string? Type { get; init; }
    public string? Inputmode { get; init; }
    public string? Autocomplete { get; init; }
    public string? Autocapitalize { get; init; }
    public string? Pattern { get; init; }
    public bool? Spellcheck { get; init; }
    public Words? Prefix { get; init; }
    public Words? Suffix { get; init; }
    public Words? InputWrapper { get; init; }

    protected override void WriteField(Markup to, string? describedBy)
    {
        var wrapped = Prefix is { Empty: false } || Suffix is { Empty: false };
        if (wrapped) to.Open("div", InputWrapper?.Attributes, ("class", Join("govuk-input__wrapper", InputWrapper?.Classes)));
        Affix(to, Prefix, "prefix");
        to.Open("input", Attributes,
            ("class", Class("govuk-input") + (ErrorMessage is null ? "" : " govuk-input--error")), ("id", OwnId), ("name", Name), ("type", string.IsNullOrEmpty(Type) ? "text" : Type),
            ("spellcheck", Spellcheck is { } check ? (check ? "true" : "false") : null), ("value", Value), ("disabled", Disabled ? "" : null),
            ("aria-describedby", describedBy), ("autocomplete", Autocomplete), ("autocapitalize", Autocapitalize), ("pattern", Pattern), ("inputmode", Inputmode));
        Affix(to, Suffix, "suffix");
        if (wrapped) to.Close("div");
    }

    private static void Affix(Markup to, Words? words, string kind)
    {
        if (words is null or { Empty: true }) return;
        to.Open("div", words.Attributes, ("class", Join($"govuk-input__{kind}", words.Classes)), ("aria-hidden", "true"));
        words.Write(to);
        to.Close("div");
    }
}

/// <summary>A box for several lines.</summary>
public sealed record Textarea : LabelledField
{
    public string? Value { get; init; }
    public int? Rows { get; init; }
    public bool? Spellcheck { get; init; }
    public string? Autocomplete { get; init; }

    protected override void WriteField(Markup to, string? describedBy) => to
        .Open("textarea", Attributes,
            ("class", Join("govuk-textarea", ErrorMessage is null ? null : "govuk-textarea--error", Classes)), ("id", OwnId), ("name", Name),
            ("rows", $"{Rows ?? 5}"), ("spellcheck", Spellcheck is { } check ? (check ? "true" : "false") : null), ("disabled", Disabled ? "" : null),
            ("aria-describedby", describedBy), ("autocomplete", Autocomplete))
        .Text(Value).Close("textarea");
}

/// <summary>One of many in a list that opens.</summary>
public sealed record Select : LabelledField
{
    public string? Value { get; init; }
    public IReadOnlyList<SelectItem> Items { get; init; } = [];

    protected override void WriteField(Markup to, string? describedBy)
    {
        to.Open("select", Attributes, ("class", Class("govuk-select") + (ErrorMessage is null ? "" : " govuk-select--error")), ("id", OwnId), ("name", Name),
            ("disabled", Disabled ? "" : null), ("aria-describedby", describedBy));
        foreach (var item in Items)
        {
            var selected = item.Selected ?? (!string.IsNullOrEmpty(Value) && (item.Value ?? item.Text) == Value);
            to.Open("option", item.Attributes, ("value", item.Value), ("selected", selected ? "" : null), ("disabled", item.Disabled ? "" : null)).Text(item.Text).Close("option");
        }
        to.Close("select");
    }
}

/// <summary>One line of a <see cref="Select"/>.</summary>
public sealed record SelectItem
{
    public string? Value { get; init; }
    public string? Text { get; init; }
    public bool? Selected { get; init; }
    public bool Disabled { get; init; }
    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}

/// <summary>Files of the user's.</summary>
public sealed record FileUpload : LabelledField
{
    public bool Multiple { get; init; }

    /// <summary>Drag and drop, where scripts run.</summary>
    public bool Javascript { get; init; }

    public string? WrapperClasses { get; init; }
    public IReadOnlyDictionary<string, string>? WrapperAttributes { get; init; }

    protected override void WriteField(Markup to, string? describedBy)
    {
        if (Javascript) to.Open("div", WrapperAttributes, ("class", Join("govuk-file-upload-wrapper", WrapperClasses)), ("data-module", "govuk-file-upload"));
        to.Open("input", Attributes, ("class", Join("govuk-file-upload", Classes, ErrorMessage is null ? null : "govuk-file-upload--error")), ("id", OwnId), ("name", Name), ("type", "file"),
            ("disabled", Disabled ? "" : null), ("multiple", Multiple ? "" : null), ("aria-describedby", describedBy));
        if (Javascript) to.Close("div");
    }
}
