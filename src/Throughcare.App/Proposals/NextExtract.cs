using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.App.Proposals;

/// <summary>A proposal's content with the next extract in the place of the present one.</summary>
internal static class NextExtract
{
    public static ProposalContent Of(ProposalContent present, ProposalContent next)
    {
        var (settings, coming) = (SettingsYaml.Read(present.Settings).Settings, SettingsYaml.Read(next.Settings).Settings);
        if (coming.AsAt is null)
            throw new RefusedException(new Finding
            {
                Rule = "no-date",
                Severity = Severity.Error,
                What = "The date of the new extract is not known.",
                ToDo = "Say which day the files describe.",
            });
        return present with
        {
            Settings = SettingsYaml.Write(settings with { AsAt = coming.AsAt, Source = coming.Source }),
            Tables = [.. ProposalParts.Extract(next), .. Stated(present, next), .. ProposalParts.Judgements(present), .. ProposalParts.Options(present)],
            Boundaries = next.Boundaries ?? present.Boundaries,
        };
    }

    // What the council stated beside its systems stands until a new extract brings it again.
    private static IEnumerable<RawTable> Stated(ProposalContent present, ProposalContent next) =>
        present.Tables.Where(t => ProposalTables.For(t) is { } contract && (contract == ProposalTables.Windows || contract == ProposalTables.Arrivals) && next.Tables.All(n => ProposalTables.For(n) != contract));
}
