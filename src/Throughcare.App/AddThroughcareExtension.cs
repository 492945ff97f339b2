using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using Quartz;
using Throughcare.App.Access;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.App.Decisions.Publishing;
using Throughcare.App.Privacy;
using Throughcare.App.Proposals;
using Throughcare.App.Runs;
using Throughcare.App.Samples;

namespace Throughcare.App;

/// <summary>Puts together what a program needs that keeps proposals in the database and works in the background.</summary>
public static class AddThroughcareExtension
{
    // A solve uses two threads of its own.
    private static int RunsAtOnce => Math.Max(1, Environment.ProcessorCount / 2);

    public static IServiceCollection AddThroughcare(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = ThroughcareSettings.From(configuration);
        services.AddSingleton(settings);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(CurrentCouncil.Always(CouncilRow.TheOnly));
        services.AddSingleton<IDbContextFactory<ThroughcareDb>>(s => new CouncilDatabases(settings.Database, s.GetRequiredService<CurrentCouncil>()));
        services.AddScoped(s => s.GetRequiredService<IDbContextFactory<ThroughcareDb>>().CreateDbContext());
        services.AddSingleton<Councils>();
        services.AddSingleton<PublishedDecisions>();
        services.AddSingleton<Reports.Templates.CouncilTemplates>();
        services.TryAddSingleton(new CurrentActor(Actor.Program));
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<AuditSubject>();
        services.AddSingleton<AuditAnchors>();
        services.AddSingleton<AuditVerification>();
        services.AddSingleton<AuditSearch>();
        services.AddSingleton<AuditExport>();
        services.AddSingleton(s => new SubjectKeys(new Lazy<InstallationKey>(() => InstallationKey.Open(settings.Key)), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<KeptProposals>();
        services.AddSingleton<DatabaseProposals>();
        services.AddSingleton<IProposalStore>(s => s.GetRequiredService<DatabaseProposals>());
        services.AddSingleton<CouncilPrivacy>();
        services.AddSingleton<PersonRecords>();
        services.AddSingleton<Erasure>();
        services.AddSingleton<Retention>();
        services.AddSingleton<ExampleLoader>();
        services.AddSingleton<RestrictedRecords>();
        services.AddSingleton<ConfidentialRecords>();
        services.AddSingleton<Equality.Characteristics>();
        services.AddSingleton<Consultation.ConsultationAction>();
        services.AddSingleton<Consultation.StaffRecords>();
        services.AddSingleton<Consultation.Responses>();
        services.AddSingleton<Consultation.StaffInvitations>();
        services.AddSingleton<Consultation.OutcomeAction>();
        services.AddSingleton<Consultation.OwnParts>();
        services.AddSingleton<Consultation.LetterAction>();
        services.AddSingleton<SignIn.PersonalLinks>();
        services.AddSingleton<SignIn.LinkTries>();

        services.AddSingleton<RunRecords>();
        services.AddSingleton<RunScheduler>();
        services.AddSingleton<RunQueue>();
        services.AddSingleton<KeptAnswers>();
        services.TryAddSingleton(s => SolveByPlanAction.With(s.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<TradeOffOption>(SolveByPlanAction.TradeOff);
        services.TryAddSingleton(s => SolveByPlanAction.Timetable(s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<PlanWork>();
        services.AddQuartz(RunScheduler.Name, q =>
        {
            // The same name after every start, so that the work of the last time is known as our own and begun again.
            q.ConfigureScheduler(o => o.InstanceId = "single");
            q.UseDefaultThreadPool(RunsAtOnce);
            q.UsePersistentStore(store =>
            {
                if (settings.Jobs.Kind == DatabaseKind.Postgres) store.UsePostgres(NpgsqlFactory.Instance, settings.Jobs.ConnectionString);
                else store.UseSqlite(SqliteFactory.Instance, settings.Jobs.ConnectionString);
                store.ProvisionSchema();
            });
        });
        // In this order: the tables, then the examples, then the anchors (which are written last when the program ends), then the scheduler, then what it does not know of.
        services.AddHostedService<FirstThings>();
        services.AddHostedService<AnchorKeeper>();
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        services.AddHostedService<RecoverRuns>();
        services.AddHostedService<DeleteDueDaily>();
        return services;
    }
}
