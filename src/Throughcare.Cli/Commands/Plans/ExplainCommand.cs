using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Throughcare.App.Plans;
using Throughcare.Findings;

namespace Throughcare.Cli.Commands.Plans;

/// <summary>
/// <c>explain FOLDER ID</c>: why this worker or team for this child or worker, what else there was, and what each would come to. Explains
/// the plans that are kept in the folder and solves nothing. Ends with 0, or 1 where there is nothing to explain.
/// </summary>
internal static class ExplainCommand
{
    private const int Shown = 3;

    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "A proposal folder with a plan." };
        var id = new Argument<string>("ID") { Description = "The id of a child or of a worker." };
        var asJson = new Option<bool>("--json") { Description = "Print every alternative as JSON." };
        var restricted = new Option<bool>(RestrictedInPrint.Switch) { Description = RestrictedInPrint.Means };
        var command = new Command("explain", "Why this worker or team for this child or worker, and what else there was.") { folder, id, asJson, restricted };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!.FullName, parsed.GetValue(id)!, parsed.GetValue(asJson), parsed.GetValue(restricted), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string folder, string id, bool asJson, bool restricted, TextWriter results)
    {
        var comparison = PlanOfFolder.Read(folder).Made.Comparison;
        var print = new RestrictedInPrint(comparison.Options.SelectMany(o => o.Reading.Restricted), restricted);
        if (print.Hides(id))
            throw new RefusedException(new Finding { Rule = "restricted-record", Severity = Severity.Error, What = "This is a restricted record.", ToDo = $"Add {RestrictedInPrint.Switch} to print what the plan says of it." });
        var explanations = ExplainAction.Of(comparison, id);
        if (asJson) results.WriteLine(Json(explanations, print));
        else foreach (var explanation in explanations) Write(explanation, print, results);
        return Ending.Done;
    }

    private static void Write(Explanation explanation, RestrictedInPrint print, TextWriter to)
    {
        to.WriteLine($"{explanation.Option.Title}: {(explanation.IsChild ? "child" : "worker")} {explanation.Subject}");
        to.WriteLine("  " + explanation.Reason);
        if (explanation.With.Count > 0) to.WriteLine($"  Shares a worker with {print.Ids(explanation.With)}.");
        if (explanation.Alternatives.Count == 0)
        {
            to.WriteLine();
            return;
        }
        var fits = explanation.Alternatives.Where(a => a.Fits).ToList();
        to.WriteLine(fits.Count == 0 ? "  Nothing else keeps every limit, with everything else as planned." : $"  What else keeps every limit, with everything else as planned ({Math.Min(Shown, fits.Count)} of {fits.Count}); less is better:");
        foreach (var other in fits.Take(Shown)) to.WriteLine($"    {other.To}: {other.InWords}.");
        var broken = explanation.Alternatives.Count - fits.Count;
        if (broken > 0)
        {
            to.WriteLine($"  {broken} would break a limit, such as:");
            foreach (var other in explanation.Alternatives.Where(a => !a.Fits).Take(Shown)) to.WriteLine($"    {other.To}: {print.Sentence(other.Breaks[0])}");
        }
        to.WriteLine("  " + explanation.Proved);
        to.WriteLine();
    }

    private static string Json(IReadOnlyList<Explanation> explanations, RestrictedInPrint print)
    {
        var bytes = new ArrayBufferWriter<byte>();
        // To a terminal or a file and never into a page: £ and é may stand as they are.
        using (var json = new Utf8JsonWriter(bytes, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var explanation in explanations)
            {
                json.WriteStartObject();
                json.WriteString("option", explanation.Option.Id.Text);
                json.WriteString(explanation.IsChild ? "child" : "worker", explanation.Subject);
                json.WriteString("why", explanation.Reason);
                json.WriteStartArray("alternatives");
                foreach (var other in explanation.Alternatives)
                {
                    json.WriteStartObject();
                    json.WriteString("to", other.To);
                    json.WriteNumber("more", decimal.Round(other.More, 6));
                    json.WriteStartObject("by_priority");
                    foreach (var (priority, more) in other.Parts.Where(p => p.More != 0)) json.WriteNumber(priority, decimal.Round(more, 6));
                    json.WriteEndObject();
                    json.WriteStartArray("breaks");
                    foreach (var sentence in other.Breaks) json.WriteStringValue(print.Sentence(sentence));
                    json.WriteEndArray();
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteString("proved", explanation.Proved);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
