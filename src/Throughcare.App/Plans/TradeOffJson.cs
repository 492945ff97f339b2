using System.Text.Json;
using System.Text.Json.Serialization;
using Throughcare.App.Privacy;
using Throughcare.Children;
using Throughcare.Options;
using Throughcare.Structure;

namespace Throughcare.App.Plans;

/// <summary>A curve as it stands in the row of its run: opaque ids in place of children's and workers'.</summary>
internal static class TradeOffJson
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.General) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Write(CouncilKeys keys, KeptTradeOff curve) => JsonSerializer.Serialize(new Written(curve.Option.Text, curve.OptionVersion, curve.ExtractFingerprint, curve.Stopped, curve.WithHomeTeam, curve.Points,
        [.. curve.WouldGain.Select(g => new Gain([.. g.Children.Select(c => keys.Token(PersonKind.Child, c.Text))], keys.Token(PersonKind.Worker, g.Worker.Text), g.Team.Text, g.Home.Text, g.Continuity))]), Form);

    /// <summary>Null where the text is not a curve that this version can read.</summary>
    public static KeptTradeOff? Read(CouncilKeys keys, string json)
    {
        try
        {
            var written = JsonSerializer.Deserialize<Written>(NamedText.Show(keys, json, json: true), Form);
            return written is null ? null : new()
            {
                Option = new OptionId(written.Option),
                OptionVersion = written.OptionVersion,
                ExtractFingerprint = written.ExtractFingerprint,
                Stopped = written.Stopped,
                WithHomeTeam = written.WithHomeTeam,
                Points = written.Points,
                WouldGain = [.. written.WouldGain.Select(g => new KeptGain([.. g.Children.Select(c => new ChildId(c))], new WorkerId(g.Worker), new TeamId(g.Team), new TeamId(g.Home), g.Continuity))],
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Written(string Option, int OptionVersion, string ExtractFingerprint, bool Stopped, int WithHomeTeam, IReadOnlyList<KeptPoint> Points, IReadOnlyList<Gain> WouldGain);

    private sealed record Gain(IReadOnlyList<string> Children, string Worker, string Team, string Home, decimal Continuity);
}
