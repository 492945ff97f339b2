namespace Throughcare.Web.Govuk;

/// <summary>Something to press: a button, or a link that looks like one.</summary>
public sealed record Button : Component
{
    public string? Text { get; init; }
    public string? Html { get; init; }
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? Value { get; init; }
    public string? Type { get; init; }
    public string? Href { get; init; }
    public bool Disabled { get; init; }
    public bool? PreventDoubleClick { get; init; }

    public override void Write(Markup to)
    {
        var element = string.IsNullOrEmpty(Href) ? "button" : "a";
        if (element == "a")
            to.Open("a", Attributes, ("href", Href), ("role", "button"), ("draggable", "false"), ("class", Class("govuk-button")), ("data-module", "govuk-button"), ("id", Id));
        else
            to.Open("button", Attributes, ("type", string.IsNullOrEmpty(Type) ? "submit" : Type), ("value", string.IsNullOrEmpty(Value) ? null : Value), ("name", Name), ("disabled", Disabled ? "" : null),
                ("aria-disabled", Disabled ? "true" : null), ("data-prevent-double-click", PreventDoubleClick is { } once ? (once ? "true" : "false") : null),
                ("class", Class("govuk-button")), ("data-module", "govuk-button"), ("id", Id));
        new Words { Text = Text, Html = Html }.Write(to);
        to.Close(element);
    }
}

/// <summary>A state in a word or two.</summary>
public sealed record Tag : Component
{
    public string? Text { get; init; }
    public string? Html { get; init; }

    public override void Write(Markup to)
    {
        to.Open("strong", Attributes, ("class", Class("govuk-tag")));
        new Words { Text = Text, Html = Html }.Write(to);
        to.Close("strong");
    }
}

/// <summary>What must not be missed.</summary>
public sealed record WarningText : Component
{
    public string? Text { get; init; }
    public string? Html { get; init; }
    public string? IconFallbackText { get; init; }

    public override void Write(Markup to)
    {
        to.Open("div", Attributes, ("class", Class("govuk-warning-text")))
            .Open("span", ("class", "govuk-warning-text__icon"), ("aria-hidden", "true")).Text("!").Close("span")
            .Open("strong", ("class", "govuk-warning-text__text"))
            .Open("span", ("class", "govuk-visually-hidden")).Text(string.IsNullOrEmpty(IconFallbackText) ? "Warning" : IconFallbackText).Close("span").Text(" ");
        new Words { Text = Text, Html = Html }.Write(to);
        to.Close("strong").Close("div");
    }
}

/// <summary>Set apart from what is around it.</summary>
public sealed record InsetText : Component
{
    public string? Id { get; init; }
    public string? Text { get; init; }
    public string? Html { get; init; }

    public override void Write(Markup to)
    {
        to.Open("div", Attributes, ("id", Id), ("class", Class("govuk-inset-text")));
        new Words { Text = Text, Html = Html }.Write(to);
        to.Close("div");
    }
}

/// <summary>More for those who want it.</summary>
public sealed record Details : Component
{
    public string? Id { get; init; }
    public string? SummaryText { get; init; }
    public string? SummaryHtml { get; init; }
    public string? Text { get; init; }
    public string? Html { get; init; }
    public bool Open { get; init; }

    public override void Write(Markup to)
    {
        to.Open("details", Attributes, ("id", Id), ("class", Class("govuk-details")), ("open", Open ? "" : null))
            .Open("summary", ("class", "govuk-details__summary")).Open("span", ("class", "govuk-details__summary-text"));
        new Words { Text = SummaryText, Html = SummaryHtml }.Write(to);
        to.Close("span").Close("summary").Open("div", ("class", "govuk-details__text"));
        new Words { Text = Text, Html = Html }.Write(to);
        to.Close("div").Close("details");
    }
}

/// <summary>What has just happened, or what matters now.</summary>
public sealed record NotificationBanner : Component
{
    public string? Text { get; init; }
    public string? Html { get; init; }
    public string? TitleText { get; init; }
    public string? TitleHtml { get; init; }
    public string? TitleId { get; init; }
    public int? TitleHeadingLevel { get; init; }
    public string? Type { get; init; }
    public string? Role { get; init; }
    public bool? DisableAutoFocus { get; init; }

    public override void Write(Markup to)
    {
        var success = Type == "success";
        var id = string.IsNullOrEmpty(TitleId) ? "govuk-notification-banner-title" : TitleId;
        var heading = $"h{TitleHeadingLevel ?? 2}";
        to.Open("div", Attributes, ("class", Class("govuk-notification-banner", success ? "govuk-notification-banner--success" : null)),
                ("role", Role ?? (success ? "alert" : "region")), ("aria-labelledby", id), ("data-module", "govuk-notification-banner"),
                ("data-disable-auto-focus", DisableAutoFocus is { } off ? (off ? "true" : "false") : null))
            .Open("div", ("class", "govuk-notification-banner__header")).Open(heading, ("class", "govuk-notification-banner__title"), ("id", id));
        new Words { Text = TitleText ?? (success ? "Success" : "Important"), Html = TitleHtml }.Write(to);
        to.Close(heading).Close("div").Open("div", ("class", "govuk-notification-banner__content"));
        if (!string.IsNullOrEmpty(Html)) to.Raw(Html);
        else if (!string.IsNullOrEmpty(Text)) to.Open("p", ("class", "govuk-notification-banner__heading")).Text(Text).Close("p");
        to.Close("div").Close("div");
    }
}

/// <summary>Everything that is wrong on a page, at its top, each with a link to the field.</summary>
public sealed record ErrorSummary : Component
{
    public string? TitleText { get; init; } = "There is a problem";
    public string? TitleHtml { get; init; }
    public string? DescriptionText { get; init; }
    public string? DescriptionHtml { get; init; }
    public bool? DisableAutoFocus { get; init; }
    public IReadOnlyList<LinkItem> ErrorList { get; init; } = [];

    public override void Write(Markup to)
    {
        to.Open("div", Attributes, ("class", Class("govuk-error-summary")), ("data-disable-auto-focus", DisableAutoFocus is { } off ? (off ? "true" : "false") : null), ("data-module", "govuk-error-summary"))
            .Open("div", ("role", "alert")).Open("h2", ("class", "govuk-error-summary__title"));
        new Words { Text = TitleText, Html = TitleHtml }.Write(to);
        to.Close("h2").Open("div", ("class", "govuk-error-summary__body"));
        var description = new Words { Text = DescriptionText, Html = DescriptionHtml };
        if (!description.Empty)
        {
            to.Open("p");
            description.Write(to);
            to.Close("p");
        }
        if (ErrorList.Count > 0)
        {
            to.Open("ul", ("class", "govuk-list govuk-error-summary__list"));
            foreach (var error in ErrorList)
            {
                to.Open("li");
                if (!string.IsNullOrEmpty(error.Href)) to.Open("a", error.Attributes, ("href", error.Href));
                new Words { Text = error.Text, Html = error.Html }.Write(to);
                if (!string.IsNullOrEmpty(error.Href)) to.Close("a");
                to.Close("li");
            }
            to.Close("ul");
        }
        to.Close("div").Close("div").Close("div");
    }
}
