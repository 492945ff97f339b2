using System.Text.Json;
using System.Text.Json.Serialization;
using Throughcare.App.Database;

namespace Throughcare.App.Access;

/// <summary>A role that somebody is given, with the teams that it reaches where it reaches teams only.</summary>
public sealed record GivenRole(string Role, IReadOnlyList<string> Teams);

/// <summary>Grants and given roles as rows and events keep them.</summary>
public static class RoleText
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter() } };

    public static string Write(IEnumerable<Granted> grants) => JsonSerializer.Serialize(grants.Select(g => new Line(g.Grant, g.Scope)), Form);

    public static IReadOnlyList<Granted> Grants(string text) => [.. JsonSerializer.Deserialize<Line[]>(text, Form)!.Select(l => new Granted(l.Grant, l.Scope))];

    public static string Write(IEnumerable<GivenRole> roles) => JsonSerializer.Serialize(roles, Form);

    public static IReadOnlyList<GivenRole> Given(string text) => JsonSerializer.Deserialize<GivenRole[]>(text, Form)!;

    /// <summary>A role as it comes with the program, as a row.</summary>
    internal static RoleRow Row(BuiltInRole role) => new() { Id = Guid.NewGuid(), Key = role.Key, Name = role.Name, For = role.For, Grants = Write(role.Grants) };

    private sealed record Line(Grant Grant, GrantScope Scope);
}
