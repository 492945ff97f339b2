using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Access;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.App.SignIn;
using Throughcare.Findings;
using Throughcare.Testing;

namespace Throughcare.App.Tests.People;

public class PeopleTests
{
    [Theory, EveryDatabase]
    public async Task The_first_council_takes_over_what_one_person_kept_and_the_next_stands_beside_it(DatabaseKind kind)
    {
        await using var program = await PeopleProgram.On(kind);

        (program.North.Id, program.North.TookOver).ShouldBe((CouncilRow.TheOnly, true));
        program.South.TookOver.ShouldBeFalse();
        program.South.Id.ShouldNotBe(program.North.Id);
        foreach (var council in new[] { program.North.Id, program.South.Id })
        {
            using var _ = program.Council.Enter(council);
            (await program.Get<CouncilRoles>().List()).Select(r => r.Key).ShouldBe(BuiltInRoles.All.Select(r => r.Key));
            (await program.Get<CouncilRoles>().List()).ShouldAllBe(r => r.Grants.SequenceEqual(BuiltInRoles.All.Single(b => b.Key == r.Key).Grants));
            (await Events(program)).ShouldBe([AuditEvents.CouncilAdded, AuditEvents.InvitationMade]);
        }
        await Should.ThrowAsync<RefusedException>(() => program.Get<AddCouncil>().Add("northSHIRE", "a@b.example"));
        await Should.ThrowAsync<RefusedException>(() => program.Get<AddCouncil>().Add("Westshire", "no address"));
    }

    [Theory, EveryDatabase]
    public async Task A_password_opens_the_account_of_its_own_council(DatabaseKind kind)
    {
        await using var program = await PeopleProgram.On(kind);
        var person = await program.Person(program.South.Id, "sam@south.example", "planner");

        var tried = await program.Request<PasswordSignIn, Tried>(s => s.Password("SAM@south.example", PeopleProgram.Password, "10.0.0.9"));

        tried.Account.ShouldBe(new Account(person, program.South.Id));
        (await program.Request<PasswordSignIn, Tried>(s => s.Password("sam@south.example", "other words altogether", null))).Account.ShouldBeNull();
        using var _ = program.Council.Enter(program.South.Id);
        var failed = await program.Get<IDbContextFactory<ThroughcareDb>>().CreateDbContext().AuditEvents.SingleAsync(e => e.Event == AuditEvents.SignInFailed);
        failed.Why.ShouldBe("wrong password");
    }

    [Theory, InlineData("nobody@north.example"), InlineData("sam@north.example")]
    public async Task A_wrong_answer_waits_for_the_same_moment_whether_the_address_is_known_or_not(string email)
    {
        await using var program = await PeopleProgram.On(DatabaseKind.Sqlite, TimeSpan.FromMilliseconds(400));
        await program.Person(program.North.Id, "sam@north.example", "planner");
        var begun = Stopwatch.GetTimestamp();

        (await program.Request<PasswordSignIn, Tried>(s => s.Password(email, "other words altogether", null))).Account.ShouldBeNull();

        Stopwatch.GetElapsedTime(begun).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(380));
    }

    [Theory, EveryDatabase]
    public async Task A_session_knows_what_its_person_may_do_and_ends_with_the_account(DatabaseKind kind)
    {
        await using var program = await PeopleProgram.On(kind);
        var admin = await program.Person(program.North.Id, "admin@north.example", "administrator");
        var person = await program.Person(program.North.Id, "sam@north.example", "finance", "team-manager");
        using var _ = program.Council.Enter(program.North.Id);
        var sessions = program.Get<Sessions>();
        var secret = await sessions.Begin(person, SignInWay.Password, null, "Firefox");

        var viewer = (await sessions.Of(program.North.Id, person, secret))!.Viewer;
        viewer.May(Grant.SeeMoney, GrantScope.Council).ShouldBeTrue();
        viewer.ReachOf(Grant.SeeChildren).ShouldBe(GrantScope.Team);
        viewer.May(Grant.Administer).ShouldBeFalse();
        (await sessions.Of(program.South.Id, person, Secret.New())).ShouldBeNull();
        (await sessions.Of(program.North.Id, admin, secret + "x")).ShouldBeNull();

        await program.Get<CouncilPeople>().Close(person, "left");
        (await sessions.Of(program.North.Id, person, secret)).ShouldBeNull();
    }

    [Fact]
    public async Task Where_no_administrator_has_come_yet_none_can_be_lost()
    {
        await using var program = await PeopleProgram.On(DatabaseKind.Sqlite);
        var person = await program.Person(program.North.Id, "sam@north.example", "planner");
        using var _ = program.Council.Enter(program.North.Id);

        await program.Get<CouncilPeople>().Change(person, [new("finance", [])], null);

        (await program.Get<CouncilPeople>().One(person))!.Roles.Select(r => r.Role).ShouldBe(["finance"]);
    }

    [Theory, EveryDatabase]
    public async Task Two_administrators_who_take_the_role_from_each_other_at_once_do_not_both_succeed(DatabaseKind kind)
    {
        await using var program = await PeopleProgram.On(kind);
        var (one, two) = (await program.Person(program.North.Id, "one@north.example", "administrator"), await program.Person(program.North.Id, "two@north.example", "administrator"));
        using var _ = program.Council.Enter(program.North.Id);
        var people = program.Get<CouncilPeople>();

        var done = await Task.WhenAll(new[] { one, two }.Select(async id =>
        {
            try
            {
                await people.Change(id, [new("planner", [])], null);
                return true;
            }
            catch (RefusedException)
            {
                return false;
            }
        }));

        done.Count(d => d).ShouldBe(1);
        (await people.List()).Count(p => p.Roles.Any(r => r.Role == "administrator")).ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task Single_sign_on_finds_an_invitation_by_a_checked_address_and_from_then_on_the_person_by_their_key(DatabaseKind kind)
    {
        await using var program = await PeopleProgram.On(kind);
        using var _ = program.Council.Enter(program.North.Id);
        await program.Get<Invitations>().Make(new() { Name = "Jo Heath", Email = "jo@north.example", Roles = [new("planner", [])] }, null);

        (await Come(program, new() { Key = "k-stranger", CheckedEmail = "other@north.example" })).ShouldBeNull();
        (await Come(program, new() { Key = "k-jo" })).ShouldBeNull();
        var jo = await Come(program, new() { Key = "k-jo", CheckedEmail = "JO@north.example" });

        jo.ShouldNotBeNull();
        (await program.Get<CouncilPeople>().One(jo.Value))!.Roles.Select(r => r.Role).ShouldBe(["planner"]);
        (await Come(program, new() { Key = "k-jo" })).ShouldBe(jo);
        // The address has passed to somebody else.
        (await Come(program, new() { Key = "k-new-holder", CheckedEmail = "jo@north.example" })).ShouldBeNull();
        (await Events(program)).Count(e => e == AuditEvents.SignInFailed).ShouldBe(3);
        using var south = program.Council.Enter(program.South.Id);
        (await Come(program, new() { Key = "k-jo", CheckedEmail = "jo@north.example" })).ShouldBeNull();
    }

    [Theory, EveryDatabase]
    public async Task Roles_follow_the_provider_where_the_council_says_so_but_never_take_the_last_administrator(DatabaseKind kind)
    {
        await using var program = await PeopleProgram.On(kind);
        var (admin, jo) = (await program.Person(program.North.Id, "admin@north.example", "administrator"), await program.Person(program.North.Id, "jo@north.example", "planner"));
        using var _ = program.Council.Enter(program.North.Id);
        await program.Get<CouncilSignIn>().Set(new() { RolesFollow = true, Groups = [new("cs-money", "finance"), new("cs-admins", "administrator")] });

        await Come(program, new() { Key = "k-jo", CheckedEmail = "jo@north.example", Groups = ["cs-money", "choir"], Roles = ["legal", "no-such-role"] });
        await Come(program, new() { Key = "k-admin", CheckedEmail = "admin@north.example", Groups = [] });

        var people = program.Get<CouncilPeople>();
        (await people.One(jo))!.Roles.Select(r => r.Role).Order().ShouldBe(["finance", "legal"]);
        (await people.One(admin))!.Roles.Select(r => r.Role).ShouldBe(["administrator"]);
        await Come(program, new() { Key = "k-jo", Groups = ["cs-admins"] });
        await Come(program, new() { Key = "k-admin", Groups = [] });
        (await people.One(admin))!.Roles.ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_new_invitation_cannot_be_used_twice_at_once(DatabaseKind kind)
    {
        await using var program = await PeopleProgram.On(kind);
        using var _ = program.Council.Enter(program.North.Id);
        var secret = await program.Get<Invitations>().Make(new() { Name = "Jo", Email = "jo@north.example" }, null);

        var done = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            try
            {
                await program.Request<TakeUpInvitation, Guid>(t => t.TakeUp(Secret.Hash(secret), "Jo", PeopleProgram.Password));
                return true;
            }
            catch (RefusedException)
            {
                return false;
            }
        }));

        done.Count(d => d).ShouldBe(1);
    }

    private static Task<Guid?> Come(PeopleProgram program, ProviderPerson person) => program.Request<ProviderSignIn, Guid?>(s => s.SignIn(person));

    private static async Task<IReadOnlyList<string>> Events(PeopleProgram program)
    {
        await using var db = await program.Get<IDbContextFactory<ThroughcareDb>>().CreateDbContextAsync();
        return await db.AuditEvents.OrderBy(e => e.Sequence).Select(e => e.Event).ToListAsync();
    }
}
