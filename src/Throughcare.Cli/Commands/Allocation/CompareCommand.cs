using System.CommandLine;
using System.Globalization;
using Throughcare.Allocation;
using Throughcare.App.Allocation;
using Throughcare.App.Plans;

namespace Throughcare.Cli.Commands.Allocation;

/// <summary><c>compare INSTANCE.json FIRST.json SECOND.json</c>: what changed between two plans of one problem, and what it bought, by term and child.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var instance = new Argument<FileInfo>("INSTANCE") { Description = "The planning problem, in JSON." };
        var first = new Argument<FileInfo>("FIRST") { Description = "A solution of it." };
        var second = new Argument<FileInfo>("SECOND") { Description = "Another solution of it." };
        var restricted = new Option<bool>(RestrictedInPrint.Switch) { Description = "Name the children or groups of children who changed. A problem in JSON does not say which are restricted, so they are counted and not named without this." };
        var command = new Command("compare", "What changed between two plans of one problem, and what it bought.") { instance, first, second, restricted };
        command.SetAction(parsed => Run(parsed.GetValue(instance)!, parsed.GetValue(first)!, parsed.GetValue(second)!, parsed.GetValue(restricted), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(FileInfo instance, FileInfo first, FileInfo second, bool restricted, TextWriter results)
    {
        var problem = InstanceFile.Read(instance.FullName);
        Write(PlanDifference.Of(problem, PlanFile.Read(first.FullName, problem), PlanFile.Read(second.FullName, problem)), restricted, results);
        return Ending.Done;
    }

    public static void Write(PlanDifference difference, bool children, TextWriter to)
    {
        to.WriteLine(difference.Sentence);
        foreach (var (name, value) in difference.Total.ByName()) to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-14}{value,14:+0.######;-0.######;0}"));
        foreach (var choice in difference.Workers.Concat(children ? difference.Groups : []))
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {choice.Id}: {(choice.Moved ? $"{choice.From} -> {choice.To}" : $"still {choice.To}")}, {choice.Difference.Total:+0.##;-0.##;0}"));
        if (!children && difference.Groups.Count > 0) to.WriteLine($"  {(difference.Groups.Count == 1 ? "1 child or group of children is" : $"{difference.Groups.Count:#,0} children or groups of children are")} not named; {RestrictedInPrint.Switch} names them.");
    }
}
