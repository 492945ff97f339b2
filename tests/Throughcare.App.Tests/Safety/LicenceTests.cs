using System.Diagnostics;
using System.Text.Json.Nodes;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Safety;

/// <summary>What Throughcare is shipped with must suit a council: no fee per organisation, nothing that must be asked for.</summary>
public sealed class LicenceTests
{
    private static readonly string[] Suit = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "ISC", "PostgreSQL", "MS-PL"];

    // Packages whose licence stands in their text and not in their description.
    private static readonly Dictionary<string, string> ReadByHand = new()
    {
        ["SourceGear.sqlite3"] = "SQLite itself, which is in the public domain, built for .NET",
    };

    [Fact]
    public void Every_package_that_is_shipped_is_listed_with_a_licence_that_suits_a_council()
    {
        var folder = Directory.CreateTempSubdirectory("throughcare-sbom-").FullName;
        try
        {
            Run(folder);

            var components = Directory.GetFiles(folder, "*.cdx.json").SelectMany(Components).ToList();
            Unsuitable(components).ShouldBeEmpty();
            components.Select(c => (string)c["name"]!).ShouldContain("Npgsql");
            components.Select(c => (string)c["name"]!).ShouldContain("govuk-frontend");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("""{"name":"a","licenses":[{"license":{"id":"GPL-3.0-only"}}]}""", false)]
    [InlineData("""{"name":"a","licenses":[{"license":{"name":"Commercial, per organisation"}}]}""", false)]
    [InlineData("""{"name":"a"}""", false)]
    [InlineData("""{"name":"a","licenses":[{"license":{"id":"MIT"}}]}""", true)]
    [InlineData("""{"name":"a","licenses":[{"license":{"id":"GPL-2.0-only"}},{"license":{"id":"Apache-2.0"}}]}""", true)]
    public void A_licence_that_does_not_suit_is_found(string component, bool suits) => (Unsuitable([JsonNode.Parse(component)!]).Count == 0).ShouldBe(suits);

    // Where a package may be had under several licences, one that suits is enough.
    private static List<string> Unsuitable(IEnumerable<JsonNode> components) =>
    [
        .. from component in components
           let name = (string)component["name"]!
           let licences = (component["licenses"] as JsonArray ?? []).Select(l => (string?)l!["license"]?["id"] ?? (string?)l["license"]?["name"] ?? (string?)l["expression"] ?? "").ToList()
           where !ReadByHand.ContainsKey(name) && !licences.Any(Suit.Contains)
           select $"{name}: {(licences.Count == 0 ? "no licence" : string.Join(", ", licences))}",
    ];

    private static IEnumerable<JsonNode> Components(string file) => JsonNode.Parse(File.ReadAllText(file))!["components"]!.AsArray().Select(c => c!);

    private static void Run(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", [Checkout.PathTo("sbom"), folder]) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = Checkout.PathTo() })!;
        var said = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, said.Result);
    }
}
