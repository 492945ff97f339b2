using Throughcare.App.Proposals;
using Throughcare.Caseload;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.App.Caseload;

/// <summary>The caseload definition that a council's settings ask for: one that ships with us, changed where the settings say so.</summary>
public static class CaseloadDefinitions
{
    /// <summary>The words that a definition may start from.</summary>
    public static IReadOnlyList<string> Known { get; } = ["council", "dfe"];

    public static CaseloadDefinition From(CaseloadSettings settings)
    {
        var start = string.Equals(settings.StartsFrom, "dfe", StringComparison.OrdinalIgnoreCase) ? CaseloadDefinition.Dfe : CaseloadDefinition.Council;
        var standard = settings.Standard is { } s ? Points.From(s) : start.Standard;
        var maximum = settings.Maximum is { } m ? Points.From(m) : start.Maximum;
        return start with
        {
            Name = settings.Name ?? start.Name,
            Version = settings.Version ?? start.Version,
            Standard = standard,
            Maximum = maximum < standard ? standard : maximum,
            NewlyQualified = settings.NewlyQualifiedFactor ?? start.NewlyQualified,
            ManagersWhoHold = settings.CountsManagers ?? start.ManagersWhoHold,
            LongAbsent = settings.CountsLongAbsent ?? start.LongAbsent,
            Agency = settings.CountsAgency ?? start.Agency,
            WithoutChildren = settings.CountsWithoutChildren ?? start.WithoutChildren,
            AlsoCounts = settings.CountsSecondWorkers is { } also ? also ? [InvolvementRole.Second, InvolvementRole.PersonalAdviser] : [] : start.AlsoCounts,
        };
    }
}
