using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Throughcare.Allocation;
using Throughcare.App.Allocation;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.App.Runs;
using Throughcare.Findings;
using Throughcare.Options;
using Throughcare.Solver;

namespace Throughcare.Cli.Commands.Plans;

/// <summary>
/// <c>trade-off FOLDER</c> (or an instance in JSON): the plans from "nobody changes worker" to "everybody in the home-locality team", each with its proved gap, and which of
/// today's children would gain from a change at all. Ends with 0, 3 where no plan fits, 130 when stopped.
/// </summary>
internal static class TradeOffCommand
{
    private const double DefaultSeconds = 10;
    private const decimal DefaultGap = 0.005m;

    public static Command Create()
    {
        var source = new Argument<string>("SOURCE") { Description = "A proposal folder, or one planning problem in JSON." };
        var option = new Option<string?>("--option") { Description = "The option, by its id; not needed where there is one alone." };
        var seconds = new Option<double>("--seconds") { Description = "Stop after so many seconds for each point.", DefaultValueFactory = _ => DefaultSeconds };
        var iterations = new Option<long?>("--iterations") { Description = "Stop after so many moves and bounds for each point instead: the same curve on every machine." };
        var gap = new Option<decimal>("--gap") { Description = "Stop each point at this proved gap: 0.005 is 0.5%.", DefaultValueFactory = _ => DefaultGap };
        var seed = new Option<int>("--seed") { Description = "Seed of the search.", DefaultValueFactory = _ => 1 };
        var asJson = new Option<bool>("--json") { Description = "Print the curve as JSON." };
        seconds.Must(s => s is > 0 and < double.PositiveInfinity, "Give --seconds more than 0.");
        iterations.Must(n => n is null or > 0, "Give --iterations of 1 or more.");
        gap.Must(g => g is >= 0 and < 1, "Give --gap as a share from 0 up to 1: 0.005 is 0.5%.");
        seed.Must(_ => true, "Give --seed as a whole number.");
        var restricted = new Option<bool>(RestrictedInPrint.Switch) { Description = RestrictedInPrint.Means + " A problem in JSON does not say which are restricted, so nobody of it is named without this." };
        var command = new Command("trade-off", "What being near home costs in changes of social worker: the plans from one end to the other.") { source, option, seconds, iterations, gap, seed, asJson, restricted };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed.GetValue(source)!, parsed.GetValue(option),
            new() { Seconds = parsed.GetValue(iterations) is null ? parsed.GetValue(seconds) : null, Iterations = parsed.GetValue(iterations), Gap = (double)parsed.GetValue(gap) },
            parsed.GetValue(seed), parsed.GetValue(asJson), parsed.GetValue(restricted), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancel)));
        return command;
    }

    private static int Run(string source, string? option, RunLimits limits, int seed, bool asJson, bool restricted, TextWriter results, TextWriter progress, CancellationToken cancel)
    {
        void Say(int point) => progress.WriteLine($"Point {point} of the curve.");
        var closed = new List<string>();
        var curve = File.Exists(source)
            ? TradeOffAction.Of(InstanceFile.Read(source), Stop(limits), seed, Say, cancel)
            : OfFolder(source, option, limits, seed, Say, closed, cancel);
        var print = new RestrictedInPrint(File.Exists(source) ? curve.WouldGain.Select(g => g.Group.Text) : closed, restricted);
        if (asJson) results.WriteLine(Json(curve, print));
        else Write(curve, print, results);
        return cancel.IsCancellationRequested ? Ending.Stopped : curve.Points.Count == 0 ? Ending.NoPlan : Ending.Done;
    }

    private static TradeOffCurve OfFolder(string folder, string? id, RunLimits limits, int seed, Action<int> say, List<string> closed, CancellationToken cancel)
    {
        var proposal = ProposalReader.Read(ProposalFolder.ReadWithFindings(folder, cancel: cancel).Content).Proposal;
        var options = proposal.Options.Where(o => !o.DoNothing && (id is null || string.Equals(o.Id.Text, id, StringComparison.OrdinalIgnoreCase))).ToList();
        if (options.Count == 1)
        {
            closed.AddRange(AllocationProblems.From(proposal.Extract.Snapshot, proposal.Judgements, options[0], proposal.PhaseRules).Restricted);
            return TradeOffAction.Of(proposal, options[0], limits, seed, say, cancel);
        }
        throw new RefusedException(new Finding
        {
            Rule = "which-option", Severity = Severity.Error, Value = id,
            What = options.Count == 0 ? "The proposal has no such option." : "The proposal has several options.",
            ToDo = $"Give --option with one of: {string.Join(", ", proposal.Options.Where(o => !o.DoNothing).Select(o => o.Id))}.",
        });
    }

    private static StopRule Stop(RunLimits limits)
    {
        var stop = StopRule.AtGap((decimal)(limits.Gap ?? 0));
        if (limits.Seconds is { } seconds) stop = stop.Or(StopRule.AfterSeconds(seconds));
        return limits.Iterations is { } iterations ? stop.Or(StopRule.AfterIterations(iterations)) : stop;
    }

    private static void Write(TradeOffCurve curve, RestrictedInPrint print, TextWriter to)
    {
        if (curve.Points.Count == 0)
        {
            to.WriteLine("No plan was found, so there is nothing to trade.");
            return;
        }
        to.WriteLine("children who change worker   children with a worker in the home team   changes for one child more   proved gap");
        foreach (var point in curve.Points)
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{point.Changes,26}{point.AtHome,42}{(point.ChangesPerChildHome is { } more ? more.ToString("0.00", CultureInfo.InvariantCulture) : "-"),29}{(point.TakesMoreThanOneChange ? "*" : " ")}{point.Answer.Gap,12:0.00%}"));
        if (curve.Points.Any(p => p.TakesMoreThanOneChange)) to.WriteLine("* one child more in the home team takes more than one change of worker from here on.");
        to.WriteLine();
        to.WriteLine($"{curve.WouldGain.Sum(g => g.Children)} children would gain from a change: with nobody changing worker, theirs is not in the home team.");
        foreach (var gain in curve.WouldGain) to.WriteLine($"  {print.Id(gain.Group.Text)}: {gain.Children} with {gain.Worker} in {gain.Team}, home team {gain.Home}, continuity {gain.Continuity:0.##}");
    }

    private static string Json(TradeOffCurve curve, RestrictedInPrint print)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("points");
            foreach (var point in curve.Points)
            {
                json.WriteStartObject();
                json.WriteNumber("children_who_change_worker", point.Changes);
                json.WriteNumber("children_at_home", point.AtHome);
                if (point.ChangesPerChildHome is { } more) json.WriteNumber("changes_for_one_child_more", more);
                json.WriteBoolean("takes_more_than_one_change", point.TakesMoreThanOneChange);
                json.WriteNumber("worth", decimal.Round(point.Worth, 6));
                if (point.Answer.Gap is { } gap) json.WriteNumber("gap", decimal.Round(gap, 8));
                json.WriteNumber("bound", point.Answer.Bound);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("would_gain");
            foreach (var gain in curve.WouldGain)
            {
                json.WriteStartObject();
                json.WriteString("group", print.Id(gain.Group.Text));
                json.WriteNumber("children", gain.Children);
                json.WriteString("worker", gain.Worker.Text);
                json.WriteString("team", gain.Team.Text);
                json.WriteString("home_team", gain.Home.Text);
                json.WriteNumber("continuity", gain.Continuity);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
