using System.Text;
using System.Text.Encodings.Web;

namespace Throughcare.Web.Govuk;

/// <summary>Writes elements with their attributes and text escaped, so that no component can forget to.</summary>
public sealed class Markup
{
    private readonly StringBuilder _html = new();

    public Markup Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _html.Append('<').Append(element);
        foreach (var (name, value) in attributes)
            if (value is not null) Attribute(name, value);
        _html.Append('>');
        return this;
    }

    /// <summary>As <see cref="Open(string, ReadOnlySpan{ValueTuple{string, string}})"/>, with more attributes of the caller's own at the end.</summary>
    public Markup Open(string element, IReadOnlyDictionary<string, string>? more, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(element, attributes);
        if (more is null) return this;
        _html.Length--;
        foreach (var (name, value) in more) Attribute(name, value);
        _html.Append('>');
        return this;
    }

    public Markup Close(string element)
    {
        _html.Append("</").Append(element).Append('>');
        return this;
    }

    public Markup Text(string? text)
    {
        if (text is not null) _html.Append(HtmlEncoder.Default.Encode(text));
        return this;
    }

    /// <summary>Markup that is known to be safe, as it stands.</summary>
    public Markup Raw(string? html)
    {
        _html.Append(html?.Trim());
        return this;
    }

    public Markup Add(Component? component)
    {
        component?.Write(this);
        return this;
    }

    public override string ToString() => _html.ToString();

    private void Attribute(string name, string value) => _html.Append(' ').Append(name).Append("=\"").Append(HtmlEncoder.Default.Encode(value)).Append('"');
}
