using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Proposals;
using Throughcare.Options;
using Throughcare.Proposals;
using Throughcare.Intake;

namespace Throughcare.Web.Tests.Privacy;

public class LogTests
{
    [Fact]
    public async Task What_breaks_with_a_childs_id_in_its_message_is_logged_and_shown_without_it()
    {
        var (logs, folder) = (new CollectedLogs(), Directory.CreateTempSubdirectory("throughcare-log-").FullName);
        await using var broken = new WebApplicationFactory<Program>().WithWebHostBuilder(b =>
        {
            b.UseSetting("data", folder);
            b.UseSetting("Throughcare:Examples", "");
            b.ConfigureLogging(logs.Collect);
            b.ConfigureTestServices(s => s.AddSingleton<IProposalStore>(new BreaksWithAnId()));
        });

        using var answer = await broken.CreateClient().GetAsync(new Uri("/proposals/any/baseline", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain(BreaksWithAnId.Child);
        logs.Text.ShouldContain("KeyNotFoundException");
        logs.Text.ShouldContain("proposals/{proposal}/baseline");
        logs.Text.ShouldNotContain(BreaksWithAnId.Child);
    }

    private sealed class BreaksWithAnId : IProposalStore
    {
        public const string Child = "QZ-77041-LOGGED";

        public Task<KeptProposal> Load(ProposalKey key, CancellationToken ct = default) => Task.FromResult(new Dictionary<string, KeptProposal>()[Child]);

        public Task<IReadOnlyList<ProposalSummary>> List(CancellationToken ct = default) => throw new KeyNotFoundException(Child);

        public Task<ProposalKey> Create(ProposalContent content, ImportRecord import, CancellationToken ct = default) => throw new KeyNotFoundException(Child);

        public Task ReplaceExtract(ProposalKey key, ProposalContent content, ImportRecord import, CancellationToken ct = default) => throw new KeyNotFoundException(Child);

        public Task AddJudgements(ProposalKey key, IReadOnlyList<Judgement> judgements, CancellationToken ct = default) => throw new KeyNotFoundException(Child);

        public Task SaveTransfers(ProposalKey key, Throughcare.Transfers.TransferSettings opened, Throughcare.Transfers.TransferSettings settings, CancellationToken ct = default) => throw new KeyNotFoundException(Child);

        public Task<Throughcare.Options.Option> SaveOption(ProposalKey key, Throughcare.Options.Option option, CancellationToken ct = default) => throw new KeyNotFoundException(Child);

        public Task SaveRun(ProposalKey key, AllocationRun run, CancellationToken ct = default) => throw new KeyNotFoundException(Child);

        public Task SaveCosting(ProposalKey key, Throughcare.App.Costing.CostingContent costing, CancellationToken ct = default) => throw new KeyNotFoundException(Child);

        public Task<IReadOnlyList<Throughcare.App.Costing.CostingVersion>> CostingVersions(ProposalKey key, CancellationToken ct = default) => throw new KeyNotFoundException(Child);

        public Task SavePapers(ProposalKey key, IReadOnlyList<Throughcare.App.Papers.Paper> papers, string by, Throughcare.App.Audit.AuditEvent? also = null, CancellationToken ct = default) => throw new KeyNotFoundException(Child);

        public Task<IReadOnlyList<Throughcare.App.Papers.PaperVersion>> PaperVersions(ProposalKey key, PaperKind kind, CancellationToken ct = default) => throw new KeyNotFoundException(Child);

        public Task SaveTimetable(ProposalKey key, ScheduleRun run, CancellationToken ct = default) => throw new KeyNotFoundException(Child);

        public Task<ImportRecord?> LastImport(ProposalKey key, CancellationToken ct = default) => throw new KeyNotFoundException(Child);
    }
}
