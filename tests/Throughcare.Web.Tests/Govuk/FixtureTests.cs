using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Throughcare.Testing;
using Throughcare.Web.Govuk;

namespace Throughcare.Web.Tests.Govuk;

/// <summary>The design system's own examples: our components must give the same elements, attributes and text.</summary>
public class FixtureTests
{
    private static readonly JsonSerializerOptions Read = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new LooseText() },
    };

    private static readonly Dictionary<string, Type> Components = new()
    {
        ["back-link"] = typeof(BackLink),
        ["breadcrumbs"] = typeof(Breadcrumbs),
        ["button"] = typeof(Button),
        ["checkboxes"] = typeof(Checkboxes),
        ["date-input"] = typeof(DateInput),
        ["details"] = typeof(Details),
        ["error-message"] = typeof(ErrorMessage),
        ["error-summary"] = typeof(ErrorSummary),
        ["fieldset"] = typeof(Fieldset),
        ["file-upload"] = typeof(FileUpload),
        ["hint"] = typeof(Hint),
        ["input"] = typeof(Input),
        ["inset-text"] = typeof(InsetText),
        ["label"] = typeof(Label),
        ["notification-banner"] = typeof(NotificationBanner),
        ["pagination"] = typeof(Pagination),
        ["radios"] = typeof(Radios),
        ["select"] = typeof(Select),
        ["skip-link"] = typeof(SkipLink),
        ["summary-list"] = typeof(SummaryList),
        ["tag"] = typeof(Tag),
        ["textarea"] = typeof(Textarea),
        ["warning-text"] = typeof(WarningText),
    };

    public static TheoryData<string, string> Fixtures
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var component in Components.Keys)
                foreach (var (name, options, _) in All(component))
                    if (Understood(component, options) is not null) data.Add(component, name);
            return data;
        }
    }

    [Theory, MemberData(nameof(Fixtures))]
    public void A_component_gives_the_markup_of_the_design_system(string component, string fixture)
    {
        var (_, options, html) = All(component).First(f => f.Name == fixture);

        var ours = Understood(component, options)!.ToString();

        Shape(ours).ShouldBe(Shape(html));
    }

    /// <summary>Options that our pages do not use are left out of the components; this says which, so that none is left out unseen.</summary>
    [Fact]
    public void Only_the_options_in_this_list_are_not_supported()
    {
        var without = Components.Keys.ToDictionary(c => c, c => All(c).Count(f => Understood(c, f.Options) is null));

        without.Where(c => c.Value > 0).Select(c => $"{c.Key} {c.Value}").Order().ShouldBe(NotSupported);
        Components.Keys.Sum(c => All(c).Count - without[c]).ShouldBeGreaterThan(350);
    }

    [Fact]
    public void A_difference_of_one_attribute_is_seen() =>
        Shape("<p class=\"a b\" id=\"x\">Text</p>").ShouldNotBe(Shape("<p class=\"a b\">Text</p>"));

    /// <summary>
    /// Start buttons; items that are empty or false; a date's own boxes (we always ask for day, month, year); texts of the drop
    /// zone; cards around a summary list.
    /// </summary>
    private static readonly string[] NotSupported = ["button 3", "checkboxes 2", "date-input 40", "file-upload 3", "radios 2", "select 2", "summary-list 10"];

    private static readonly ConcurrentDictionary<string, IReadOnlyList<(string Name, JsonElement Options, string Html)>> Files = new();

    private static Component? Understood(string component, JsonElement options)
    {
        try
        {
            return (Component?)options.Deserialize(Components[component], Read);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IReadOnlyList<(string Name, JsonElement Options, string Html)> All(string component) => Files.GetOrAdd(component, ReadFixtures);

    private static IReadOnlyList<(string Name, JsonElement Options, string Html)> ReadFixtures(string component)
    {
        var file = Checkout.PathTo("src", "Throughcare.Web", "assets", "node_modules", "govuk-frontend", "dist", "govuk", "components", component, "fixtures.json");
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return [.. json.RootElement.GetProperty("fixtures").EnumerateArray().Select(f => (f.GetProperty("name").GetString()!, f.GetProperty("options").Clone(), f.GetProperty("html").GetString()!))];
    }

    /// <summary>Elements, sorted attributes, sorted classes and text without extra white space.</summary>
    private static string Shape(string html) =>
        string.Join('\n', new HtmlParser().ParseDocument("<body>" + html).Body!.ChildNodes.SelectMany(n => Lines(n, 0)));

    private static IEnumerable<string> Lines(INode node, int depth)
    {
        if (node is IText text)
        {
            var words = string.Join(' ', text.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (words.Length > 0) yield return new string(' ', depth) + words;
        }
        if (node is not IElement element) yield break;
        var attributes = element.Attributes.OrderBy(a => a.Name, StringComparer.Ordinal)
            .Select(a => a.Name == "class" ? $"class={string.Join(' ', element.ClassList.Order(StringComparer.Ordinal))}" : $"{a.Name}={a.Value}");
        yield return new string(' ', depth) + $"<{element.LocalName} {string.Join(' ', attributes)}>";
        foreach (var child in element.ChildNodes)
            foreach (var line in Lines(child, depth + 1)) yield return line;
    }

    /// <summary>Fixtures write some texts as numbers or truth values.</summary>
    private sealed class LooseText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => reader.GetDecimal().ToString(),
            JsonTokenType.Null => null,
            _ => throw new JsonException(),
        };

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}
