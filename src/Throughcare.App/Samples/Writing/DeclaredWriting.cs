using System.Text;
using Throughcare.Solver;
using Throughcare.Structure;

namespace Throughcare.App.Samples.Writing;

/// <summary>What the made-up staff of a council declare about themselves: a file apart, as a personnel system gives it. Drawn by lot, and nobody's.</summary>
internal static class DeclaredWriting
{
    private const string Silent = "Prefer not to say";

    public static string Text(SampleCouncil council)
    {
        var random = new SeededRandom(council.Seed, 100 * (council.Plan.Map.PostcodeArea[^1] - 'A') + 7);
        var text = new StringBuilder("Employee number,Date of birth,Gender,Ethnic group,Disability,Religion,Sexual orientation,Marital status,Maternity,Caring responsibilities,Single parent,Armed forces\n");
        foreach (var worker in council.Workers)
        {
            var born = council.Plan.AsAt.AddDays(-365 * random.Between(worker.NewlyQualified ? 23 : 27, worker.Role is WorkerRole.TeamManager or WorkerRole.ServiceManager ? 62 : 58) - random.Next(365));
            string[] answers =
            [
                TableWriting.Day(born), random.PickByWeight([("Female", 82), ("Male", 18)]), random.PickByWeight([("White", 80), ("Asian", 7), ("Black", 6), ("Mixed", 4), (Silent, 3)]), YesNo(9), random.PickByWeight([("None", 46), ("Christian", 38), ("Other", 8), (Silent, 8)]),
                random.PickByWeight([("Heterosexual", 84), ("Other", 7), (Silent, 9)]), random.PickByWeight([("Married or civil partnership", 52), ("Neither", 44), (Silent, 4)]), YesNo(4), YesNo(24), YesNo(11), YesNo(3),
            ];
            text.Append(worker.Id).Append(',').AppendJoin(',', answers).Append('\n');
        }
        return text.ToString();

        string YesNo(int percent) => random.PickByWeight([("Yes", percent), ("No", 95 - percent), (Silent, 5)]);
    }
}
