using Throughcare.Findings;

namespace Throughcare.App.Proposals;

internal static class NoSuchProposal
{
    public static RefusedException Refused(ProposalKey key) => new(new Finding
    {
        Rule = "no-such-proposal",
        Severity = Severity.Error,
        What = "There is no proposal with this name.",
        Value = key.Text.Length > 100 ? key.Text[..100] : key.Text,
        ToDo = "Choose one from the list of proposals.",
    });
}
