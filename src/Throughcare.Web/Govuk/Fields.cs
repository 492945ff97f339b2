namespace Throughcare.Web.Govuk;

/// <summary>The label of a field; may be the page's heading.</summary>
public sealed record Label : Component
{
    public string? Text { get; init; }
    public string? Html { get; init; }
    public bool IsPageHeading { get; init; }
    public string? For { get; init; }

    public override void Write(Markup to)
    {
        var words = new Words { Text = Text, Html = Html };
        if (words.Empty) return;
        if (IsPageHeading) to.Open("h1", ("class", "govuk-label-wrapper"));
        to.Open("label", Attributes, ("class", Class("govuk-label")), ("for", For));
        words.Write(to);
        to.Close("label");
        if (IsPageHeading) to.Close("h1");
    }
}

/// <summary>Help beneath a label.</summary>
public sealed record Hint : Component
{
    public string? Id { get; init; }
    public string? Text { get; init; }
    public string? Html { get; init; }

    public override void Write(Markup to)
    {
        to.Open("div", Attributes, ("id", Id), ("class", Class("govuk-hint")));
        new Words { Text = Text, Html = Html }.Write(to);
        to.Close("div");
    }
}

/// <summary>What is wrong with a field, beside it.</summary>
public sealed record ErrorMessage : Component
{
    public string? Id { get; init; }
    public string? Text { get; init; }
    public string? Html { get; init; }
    public string? VisuallyHiddenText { get; init; } = "Error";

    public override void Write(Markup to)
    {
        to.Open("p", Attributes, ("id", Id), ("class", Class("govuk-error-message")));
        if (!string.IsNullOrEmpty(VisuallyHiddenText)) to.Open("span", ("class", "govuk-visually-hidden")).Text(VisuallyHiddenText + ":").Close("span").Text(" ");
        new Words { Text = Text, Html = Html }.Write(to);
        to.Close("p");
    }
}

/// <summary>The question that a group of fields answers.</summary>
public sealed record Legend
{
    public string? Text { get; init; }
    public string? Html { get; init; }
    public string? Classes { get; init; }
    public bool IsPageHeading { get; init; }
}

/// <summary>Fields that belong together.</summary>
public sealed record Fieldset : Component
{
    public Legend? Legend { get; init; }
    public string? DescribedBy { get; init; }
    public string? Role { get; init; }
    public string? Html { get; init; }

    public override void Write(Markup to)
    {
        to.Open("fieldset", Attributes, ("class", Class("govuk-fieldset")), ("role", Role), ("aria-describedby", string.IsNullOrEmpty(DescribedBy) ? null : DescribedBy));
        if (Legend is { } legend && !string.IsNullOrEmpty(legend.Html + legend.Text))
        {
            to.Open("legend", ("class", Join("govuk-fieldset__legend", legend.Classes)));
            if (legend.IsPageHeading) to.Open("h1", ("class", "govuk-fieldset__heading"));
            new Words { Text = legend.Text, Html = legend.Html }.Write(to);
            if (legend.IsPageHeading) to.Close("h1");
            to.Close("legend");
        }
        to.Raw(Html).Close("fieldset");
    }
}

/// <summary>Classes of the frame around a field.</summary>
public sealed record FormGroup
{
    public string? Classes { get; init; }
}

/// <summary>What every field has: a name, a label or legend, a hint, an error, and the frame that holds them.</summary>
public abstract record Field : Component
{
    public string? Name { get; init; }
    public Hint? Hint { get; init; }
    public ErrorMessage? ErrorMessage { get; init; }
    public FormGroup? FormGroup { get; init; }

    /// <summary>Opens the frame.</summary>
    protected void OpenGroup(Markup to) =>
        to.Open("div", ("class", Join("govuk-form-group", ErrorMessage is null ? null : "govuk-form-group--error", FormGroup?.Classes)));

    /// <summary>Writes hint and error; returns what the field is described by.</summary>
    protected string? HintAndError(Markup to, string id, string? describedBy)
    {
        var by = string.IsNullOrEmpty(describedBy) ? "" : describedBy;
        if (Hint is not null)
        {
            by += $" {id}-hint";
            to.Add(Hint with { Id = $"{id}-hint" });
        }
        if (ErrorMessage is not null)
        {
            by += $" {id}-error";
            to.Add(ErrorMessage with { Id = $"{id}-error" });
        }
        return by.Length == 0 ? null : by.Trim();
    }
}

/// <summary>A field with one label.</summary>
public abstract record LabelledField : Field
{
    public string? Id { get; init; }
    public Label? Label { get; init; }
    public string? DescribedBy { get; init; }
    public bool Disabled { get; init; }

    protected string OwnId => Id ?? Name ?? "";

    public override void Write(Markup to)
    {
        OpenGroup(to);
        to.Add(Label is null ? null : Label with { For = OwnId });
        WriteField(to, HintAndError(to, OwnId, DescribedBy));
        to.Close("div");
    }

    protected abstract void WriteField(Markup to, string? describedBy);
}
