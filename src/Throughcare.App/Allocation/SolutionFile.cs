using System.Text;
using System.Text.Json;
using Throughcare.Allocation;

namespace Throughcare.App.Allocation;

/// <summary>An answer as a JSON file: the plan with its objective, bound, gap and terms, or that no plan fits and why. Ordered as the problem is.</summary>
public static class SolutionFile
{
    public static string ToJson(AllocationProblem problem, AllocationAnswer answer)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true })) Write(problem, answer, json);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(AllocationProblem problem, AllocationAnswer answer, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", problem.Name);
        json.WriteString("status", answer.NoPlanFits ? "no plan fits" : answer.Plan is null ? "no plan found yet" : "plan");
        if (answer.NoPlanFits)
        {
            json.WriteStartArray("clash");
            foreach (var sentence in answer.Clash) json.WriteStringValue(sentence);
            json.WriteEndArray();
            ClashJson.Write(answer, json);
        }
        else
        {
            if (answer.Terms is { } terms) json.WriteNumber("objective", Trimmed(terms.Total));
            json.WriteNumber("bound", Trimmed(answer.Bound));
            if (answer.Gap is { } gap) json.WriteNumber("gap", decimal.Round(gap, 8));
            if (answer.Terms is not null)
            {
                json.WriteStartObject("terms");
                foreach (var (name, value) in answer.Terms.ByName()) json.WriteNumber(name, Trimmed(value));
                json.WriteEndObject();
            }
        }
        json.WriteNumber("seconds", Math.Round(answer.Seconds, 3));
        json.WriteNumber("iterations", answer.Iterations);
        json.WriteNumber("seed", answer.Seed);
        json.WriteString("engine", answer.Engine);
        if (answer.Certificate is { } certificate) Write(problem, certificate, json);
        if (answer.Plan is { } plan)
        {
            json.WriteStartObject("team_of");
            foreach (var worker in problem.Workers.Where(w => !w.Leaving)) json.WriteString(worker.Id.Text, plan.TeamOf[worker.Id].Text);
            json.WriteEndObject();
            json.WriteStartObject("worker_of");
            foreach (var group in problem.Groups) json.WriteString(group.Id.Text, plan.WorkerOf[group.Id].Text);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    // Prices that prove a bound by themselves (docs/method/allocation.md), for whoever would check it.
    private static void Write(AllocationProblem problem, BoundCertificate certificate, Utf8JsonWriter json)
    {
        json.WriteStartObject("certificate");
        json.WriteNumber("bound", Trimmed(certificate.Bound));
        json.WriteStartObject("team_prices");
        foreach (var team in problem.Teams)
        {
            var prices = certificate.TeamPrices[team.Id];
            json.WriteStartObject(team.Id.Text);
            json.WriteNumber("oversight", Trimmed(prices.Oversight));
            json.WriteNumber("most_fte", Trimmed(prices.MostFte));
            json.WriteNumber("least_fte", Trimmed(prices.LeastFte));
            json.WriteNumber("most_workers", Trimmed(prices.MostWorkers));
            json.WriteNumber("most_children", Trimmed(prices.MostChildren));
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteStartObject("group_prices");
        foreach (var group in problem.Groups)
            if (certificate.GroupPrices.TryGetValue(group.Id, out var price)) json.WriteNumber(group.Id.Text, Trimmed(price));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // Nine decimals, and no noughts at the end.
    private static decimal Trimmed(decimal value) => decimal.Round(value, 9) / 1.0000000000000000000000000000m;
}
