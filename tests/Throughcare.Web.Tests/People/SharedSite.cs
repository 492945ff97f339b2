using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Throughcare.App.Access;
using Throughcare.App.Database;
using Throughcare.App.SignIn;
using Throughcare.Testing;

namespace Throughcare.Web.Tests.People;

/// <summary>The web app where people sign in, with two made-up councils. A test class has one of its own, whose clock it may move.</summary>
public class SharedSite : WebApplicationFactory<Program>
{
    /// <summary>A password that none of the rules minds.</summary>
    public const string Password = "walnut gable thrush";

    private readonly string _folder = Directory.CreateTempSubdirectory("throughcare-shared-").FullName;
    private int _people, _northshire, _southshire;

    public MovingClock Clock { get; } = new();

    /// <summary>The number of the first made-up council.</summary>
    public int Northshire => Started()._northshire;

    public int Southshire => Started()._southshire;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("data", _folder);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("Throughcare:Examples", "");
        builder.UseSetting("Throughcare:SignIn", "shared");
        // Quick, because nothing here is secret.
        builder.UseSetting("Throughcare:SignIn:HashRounds", "1000");
        builder.UseSetting("Throughcare:SignIn:WrongAnswerMilliseconds", "1");
        builder.UseSetting("Throughcare:Limits:SignInsPerFiveMinutes", "100000");
        Set(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    protected virtual void Set(IWebHostBuilder builder)
    {
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        var add = host.Services.GetRequiredService<AddCouncil>();
        _northshire = add.Add("Northshire", "first@northshire.example").GetAwaiter().GetResult().Id;
        _southshire = add.Add("Southshire", "first@southshire.example").GetAwaiter().GetResult().Id;
        return host;
    }

    public virtual Visitor Visitor(bool follow = true) => new(CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = true, AllowAutoRedirect = follow }));

    /// <summary>Makes an invitation as an administrator would, and gives its path.</summary>
    public async Task<string> Invite(string email, params string[] roles) => await Invite(Northshire, email, roles);

    public async Task<string> Invite(int council, string email, params string[] roles)
    {
        var (of, invitations) = (Services.GetRequiredService<CurrentCouncil>(), Services.GetRequiredService<Invitations>());
        using var _ = of.Enter(council == 0 ? Northshire : council);
        return "/invitation/" + await invitations.Make(new() { Name = "Sam Field", Email = email, Worker = "W1", Roles = [.. roles.Select(r => new GivenRole(r, r == "team-manager" ? ["North"] : []))] }, null);
    }

    /// <summary>Somebody with these roles who has just signed in, and their address.</summary>
    public async Task<(Visitor Visitor, string Email)> SignedIn(params string[] roles) => await SignedIn(0, roles);

    public async Task<(Visitor Visitor, string Email)> SignedIn(int council, params string[] roles)
    {
        var (visitor, email) = (Visitor(), $"person{Interlocked.Increment(ref _people)}@northshire.example");
        var page = await visitor.Open(await Invite(council, email, roles));
        var answer = await visitor.Send(page, ("Name", "Sam Field"), ("Password", Password));
        answer.Path.ShouldBe("/account");
        return (visitor, email);
    }

    public static async Task<Answer> SignIn(Visitor visitor, string email, string password = Password, string at = "/sign-in") =>
        await visitor.Send(await visitor.Open(at), ("Email", email), ("Password", password));

    public async Task<Guid> Id(string email)
    {
        using var _ = Services.GetRequiredService<CurrentCouncil>().EnterAll(AcrossCouncils.SignIn);
        await using var db = await Services.GetRequiredService<IDbContextFactory<ThroughcareDb>>().CreateDbContextAsync();
        return await db.People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync();
    }

    /// <summary>The names of the events of a council's trail, in order.</summary>
    public async Task<IReadOnlyList<AuditEventRow>> Trail(int council = 0)
    {
        using var _ = Services.GetRequiredService<CurrentCouncil>().Enter(council == 0 ? Northshire : council);
        await using var db = await Services.GetRequiredService<IDbContextFactory<ThroughcareDb>>().CreateDbContextAsync();
        return await db.AuditEvents.AsNoTracking().OrderBy(a => a.Sequence).ToListAsync();
    }

    /// <summary>Everything that is kept for signing in, of everybody.</summary>
    public async Task<IReadOnlyList<string?>> Tokens()
    {
        using var _ = Services.GetRequiredService<CurrentCouncil>().EnterAll(AcrossCouncils.SignIn);
        await using var db = await Services.GetRequiredService<IDbContextFactory<ThroughcareDb>>().CreateDbContextAsync();
        return await db.UserTokens.Select(t => t.Value).ToListAsync();
    }

    private SharedSite Started()
    {
        _ = Services;
        return this;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // A file that is still open is left for the system to clear.
        }
    }
}
