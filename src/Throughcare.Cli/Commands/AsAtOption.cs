using System.CommandLine;
using Throughcare.Intake;

namespace Throughcare.Cli.Commands;

/// <summary><c>--as-at</c>: the day to ask a council's files as at, in any form that a cell of a table may have.</summary>
internal static class AsAtOption
{
    public static Option<DateOnly?> Create(string description) => new("--as-at")
    {
        Description = description,
        CustomParser = result =>
        {
            if (CellText.TryDate(result.Tokens[0].Value, out var day)) return day;
            result.AddError("Give --as-at as 2025-03-31.");
            return null;
        },
    };
}
