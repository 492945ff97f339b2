using System.CommandLine;
using System.CommandLine.Parsing;

namespace Throughcare.Cli;

/// <summary>What the value of an option or argument must be, with the sentence that says so.</summary>
internal static class OptionRules
{
    public static Option<T> Must<T>(this Option<T> option, Func<T?, bool> hold, string sentence)
    {
        option.Validators.Add(result => Check(result, () => hold(result.GetValueOrDefault<T>()), sentence));
        return option;
    }

    public static Argument<T> Must<T>(this Argument<T> argument, Func<T?, bool> hold, string sentence)
    {
        argument.Validators.Add(result => Check(result, () => hold(result.GetValueOrDefault<T>()), sentence));
        return argument;
    }

    // A word where a number belongs cannot be converted, and is told so by the same sentence.
    private static void Check(SymbolResult result, Func<bool> holds, string sentence)
    {
        try
        {
            if (!holds()) result.AddError(sentence);
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException)
        {
            result.AddError(sentence);
        }
    }
}
