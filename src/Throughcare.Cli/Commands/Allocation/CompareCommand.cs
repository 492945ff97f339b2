using System.CommandLine;
using System.Globalization;
using Throughcare.Allocation;
using Throughcare.App.Allocation;

namespace Throughcare.Cli.Commands.Allocation;

/// <summary><c>compare INSTANCE.json FIRST.json SECOND.json</c>: what changed between two plans of one problem, and what it bought, by term and child.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var instance = new Argument<FileInfo>("INSTANCE") { Description = "The planning problem, in JSON." };
        var first = new Argument<FileInfo>("FIRST") { Description = "A solution of it." };
        var second = new Argument<FileInfo>("SECOND") { Description = "Another solution of it." };
        var command = new Command("compare", "What changed between two plans of one problem, and what it bought.") { instance, first, second };
        command.SetAction(parsed => Run(parsed.GetValue(instance)!, parsed.GetValue(first)!, parsed.GetValue(second)!, parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(FileInfo instance, FileInfo first, FileInfo second, TextWriter results)
    {
        var problem = InstanceFile.Read(instance.FullName);
        Write(PlanDifference.Of(problem, PlanFile.Read(first.FullName, problem), PlanFile.Read(second.FullName, problem)), results);
        return Ending.Done;
    }

    public static void Write(PlanDifference difference, TextWriter to)
    {
        to.WriteLine(difference.Sentence);
        foreach (var (name, value) in difference.Total.ByName()) to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-14}{value,14:+0.######;-0.######;0}"));
        foreach (var choice in difference.Workers.Concat(difference.Groups))
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {choice.Id}: {(choice.Moved ? $"{choice.From} -> {choice.To}" : $"still {choice.To}")}, {choice.Difference.Total:+0.##;-0.##;0}"));
    }
}
