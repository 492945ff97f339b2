using Throughcare.App.Checks;
using Throughcare.Checks;
using Throughcare.Findings;

namespace Throughcare.Cli.Commands.Checks;

/// <summary>What the checks found, for a reader at a terminal.</summary>
internal static class CheckText
{
    public static void Write(PaperChecked read, TextWriter to)
    {
        to.WriteLine(read.Clashes.Count == 0
            ? $"{read.Name}: nothing found in {read.Passages:#,0} {read.Unit}. The checks read words and not meaning: a person reads the paper as well."
            : $"{read.Name}: {Count(read.Errors, "error")} and {Count(read.Warnings, "warning")} in {read.Passages:#,0} {read.Unit}.");
        foreach (var clash in read.Clashes)
        {
            to.WriteLine();
            to.WriteLine($"{(clash.Severity is Severity.Error ? "ERROR" : "WARNING")}  {clash.What}  [{clash.Rule.Id}]");
            Said(clash.First);
            Said(clash.Second);
            to.WriteLine($"  Rule:   {clash.Rule.Name} {clash.Rule.Why} ({clash.Rule.Source})");
            to.WriteLine($"  To do:  {clash.ToDo}");
        }

        foreach (var (clash, by) in read.Accepted)
        {
            to.WriteLine();
            to.WriteLine($"ACCEPTED  {clash.What}  [{clash.Rule.Id}]");
            to.WriteLine($"  {by.By}, {by.On:d MMMM yyyy}: {by.Reason}");
        }

        void Said(Said said) => to.WriteLine(said.IsMissing ? $"  Missing: {said.Words}" : $"  “{said.Words}” ({said.Where})");
    }

    private static string Count(int number, string what) => $"{number:#,0} {what}{(number == 1 ? "" : "s")}";
}
