using Throughcare.App.Audit;

namespace Throughcare.Web.Tests.People;

public class LastAdministratorTests(SharedSite site) : IClassFixture<SharedSite>
{
    [Fact]
    public async Task Nobody_can_leave_the_council_without_an_administrator()
    {
        var (admin, email) = await site.SignedIn("administrator");
        var at = $"/council/people/person/{await site.Id(email)}";
        const string refused = "After this nobody could invite people or give roles any more";

        (await admin.Send(await admin.Open(at), ("Roles", "planner"))).Errors.Single().ShouldStartWith(refused);
        (await admin.Send(await admin.Open(at), "Close the account", [], ("Why", "leaves"))).Errors.Single().ShouldStartWith(refused);
        (await admin.Send(await admin.Open("/council/roles/role/administrator"), ("Reach[Change]", "no"))).Errors.Single().ShouldStartWith(refused);
        var trail = (await site.Trail()).Select(e => e.Event).ToList();
        trail.ShouldNotContain(AuditEvents.PersonChanged);
        trail.ShouldNotContain(AuditEvents.AccountClosed);
        trail.ShouldNotContain(AuditEvents.RoleChanged);

        var (other, _) = await site.SignedIn("administrator");
        (await other.Send(await other.Open(at), "Close the account", [], ("Why", "leaves"))).Text.ShouldContain("This account was closed");
    }
}
