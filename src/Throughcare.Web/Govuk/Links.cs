namespace Throughcare.Web.Govuk;

/// <summary>Words that lead somewhere, or only words where there is nowhere to lead.</summary>
public sealed record LinkItem
{
    public string? Text { get; init; }
    public string? Html { get; init; }
    public string? Href { get; init; }
    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}

/// <summary>Past header and navigation, straight to what the page is about.</summary>
public sealed record SkipLink : Component
{
    public string? Text { get; init; }
    public string? Html { get; init; }
    public string? Href { get; init; }

    public override void Write(Markup to)
    {
        to.Open("a", Attributes, ("href", string.IsNullOrEmpty(Href) ? "#content" : Href), ("class", Class("govuk-skip-link")), ("data-module", "govuk-skip-link"));
        new Words { Text = Text, Html = Html }.Write(to);
        to.Close("a");
    }
}

/// <summary>To the page before.</summary>
public sealed record BackLink : Component
{
    public string? Text { get; init; }
    public string? Html { get; init; }
    public string? Href { get; init; }

    public override void Write(Markup to)
    {
        to.Open("a", Attributes, ("href", string.IsNullOrEmpty(Href) ? "#" : Href), ("class", Class("govuk-back-link")));
        new Words { Text = string.IsNullOrEmpty(Text) ? "Back" : Text, Html = Html }.Write(to);
        to.Close("a");
    }
}

/// <summary>Where the page stands; the last has no link.</summary>
public sealed record Breadcrumbs : Component
{
    public IReadOnlyList<LinkItem> Items { get; init; } = [];
    public bool CollapseOnMobile { get; init; }
    public string? LabelText { get; init; }

    public override void Write(Markup to)
    {
        to.Open("nav", Attributes, ("class", Class("govuk-breadcrumbs") + (CollapseOnMobile ? " govuk-breadcrumbs--collapse-on-mobile" : "")), ("aria-label", LabelText ?? "Breadcrumb"))
            .Open("ol", ("class", "govuk-breadcrumbs__list"));
        foreach (var item in Items)
        {
            var link = !string.IsNullOrEmpty(item.Href);
            to.Open("li", ("class", "govuk-breadcrumbs__list-item"), ("aria-current", link ? null : "page"));
            if (link) to.Open("a", item.Attributes, ("class", "govuk-breadcrumbs__link"), ("href", item.Href));
            new Words { Text = item.Text, Html = item.Html }.Write(to);
            if (link) to.Close("a");
            to.Close("li");
        }
        to.Close("ol").Close("nav");
    }
}

/// <summary>Pages of a long list.</summary>
public sealed record Pagination : Component
{
    public PageLink? Previous { get; init; }
    public PageLink? Next { get; init; }
    public IReadOnlyList<PageNumber?>? Items { get; init; }
    public string? LandmarkLabel { get; init; }

    public override void Write(Markup to)
    {
        var block = Items is null && (Previous ?? Next) is not null;
        to.Open("nav", Attributes, ("class", Class("govuk-pagination", block ? "govuk-pagination--block" : null)), ("aria-label", string.IsNullOrEmpty(LandmarkLabel) ? "Pagination" : LandmarkLabel));
        if (Previous is { Href.Length: > 0 }) Arrow(to, Previous, "prev", "Previous", block);
        if (Items is not null)
        {
            to.Open("ul", ("class", "govuk-pagination__list"));
            foreach (var item in Items)
                if (item is not null and not { Number: null, Ellipsis: false }) Number(to, item);
            to.Close("ul");
        }
        if (Next is { Href.Length: > 0 }) Arrow(to, Next, "next", "Next", block);
        to.Close("nav");
    }

    private static void Number(Markup to, PageNumber item)
    {
        to.Open("li", ("class", Join("govuk-pagination__item", item.Current ? "govuk-pagination__item--current" : null, item.Ellipsis ? "govuk-pagination__item--ellipsis" : null)));
        if (item.Ellipsis) to.Text("⋯");
        else
            to.Open("a", item.Attributes, ("class", "govuk-link govuk-pagination__link"), ("href", item.Href), ("aria-label", item.VisuallyHiddenText ?? $"Page {item.Number}"), ("aria-current", item.Current ? "page" : null))
                .Text(item.Number).Close("a");
        to.Close("li");
    }

    private static void Arrow(Markup to, PageLink link, string kind, string word, bool block)
    {
        to.Open("div", ("class", $"govuk-pagination__{kind}")).Open("a", link.Attributes, ("class", "govuk-link govuk-pagination__link"), ("href", link.Href), ("rel", kind));
        if (block || kind == "prev") Icon(to, kind);
        to.Open("span", ("class", Join("govuk-pagination__link-title", block && link.LabelText is null ? "govuk-pagination__link-title--decorated" : null)));
        if (string.IsNullOrEmpty(link.Text + link.Html)) to.Text(word).Open("span", ("class", "govuk-visually-hidden")).Text(" page").Close("span");
        else new Words { Text = link.Text, Html = link.Html }.Write(to);
        to.Close("span");
        if (link.LabelText is not null && block)
            to.Open("span", ("class", "govuk-visually-hidden")).Text(":").Close("span").Open("span", ("class", "govuk-pagination__link-label")).Text(link.LabelText).Close("span");
        if (!block && kind == "next") Icon(to, kind);
        to.Close("a").Close("div");
    }

    private static void Icon(Markup to, string kind) => to.Raw(kind == "prev"
        ? """<svg class="govuk-pagination__icon govuk-pagination__icon--prev" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"></path></svg>"""
        : """<svg class="govuk-pagination__icon govuk-pagination__icon--next" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"></path></svg>""");
}

/// <summary>To the page before or after.</summary>
public sealed record PageLink
{
    public string? Text { get; init; }
    public string? Html { get; init; }
    public string? Href { get; init; }
    public string? LabelText { get; init; }
    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}

/// <summary>One page of a long list, or the gap between pages.</summary>
public sealed record PageNumber
{
    public string? Number { get; init; }
    public string? Href { get; init; }
    public bool Current { get; init; }
    public bool Ellipsis { get; init; }
    public string? VisuallyHiddenText { get; init; }
    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}
