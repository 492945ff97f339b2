using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Throughcare.App.Costing;
using Throughcare.App.Reports;
using Throughcare.App.Reports.Costs;

namespace Throughcare.Cli.Commands.Costing;

/// <summary>Costs for other programs: each option with its figures in their parts, and what was found.</summary>
internal static class CostJson
{
    // To a terminal or a file and never into a page: £ may stand as it is.
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(ProposalCosts costs, IReadOnlyList<OptionCost> options) => new JsonObject
    {
        ["proposal"] = costs.Reading.Proposal.Title,
        ["options"] = new JsonArray([.. options.Select(o => (JsonNode)Option(costs, o))]),
    }.ToJsonString(Written);

    private static JsonObject Option(ProposalCosts costs, OptionCost option)
    {
        var figures = JsonNode.Parse(FigureJson.Of(new() { From = costs.Reading.Proposal.Title, Figures = [.. CostFigures.Of(option).Select(FigureJson.Line)], Findings = [.. option.Findings.Select(FigureJson.Line)] }))!.AsObject();
        var json = new JsonObject { ["option"] = option.Option.Id.Text, ["title"] = option.Option.Title };
        if (option.Costing is { } costing)
        {
            json["years"] = new JsonArray([.. costing.Years.Select(y => (JsonNode)y.ToString())]);
            json["paid_back_in"] = costing.Input.Savings.Count == 0 ? null : costing.Payback.PaidBackIn?.ToString();
        }
        foreach (var name in new[] { "figures", "findings" })
        {
            var part = figures[name];
            figures.Remove(name);
            json[name] = part;
        }
        return json;
    }
}
