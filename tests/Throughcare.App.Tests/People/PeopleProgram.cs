using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Access;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.App.SignIn;
using Throughcare.Testing;

namespace Throughcare.App.Tests.People;

/// <summary>What people, roles and signing in need, without pages, over a database of the test's own. Two councils are there.</summary>
internal sealed class PeopleProgram : IAsyncDisposable
{
    public const string Password = "walnut gable thrush";

    private readonly FreshDatabase _database;
    private readonly ServiceProvider _services;

    private PeopleProgram(FreshDatabase database, ServiceProvider services) => (_database, _services) = (database, services);

    public MovingClock Clock { get; } = new();

    public CurrentCouncil Council => Get<CurrentCouncil>();

    public required CouncilAdded North { get; init; }

    public required CouncilAdded South { get; init; }

    public static async Task<PeopleProgram> On(DatabaseKind kind, TimeSpan? wrongAnswerAfter = null)
    {
        var database = await FreshDatabase.On(kind);
        var clock = new MovingClock();
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton(new CurrentCouncil());
        services.AddSingleton(new CurrentActor(Actor.Program));
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<App.Database.Councils>();
        services.AddSingleton<IDbContextFactory<ThroughcareDb>>(s => new CouncilDatabases(database.Address, s.GetRequiredService<CurrentCouncil>()));
        services.AddScoped(s => s.GetRequiredService<IDbContextFactory<ThroughcareDb>>().CreateDbContext());
        var settings = new SignInSettings { Shared = true, HashRounds = 1000, WrongAnswerAfter = wrongAnswerAfter ?? TimeSpan.FromMilliseconds(1) };
        services.AddPeople(settings).AddAccounts(settings);
        services.AddSingleton(new KeptSecrets(open => "closed:" + open, closed => closed["closed:".Length..]));
        var provider = services.BuildServiceProvider();
        var add = provider.GetRequiredService<AddCouncil>();
        return new(database, provider) { North = await add.Add("Northshire", "first@north.example"), South = await add.Add("Southshire", "first@south.example") };
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>What is done in one request.</summary>
    public async Task<T> Request<TService, T>(Func<TService, Task<T>> what) where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await what(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>An account of a council with these roles.</summary>
    public async Task<Guid> Person(int council, string email, params string[] roles)
    {
        using var _ = Council.Enter(council);
        var secret = await Get<Invitations>().Make(new() { Name = "Sam Field", Email = email, Roles = [.. roles.Select(r => new GivenRole(r, []))] }, null);
        return await Request<TakeUpInvitation, Guid>(t => t.TakeUp(Secret.Hash(secret), "Sam Field", Password));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
