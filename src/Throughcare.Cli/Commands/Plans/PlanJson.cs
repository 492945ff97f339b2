using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Throughcare.Allocation;
using Throughcare.App.Allocation;
using Throughcare.App.Plans;
using Throughcare.App.Reports;
using Throughcare.App.Transfers;
using Throughcare.Measures;
using Throughcare.Options;

namespace Throughcare.Cli.Commands.Plans;

/// <summary>A comparison as JSON, for other programs: every figure, and every child's and worker's line with its reason.</summary>
internal static class PlanJson
{
    public static string Of(FolderPlan plan)
    {
        var bytes = new ArrayBufferWriter<byte>();
        // To a terminal or a file and never into a page: £ and é may stand as they are.
        using (var json = new Utf8JsonWriter(bytes, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            var comparison = plan.Made.Comparison;
            json.WriteStartObject();
            json.WriteString("proposal", plan.Made.Proposal.Title);
            json.WriteBoolean("made_up", plan.Made.Proposal.MadeUp);
            json.WriteString("as_at", comparison.AsAt.ToString("yyyy-MM-dd"));
            json.WriteBoolean("stopped", plan.Made.Stopped);
            json.WriteStartArray("breaches_today");
            // Breaches, children and workers are lists of people: they are not for those who may not see them.
            foreach (var breach in plan.Hiding is null ? comparison.Today.Breaches : []) json.WriteStringValue(breach.What);
            json.WriteEndArray();
            json.WriteStartArray("options");
            foreach (var option in comparison.Options) Option(json, option, plan.Made.SinceKept.GetValueOrDefault(option.Option.Id), plan.Hiding is null ? plan.Made.Timetables.GetValueOrDefault(option.Option.Id) : null, plan.Hiding);
            json.WriteEndArray();
            json.WriteStartArray("files");
            foreach (var file in plan.Files) json.WriteStringValue(file);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void Weeks(Utf8JsonWriter json, TimetableMade weeks)
    {
        json.WriteStartObject("timetable");
        json.WriteBoolean("fits", weeks.Run?.Answer.Schedule is not null);
        if (weeks.Run?.Answer is { } answer)
        {
            if (answer.Terms is { } terms) json.WriteNumber("objective", terms.Total);
            json.WriteNumber("bound", answer.Bound);
            if (answer.Gap is { } gap) json.WriteNumber("gap", decimal.Round(gap, 6));
        }
        if (weeks.Timetable is { } timetable)
        {
            json.WriteNumber("children", timetable.Children);
            if (timetable.Ends is { } ends) json.WriteString("ends", ends.ToString("yyyy-MM-dd"));
            json.WriteNumber("without_week", timetable.Reading.NotScheduled.Count);
        }
        json.WriteEndObject();
    }

    private static void Option(Utf8JsonWriter json, OptionResult option, PlanDifference? sinceKept, TimetableMade? weeks, Hiding? hiding)
    {
        json.WriteStartObject();
        json.WriteString("option", option.Option.Id.Text);
        json.WriteString("title", option.Option.Title);
        json.WriteBoolean("plan", option.Outcome is not null);
        json.WriteString("proved", option.Proved);
        if (option.Answer.Gap is { } gap) json.WriteNumber("gap", decimal.Round(gap, 6));
        json.WriteNumber("seed", option.Answer.Seed);
        json.WriteNumber("iterations", option.Answer.Iterations);
        json.WriteStartArray("clash");
        foreach (var sentence in hiding is null ? option.Answer.Clash : []) json.WriteStringValue(sentence);
        json.WriteEndArray();
        if (hiding is null) ClashJson.Write(option.Answer, json);
        if (weeks is not null) Weeks(json, weeks);
        json.WriteStartArray("contested_teams");
        foreach (var team in hiding is null ? option.Reading.Contested : [])
        {
            json.WriteStartObject();
            json.WriteString("team", team.Team.Text);
            json.WriteNumber("most_fte", team.Most.Value);
            json.WriteNumber("wanted_fte", team.Wanted.Value);
            json.WriteBoolean("decided_by_hr", team.DecidedByHr);
            json.WriteStartArray("people");
            foreach (var person in team.Contenders)
            {
                json.WriteStartObject();
                json.WriteString("worker", person.Worker.Text);
                if (person.HrOrder is { } order) json.WriteNumber("hr_order", order);
                if (person.Gets is { } gets) json.WriteBoolean("gets_it", gets);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteString("sentence", team.Sentence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (sinceKept is not null && hiding is null) json.WriteString("since_kept", sinceKept.Sentence);
        json.WriteStartArray("figures");
        foreach (var figure in option.Figures?.All ?? []) Figure(json, hiding?.Show(figure) ?? figure);
        json.WriteEndArray();
        json.WriteStartArray("children");
        foreach (var child in hiding is null ? option.Children : [])
        {
            json.WriteStartObject();
            json.WriteString("child", child.Child.Text);
            json.WriteString("change", PlanLines.InWords(child.Change));
            json.WriteString("from_worker", child.FromWorker?.Text);
            json.WriteString("from_team", child.FromTeam);
            json.WriteString("to_worker", child.ToWorker?.Text);
            json.WriteString("to_team", child.ToTeam);
            json.WriteString("why", child.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("workers");
        foreach (var worker in hiding is null ? option.Workers : [])
        {
            json.WriteStartObject();
            json.WriteString("worker", worker.Worker.Text);
            json.WriteString("from_team", worker.FromTeam);
            json.WriteString("to_team", worker.ToTeam);
            json.WriteNumber("children_before", worker.ChildrenBefore);
            json.WriteNumber("children_after", worker.ChildrenAfter);
            json.WriteNumber("kept", worker.Kept);
            json.WriteString("why", worker.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Figure(Utf8JsonWriter json, Figure figure)
    {
        json.WriteStartObject();
        json.WriteString("id", figure.Id);
        json.WriteString("title", figure.Title);
        if (figure.Value is { } value) json.WriteNumber("value", decimal.Round(value, 4));
        else json.WriteNull("value");
        if (figure.Hidden) json.WriteBoolean("hidden", true);
        json.WriteString("words", FigureWords.Long(figure));
        if (figure.Parts.Count > 0)
        {
            json.WriteStartArray("parts");
            foreach (var part in figure.Parts) Figure(json, part);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }
}
