using System.Text.Json;
using Throughcare.Findings;

namespace Throughcare.App.Files;

/// <summary>Reads the fields of a JSON file and collects what is missing, misspelt or out of range, each with its path ("groups[3].weight").</summary>
internal abstract class JsonFields(string file)
{
    protected string File { get; } = file;

    public List<Finding> Findings { get; } = [];

    /// <summary>The document, or a refusal that names the line where it stops being JSON.</summary>
    public static JsonDocument Open(Stream stream, string name)
    {
        try
        {
            return JsonDocument.Parse(stream, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException wrong)
        {
            var at = wrong.LineNumber is { } line ? (int)line + 1 : (int?)null;
            throw new RefusedException(new Finding { Rule = "not-json", Severity = Severity.Error, What = "The file is not JSON.", Where = new(name, Row: at), ToDo = "Put right what stands at that line, or export the file again." });
        }
    }

    public void Find(string path, string rule, string what, string? value, string toDo) => Findings.Add(new()
    {
        Rule = rule,
        Severity = Severity.Error,
        What = what,
        Where = new(File, Column: path),
        Value = value is { Length: > 100 } ? value[..100] : value,
        ToDo = toDo,
    });

    protected List<T> List<T>(JsonElement root, string name, Func<JsonElement, string, T> read)
    {
        var list = new List<T>();
        if (Member(root, "", name, JsonValueKind.Array) is not { } array) return list;
        var i = 0;
        foreach (var item in array.EnumerateArray())
        {
            var at = $"{name}[{i++}]";
            if (item.ValueKind == JsonValueKind.Object) list.Add(read(item, at + "."));
            else Find(at, "wrong-kind", "An object should stand here.", item.GetRawText(), "Give it in braces, with its fields.");
        }
        return list;
    }

    protected JsonElement? Member(JsonElement parent, string at, string name, JsonValueKind kind)
    {
        if (!parent.TryGetProperty(name, out var found) || found.ValueKind == JsonValueKind.Null) Find(at + name, "missing-field", $"The field '{name}' is missing.", null, "Add it.");
        else if (found.ValueKind != kind) Find(at + name, "wrong-kind", $"The field '{name}' should be {Words(kind)}.", found.GetRawText(), "Put it right in the file.");
        else return found;
        return null;
    }

    protected string Text(JsonElement parent, string at, string name) => Member(parent, at, name, JsonValueKind.String)?.GetString() ?? "";

    protected string? OptionalText(JsonElement parent, string at, string name)
    {
        if (!parent.TryGetProperty(name, out var found) || found.ValueKind == JsonValueKind.Null) return null;
        if (found.ValueKind == JsonValueKind.String) return found.GetString();
        Find(at + name, "wrong-kind", $"The field '{name}' should be text.", found.GetRawText(), "Put it in quotation marks.");
        return null;
    }

    protected bool OptionalFlag(JsonElement parent, string at, string name)
    {
        if (!parent.TryGetProperty(name, out var found) || found.ValueKind is JsonValueKind.Null or JsonValueKind.False) return false;
        if (found.ValueKind == JsonValueKind.True) return true;
        Find(at + name, "wrong-kind", $"The field '{name}' should be true or false.", found.GetRawText(), "Put true or false.");
        return false;
    }

    // Fields beyond the plain problem: absent, they change nothing.
    protected static bool Given(JsonElement parent, string name) => parent.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null;

    protected decimal? OptionalNumber(JsonElement parent, string at, string name) => Given(parent, name) ? Number(parent, at, name) : null;

    protected int? OptionalWhole(JsonElement parent, string at, string name) => Given(parent, name) ? Whole(Number(parent, at, name), at + name) : null;

    protected IReadOnlyList<string> OptionalTexts(JsonElement parent, string at, string name) => Given(parent, name) ? [.. Texts(parent, at, name)] : [];

    protected decimal Number(JsonElement parent, string at, string name) =>
        Member(parent, at, name, JsonValueKind.Number) is { } found ? NotNegative(found, at + name) : 0;

    protected decimal NotNegative(JsonElement number, string path)
    {
        if (!number.TryGetDecimal(out var value) || value > 100_000_000) Find(path, "number-out-of-range", "The number is too large.", number.GetRawText(), "Check its unit.");
        else if (value < 0) Find(path, "negative-number", "The number is below zero.", number.GetRawText(), "Put 0 or more.");
        else return value;
        return 0;
    }

    protected Measures.Fte Fte(JsonElement parent, string at, string name) => Measures.Fte.FromHundredths(Hundredths(Number(parent, at, name), at + name));

    protected Measures.Points Points(JsonElement parent, string at, string name) => Measures.Points.FromHundredths(Hundredths(Number(parent, at, name), at + name));

    protected int Hundredths(decimal value, string path)
    {
        if (value > 10_000_000) Find(path, "number-out-of-range", "The number is too large.", value.ToString(), "Check its unit.");
        else if (decimal.Truncate(value * 100) != value * 100) Find(path, "too-many-decimals", "The number has more than two decimals.", value.ToString(), "Round it to hundredths.");
        else return (int)(value * 100);
        return 0;
    }

    protected int Whole(decimal value, string path)
    {
        if (decimal.Truncate(value) == value && value <= 1_000_000) return (int)value;
        Find(path, "not-whole", "A whole number should stand here.", value.ToString(), "Put a whole number.");
        return 0;
    }

    protected IEnumerable<string> Texts(JsonElement parent, string at, string name)
    {
        if (Member(parent, at, name, JsonValueKind.Array) is not { } array) yield break;
        var i = 0;
        foreach (var item in array.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.String) yield return item.GetString()!;
            else Find($"{at}{name}[{i}]", "wrong-kind", "Text should stand here.", item.GetRawText(), "Put it in quotation marks.");
            i++;
        }
    }

    protected IEnumerable<(string Name, decimal Value)> Numbers(JsonElement parent, string at, string name)
    {
        if (Member(parent, at, name, JsonValueKind.Object) is not { } map) yield break;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in map.EnumerateObject())
        {
            var path = $"{at}{name}.{item.Name}";
            if (!seen.Add(item.Name)) Find(path, "twice", "The same name stands there twice.", item.Name, "Leave one of them out.");
            else if (item.Value.ValueKind == JsonValueKind.Number) yield return (item.Name, NotNegative(item.Value, path));
            else Find(path, "wrong-kind", "A number should stand here.", item.Value.GetRawText(), "Put a number.");
        }
    }

    private static string Words(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object in braces",
        JsonValueKind.Array => "a list in brackets",
        JsonValueKind.Number => "a number",
        _ => "text",
    };
}
