using Throughcare.Findings;
using Throughcare.Options;

namespace Throughcare.App.Proposals;

/// <summary>The rule for saving an option: it must have been made from the version that is kept now.</summary>
internal static class OptionChange
{
    /// <summary>The option with its next version; refused when somebody else saved it since it was opened.</summary>
    public static Option Next(Option? now, Option changed)
    {
        if (now is null) return changed with { Version = 1 };
        if (now.Version == changed.Version) return changed with { Version = now.Version + 1 };
        throw new RefusedException(new Finding
        {
            Rule = "changed-meanwhile",
            Severity = Severity.Error,
            What = $"Somebody else saved the option \"{now.Title}\" after you opened it.",
            ToDo = "Open it again, and make your change to what it says now.",
        });
    }
}
