using System.Text.Json;
using Throughcare.Allocation;
using Throughcare.App.Files;
using Throughcare.Findings;

namespace Throughcare.App.Allocation;

/// <summary>
/// A planning problem as a JSON file, in the form of docs/method/allocation.md. What is wrong with a file is found all at once, each with
/// its place in the file ("groups[3].weight"), the value and what to do.
/// </summary>
public static class InstanceFile
{
    /// <summary>Reads a problem; refuses with findings what is not a well-formed one.</summary>
    public static AllocationProblem Read(string path)
    {
        if (!File.Exists(path)) throw Refusal(path, null, "file-missing", "There is no such file.", path, "Give the path of an instance in JSON.");
        using var stream = File.OpenRead(path);
        return Read(stream, path);
    }

    /// <summary>As <see cref="Read(string)"/>, with the name that findings give as the file.</summary>
    public static AllocationProblem Read(Stream stream, string name)
    {
        using var document = JsonFields.Open(stream, name);
        var reader = new InstanceReader(name);
        var problem = reader.Problem(document.RootElement);
        if (reader.Findings.Count == 0)
            foreach (var fault in problem!.Faults()) reader.Find("problem", "not-well-formed", fault, null, "Put it right in the file.");
        return reader.Findings.Count > 0 ? throw new RefusedException(reader.Findings) : problem!;
    }

    /// <summary>Writes a problem so that reading it gives the same problem.</summary>
    public static void Write(AllocationProblem problem, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("name", problem.Name);
        json.WriteNumber("standard_caseload_per_fte", problem.StandardCaseload.Value);
        json.WriteNumber("maximum_caseload_per_fte", problem.MaximumCaseload.Value);
        json.WriteStartObject("cost");
        foreach (var (priceName, price) in InstanceReader.PricesOf(problem.Prices)) json.WriteNumber(priceName, price);
        if (problem.Prices.Placement != 0) json.WriteNumber("placement", problem.Prices.Placement);
        json.WriteEndObject();
        json.WriteStartArray("teams");
        foreach (var team in problem.Teams)
        {
            json.WriteStartObject();
            json.WriteString("id", team.Id.Text);
            json.WriteString("name", team.Name);
            json.WriteNumber("fte_min", team.FteMin.Value);
            json.WriteNumber("fte_max", team.FteMax.Value);
            json.WriteNumber("oversight_limit", team.OversightLimit.Value);
            if (team.MostWorkers is { } workers) json.WriteNumber("most_workers", workers);
            if (team.MostChildren is { } children) json.WriteNumber("most_children", children);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("workers");
        foreach (var worker in problem.Workers) WriteWorker(json, worker);
        json.WriteEndArray();
        json.WriteStartArray("groups");
        foreach (var group in problem.Groups) WriteGroup(json, group);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteWorker(Utf8JsonWriter json, AllocationWorker worker)
    {
        json.WriteStartObject();
        json.WriteString("id", worker.Id.Text);
        json.WriteNumber("fte", worker.Fte.Value);
        json.WriteStartArray("phases");
        foreach (var phase in worker.Phases) json.WriteStringValue(phase.Text);
        json.WriteEndArray();
        json.WriteString("current_team", worker.CurrentTeam?.Text);
        json.WriteStartArray("allowed_teams");
        foreach (var team in worker.AllowedTeams) json.WriteStringValue(team.Text);
        json.WriteEndArray();
        json.WriteString("pinned_team", worker.PinnedTeam?.Text);
        json.WriteStartObject("preference_rank");
        foreach (var (team, rank) in worker.PreferenceRank.OrderBy(x => x.Key)) json.WriteNumber(team.Text, rank);
        json.WriteEndObject();
        json.WriteStartObject("excess_km");
        foreach (var (team, distance) in worker.ExcessTravel.OrderBy(x => x.Key)) json.WriteNumber(team.Text, distance.Kilometres);
        json.WriteEndObject();
        json.WriteBoolean("leaving", worker.Leaving);
        if (worker.CaseloadShare != 1) json.WriteNumber("caseload_share", worker.CaseloadShare);
        if (worker.Skills.Count > 0) WriteTexts(json, "skills", worker.Skills);
        json.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter json, AllocationGroup group)
    {
        json.WriteStartObject();
        json.WriteString("id", group.Id.Text);
        json.WriteNumber("children", group.Children);
        json.WriteNumber("weight", group.Weight.Value);
        json.WriteString("phase", group.Phase.Text);
        json.WriteString("home_team", group.HomeTeam?.Text);
        json.WriteString("current_worker", group.CurrentWorker?.Text);
        json.WriteString("decision", group.Decision.ToString().ToLowerInvariant());
        json.WriteNumber("continuity", group.Continuity);
        if (group.NeedsSkills.Count > 0) WriteTexts(json, "needs_skills", group.NeedsSkills);
        if (group.NotWorkers.Count > 0) WriteTexts(json, "not_workers", group.NotWorkers.Select(w => w.Text));
        if (group.ToPlacement.Count > 0)
        {
            json.WriteStartObject("placement_km");
            foreach (var (team, way) in group.ToPlacement.OrderBy(x => x.Key)) json.WriteNumber(team.Text, way.Kilometres);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    internal static RefusedException Refusal(string file, string? path, string rule, string what, string? value, string toDo) =>
        new(new Finding { Rule = rule, Severity = Severity.Error, What = what, Where = new(file, Column: path), Value = value, ToDo = toDo });
}
