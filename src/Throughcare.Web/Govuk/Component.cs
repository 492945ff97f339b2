using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Throughcare.Web.Govuk;

/// <summary>
/// A component of the GOV.UK Design System, with the options of its Nunjucks macro; gives the markup of GOV.UK Frontend,
/// which its own fixtures check. Stands in a page as it is, or behind a tag helper.
/// </summary>
public abstract record Component : IHtmlContent
{
    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public abstract void Write(Markup to);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var markup = new Markup();
        Write(markup);
        writer.Write(markup.ToString());
    }

    public sealed override string ToString()
    {
        var markup = new Markup();
        Write(markup);
        return markup.ToString();
    }

    /// <summary>The class attribute: the component's own, what its state adds, and what the page asked for.</summary>
    protected string Class(string own, params ReadOnlySpan<string?> more) => Join(own, more) + (string.IsNullOrEmpty(Classes) ? "" : " " + Classes);

    protected static string Join(string own, params ReadOnlySpan<string?> more)
    {
        var all = own;
        foreach (var part in more)
            if (!string.IsNullOrEmpty(part)) all += " " + part;
        return all.Trim();
    }
}

/// <summary>Words that stand in a component: text, or markup that is known to be safe.</summary>
public record Words
{
    public string? Text { get; init; }

    public string? Html { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public bool Empty => string.IsNullOrEmpty(Text) && string.IsNullOrEmpty(Html);

    public void Write(Markup to)
    {
        if (string.IsNullOrEmpty(Html)) to.Text(Text);
        else to.Raw(Html);
    }

    public static implicit operator Words?(string? text) => text is null ? null : new Words { Text = text };
}
