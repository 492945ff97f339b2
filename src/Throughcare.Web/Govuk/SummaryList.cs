namespace Throughcare.Web.Govuk;

/// <summary>Answers with the way to change them.</summary>
public sealed record SummaryList : Component
{
    public IReadOnlyList<SummaryRow> Rows { get; init; } = [];

    public override void Write(Markup to)
    {
        var anyActions = Rows.Any(r => r.Actions?.Items.Count > 0);
        to.Open("dl", Attributes, ("class", Class("govuk-summary-list")));
        foreach (var row in Rows)
        {
            var actions = row.Actions?.Items.Count > 0 ? row.Actions : null;
            to.Open("div", ("class", Join("govuk-summary-list__row", anyActions && row.Actions is null ? "govuk-summary-list__row--no-actions" : null, row.Classes)))
                .Open("dt", ("class", Join("govuk-summary-list__key", row.Key?.Classes)));
            row.Key?.Write(to);
            to.Close("dt").Open("dd", ("class", Join("govuk-summary-list__value", row.Value?.Classes)));
            row.Value?.Write(to);
            to.Close("dd");
            if (actions is not null) Write(to, actions);
            to.Close("div");
        }
        to.Close("dl");
    }

    private static void Write(Markup to, SummaryActions actions)
    {
        to.Open("dd", ("class", Join("govuk-summary-list__actions", actions.Classes)));
        if (actions.Items is [var only]) Write(to, only);
        else
        {
            to.Open("ul", ("class", "govuk-summary-list__actions-list"));
            foreach (var action in actions.Items)
            {
                to.Open("li", ("class", "govuk-summary-list__actions-list-item"));
                Write(to, action);
                to.Close("li");
            }
            to.Close("ul");
        }
        to.Close("dd");
    }

    private static void Write(Markup to, SummaryAction action)
    {
        to.Open("a", action.Attributes, ("class", Join("govuk-link", action.Classes)), ("href", action.Href));
        new Words { Text = action.Text, Html = action.Html }.Write(to);
        if (!string.IsNullOrEmpty(action.VisuallyHiddenText)) to.Open("span", ("class", "govuk-visually-hidden")).Text(" " + action.VisuallyHiddenText).Close("span");
        to.Close("a");
    }
}

/// <summary>One answer.</summary>
public sealed record SummaryRow
{
    public Words? Key { get; init; }
    public Words? Value { get; init; }
    public SummaryActions? Actions { get; init; }
    public string? Classes { get; init; }
}

/// <summary>What can be done about an answer.</summary>
public sealed record SummaryActions
{
    public IReadOnlyList<SummaryAction> Items { get; init; } = [];
    public string? Classes { get; init; }
}

/// <summary>One thing that can be done.</summary>
public sealed record SummaryAction
{
    public string? Text { get; init; }
    public string? Html { get; init; }
    public string? Href { get; init; }
    public string? VisuallyHiddenText { get; init; }
    public string? Classes { get; init; }
    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}
