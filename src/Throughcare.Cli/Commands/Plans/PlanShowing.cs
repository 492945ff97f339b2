using System.Globalization;
using Spectre.Console;
using Throughcare.App.Plans;

namespace Throughcare.Cli.Commands.Plans;

/// <summary>Shows how far the planning is: a bar on a terminal, plain lines otherwise. Always to standard error.</summary>
internal static class PlanShowing
{
    public static FolderPlan On(TextWriter progress, Func<IProgress<PlanProgress>, FolderPlan> work)
    {
        if (Console.IsErrorRedirected || !ReferenceEquals(progress, Console.Error)) return work(new PlainLines(progress));
        var terminal = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(progress) });
        FolderPlan? plan = null;
        terminal.Status().Start("Reading the proposal", context =>
            plan = work(new Lines(line => context.Status(Markup.Escape(line)))));
        return plan!;
    }

    private static string Line(PlanProgress value)
    {
        var engine = value.Engine;
        var known = engine.Best is null ? "no plan yet" : engine.Gap is { } gap && gap < 1
            ? string.Create(CultureInfo.InvariantCulture, $"no plan does better by more than {gap:0.0%}") : "a plan is there, and nothing is proved yet";
        return string.Create(CultureInfo.InvariantCulture, $"{value.Option.Title} ({value.Number} of {value.Of}), {engine.Seconds:0} s: {known}. {engine.Doing}");
    }

    private sealed class Lines(Action<string> show) : IProgress<PlanProgress>
    {
        public void Report(PlanProgress value) => show(Line(value));
    }

    // At most one a second; on the thread that reports, so that lines keep their order.
    private sealed class PlainLines(TextWriter to) : IProgress<PlanProgress>
    {
        private double _last = -1;
        private int _number;

        public void Report(PlanProgress value)
        {
            if (value.Number == _number && value.Engine.Seconds >= _last && value.Engine.Seconds - _last < 1) return;
            (_last, _number) = (value.Engine.Seconds, value.Number);
            to.WriteLine(Line(value));
        }
    }
}
