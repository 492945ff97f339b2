using System.Text.RegularExpressions;
using Throughcare.App.Samples;
using Throughcare.Intake;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Samples;

public sealed partial class InventedPlacesTests
{
    [Theory]
    [InlineData(SamplePreset.County)]
    [InlineData(SamplePreset.Borough)]
    [InlineData(SamplePreset.Together)]
    [InlineData(SamplePreset.Manager)]
    [InlineData(SamplePreset.Programme)]
    public void No_place_has_the_name_of_a_real_ward_council_or_duty_town(SamplePreset preset)
    {
        var content = SampleAction.Content(preset);
        var real = RealNames();
        real.ShouldContain("Sherborne East");
        var invented = content.Table(ProposalTables.Wards).Column("name")
            .Concat(content.Table(ProposalTables.Teams).Column("base"))
            .Concat(content.Table(ProposalTables.Localities).Column("locality").Where(l => l is not ("North" or "East" or "West")))
            .Distinct().ToList();
        invented.Count.ShouldBeGreaterThan(10);
        var words = real.SelectMany(n => Words().Matches(n)).Select(m => m.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        invented.Where(n => words.Contains(n) || real.Contains(n)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ZX")]
    [InlineData("ZY")]
    [InlineData("QX")]
    [InlineData("ZW")]
    [InlineData("ZV")]
    [InlineData("ZT")]
    public void No_real_postcode_begins_with_the_letters_of_the_invented_ones(string area)
    {
        var sectors = File.ReadLines(SharedFolder.PathTo("data", "reference", "postcode_sectors.csv")).Skip(1).ToList();
        sectors.Count(s => s.StartsWith("DT", StringComparison.Ordinal)).ShouldBeGreaterThan(0);
        sectors.Where(s => Regex.IsMatch(s, $"^{area}[0-9]")).ShouldBeEmpty();
    }

    private static HashSet<string> RealNames()
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var council in new[] { "dorset", "oldham" })
            foreach (Match match in Names().Matches(File.ReadAllText(SharedFolder.PathTo("data", "geo", council + "_wards_2025.geojson")))) names.Add(match.Groups[1].Value);
        foreach (var line in File.ReadLines(SharedFolder.PathTo("data", "geo", "duty_centres.csv")).Concat(File.ReadLines(SharedFolder.PathTo("data", "reference", "ltla21_to_utla21_lookup.csv"))).Skip(1))
            foreach (var cell in line.Split(',')) names.Add(cell.Trim('"', ' '));
        return names;
    }

    [GeneratedRegex("\"name\": ?\"([^\"]+)\"")]
    private static partial Regex Names();

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Words();
}
