using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Proposals;
using Throughcare.Intake;
using Throughcare.Testing;

namespace Throughcare.Web.Tests.Pages.Proposals.Equality;

/// <summary>The worked proposal after decision C under a title of the test's own, and what its made-up staff declare.</summary>
internal static class EqualityProposals
{
    /// <summary>An answer that stands nowhere else.</summary>
    public const string Belief = "Quillwort believer";

    public static async Task<string> Create(IServiceProvider services, string title)
    {
        var content = ProposalFolder.Read(Checkout.PathTo("examples", "locality"));
        var settings = string.Join('\n', content.Settings.Split('\n').Select(l => l.StartsWith("title:", StringComparison.Ordinal) ? $"title: {title}" : l));
        var key = await services.GetRequiredService<IProposalStore>().Create(content with { Settings = settings }, new() { Source = "made up", ImportedAt = TimeProvider.System.GetUtcNow() });
        return $"/proposals/{key}/equality";
    }

    /// <summary>Every second worker is a carer, every third a man; nobody's own answers, since nobody is real.</summary>
    public static Sent Declared()
    {
        var workers = ProposalReader.Read(ProposalFolder.Read(Checkout.PathTo("examples", "locality"))).Proposal.Extract.Snapshot.Workers;
        return new("declared.csv", "Employee number,Surname,Carer,Gender,Religion,Date of birth\n" + string.Join('\n', workers.Select((w, i) => $"{w.Id},Example,{(i % 2 == 0 ? "Y" : "N")},{(i % 3 == 0 ? "Male" : "Female")},{(i == 0 ? Belief : "Prefer not to say")},{1960 + i % 40}-05-01")));
    }
}
