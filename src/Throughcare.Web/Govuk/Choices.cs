namespace Throughcare.Web.Govuk;

/// <summary>One choice of radios or checkboxes, or a divider between choices.</summary>
public sealed record ChoiceItem
{
    public string? Value { get; init; }
    public string? Text { get; init; }
    public string? Html { get; init; }
    public string? Id { get; init; }
    public string? Name { get; init; }
    public bool? Checked { get; init; }
    public bool Disabled { get; init; }
    public string? Divider { get; init; }
    public string? Behaviour { get; init; }
    public Hint? Hint { get; init; }
    public Label? Label { get; init; }
    public Words? Conditional { get; init; }
    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}

/// <summary>What radios and checkboxes share.</summary>
public abstract record Choices : Field
{
    public string? IdPrefix { get; init; }
    public Fieldset? Fieldset { get; init; }
    public IReadOnlyList<ChoiceItem> Items { get; init; } = [];

    protected abstract string Block { get; }
    protected abstract string Type { get; }
    protected virtual string? DescribedFrom => Fieldset?.DescribedBy;
    protected abstract bool IsChosen(ChoiceItem item);

    public override void Write(Markup to)
    {
        var prefix = IdPrefix ?? Name ?? "";
        var inner = new Markup();
        var describedBy = HintAndError(inner, prefix, DescribedFrom);
        inner.Open("div", Attributes, ("class", Class(Block)), ("data-module", Block));
        for (var i = 0; i < Items.Count; i++) WriteItem(inner, Items[i], Items[i].Id ?? (i == 0 ? prefix : $"{prefix}-{i + 1}"), Fieldset is null ? describedBy : null);
        inner.Close("div");
        OpenGroup(to);
        if (Fieldset is null) to.Raw(inner.ToString());
        else to.Add(Fieldset with { DescribedBy = describedBy, Html = inner.ToString() });
        to.Close("div");
    }

    private void WriteItem(Markup to, ChoiceItem item, string id, string? describedBy)
    {
        if (item.Divider is not null)
        {
            to.Open("div", ("class", $"{Block}__divider")).Text(item.Divider).Close("div");
            return;
        }
        var hint = item.Hint is { } h && !string.IsNullOrEmpty(h.Text + h.Html) ? h : null;
        var by = Join(Type == "checkbox" ? describedBy ?? "" : "", hint is null ? null : $"{id}-item-hint");
        var conditional = string.IsNullOrEmpty(item.Conditional?.Html) ? null : item.Conditional;
        to.Open("div", ("class", $"{Block}__item"))
            .Open("input", item.Attributes, ("class", $"{Block}__input"), ("id", id), ("name", item.Name ?? Name), ("type", Type), ("value", item.Value ?? ""),
                ("checked", IsChosen(item) ? "" : null), ("disabled", item.Disabled ? "" : null), ("data-aria-controls", conditional is null ? null : $"conditional-{id}"),
                ("data-behaviour", item.Behaviour), ("aria-describedby", by.Length == 0 ? null : by))
            .Add(new Label { Html = item.Html, Text = item.Text, Classes = Join($"{Block}__label", item.Label?.Classes), Attributes = item.Label?.Attributes, For = id })
            .Add(hint is null ? null : hint with { Id = $"{id}-item-hint", Classes = Join($"{Block}__hint", hint.Classes) })
            .Close("div");
        if (conditional is not null)
            to.Open("div", ("class", Join($"{Block}__conditional", IsChosen(item) ? null : $"{Block}__conditional--hidden")), ("id", $"conditional-{id}")).Raw(conditional.Html).Close("div");
    }
}

/// <summary>One of a few.</summary>
public sealed record Radios : Choices
{
    public string? Value { get; init; }

    protected override string Block => "govuk-radios";
    protected override string Type => "radio";
    protected override bool IsChosen(ChoiceItem item) => item.Checked ?? (!string.IsNullOrEmpty(Value) && item.Value == Value);
}

/// <summary>Any of a few.</summary>
public sealed record Checkboxes : Choices
{
    public IReadOnlyList<string>? Values { get; init; }
    public string? DescribedBy { get; init; }

    protected override string Block => "govuk-checkboxes";
    protected override string Type => "checkbox";
    protected override string? DescribedFrom => Fieldset?.DescribedBy ?? DescribedBy;
    protected override bool IsChosen(ChoiceItem item) => item.Checked ?? (item.Value is not null && Values?.Contains(item.Value) == true);
}

/// <summary>Day, month and year of a date that people know.</summary>
public sealed record DateInput : Field
{
    public string? Id { get; init; }
    public string? NamePrefix { get; init; }
    public Fieldset? Fieldset { get; init; }
    public IReadOnlyDictionary<string, string>? Values { get; init; }

    public override void Write(Markup to)
    {
        var inner = new Markup();
        var describedBy = HintAndError(inner, Id ?? "", Fieldset?.DescribedBy);
        inner.Open("div", Attributes, ("class", Class("govuk-date-input")), ("id", string.IsNullOrEmpty(Id) ? null : Id));
        foreach (var (name, title, width) in ((string, string, int)[])[("day", "Day", 2), ("month", "Month", 2), ("year", "Year", 4)])
        {
            var key = string.IsNullOrEmpty(NamePrefix) ? name : $"{NamePrefix}-{name}";
            inner.Open("div", ("class", "govuk-date-input__item")).Add(new Input
            {
                Id = $"{Id}-{name}",
                Name = key,
                Label = new Label { Text = title, Classes = "govuk-date-input__label" },
                Value = Values?.GetValueOrDefault(key) ?? Values?.GetValueOrDefault(name),
                Classes = Join("govuk-date-input__input", ErrorMessage is null ? null : "govuk-input--error", $"govuk-input--width-{width}"),
                Inputmode = "numeric",
            }).Close("div");
        }
        inner.Close("div");
        OpenGroup(to);
        if (Fieldset is null) to.Raw(inner.ToString());
        else to.Add(Fieldset with { DescribedBy = describedBy, Role = "group", Html = inner.ToString() });
        to.Close("div");
    }
}
