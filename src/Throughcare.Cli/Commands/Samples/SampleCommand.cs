using System.CommandLine;
using Throughcare.App.Samples;

namespace Throughcare.Cli.Commands.Samples;

/// <summary>throughcare sample OUT: draws a made-up council.</summary>
internal static class SampleCommand
{
    public static Command Create()
    {
        var target = new Argument<DirectoryInfo>("OUT") { Description = "The folder to write into; it is made if it is not there." };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same bytes for ever.", DefaultValueFactory = _ => SampleAction.ShippedSeed };
        var children = new Option<int?>("--children") { Description = "Children in care; teams and workers grow with them." };
        var preset = new Option<SamplePreset>("--preset") { Description = "What the council is like.", DefaultValueFactory = _ => SamplePreset.County };
        var form = new Option<SampleForm>("--as") { Description = "The form to write.", DefaultValueFactory = _ => SampleForm.Folder };
        children.Must(n => n is null or >= 10 and <= 5000, "Give --children from 10 to 5000.");
        seed.Must(s => s is >= 0 and < 1_000_000, "Give --seed as a whole number from 0 to 999999.");
        preset.Must(Enum.IsDefined, $"Give --preset as one of: {string.Join(", ", Enum.GetNames<SamplePreset>())}.");
        form.Must(Enum.IsDefined, $"Give --as as one of: {string.Join(", ", Enum.GetNames<SampleForm>())}.");
        var command = new Command("sample", "Draws a made-up council: invented places and people, totals that follow published ones.") { target, seed, children, preset, form };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(target).FullName;
            SampleAction.Write(parsed.GetValue(preset), parsed.GetValue(form), folder, parsed.GetValue(seed), parsed.GetValue(children));
            parsed.InvocationConfiguration.Output.WriteLine(parsed.GetValue(preset) == SamplePreset.England ? $"A made-up England of 153 councils is in {folder}" : $"A made-up council is in {folder}");
            return Ending.Done;
        });
        return command;
    }
}
