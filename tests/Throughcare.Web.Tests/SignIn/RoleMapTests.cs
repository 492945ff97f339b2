using System.Security.Claims;
using Throughcare.Web.SignIn;

namespace Throughcare.Web.Tests.SignIn;

public class RoleMapTests
{
    private static readonly RoleMap Map = new("groups", [new("urn:north:planners", "planner"), new("urn:north:planners", "analyst"), new("42", "planner"), new("hr", "HR")]);

    [Fact]
    public void A_group_may_stand_for_several_roles_and_several_groups_for_one() =>
        Map.RolesOf([new("groups", "urn:north:planners"), new("groups", "42")]).ShouldBe(["planner", "analyst"]);

    [Fact]
    public void A_group_that_is_not_in_the_table_gives_nothing() => Map.RolesOf([new("groups", "choir"), new("groups", "")]).ShouldBeEmpty();

    [Fact]
    public void A_group_is_compared_letter_by_letter() => Map.RolesOf([new("groups", "HR"), new("groups", "hr ")]).ShouldBeEmpty();

    [Fact]
    public void The_same_word_in_another_claim_gives_nothing() => Map.RolesOf([new("roles", "hr"), new("Groups", "hr")]).ShouldBeEmpty();

    [Fact]
    public void Without_a_table_nobody_has_a_role() => RoleMap.Nobody.RolesOf([new("roles", "administrator")]).ShouldBeEmpty();

    [Theory]
    [InlineData("groups", "_claim_names", """{"groups":"src1"}""", true)]
    [InlineData("groups", "hasgroups", "true", true)]
    [InlineData("groups", "_claim_names", """{"photos":"src1"}""", false)]
    [InlineData("roles", "_claim_names", """{"groups":"src1"}""", false)]
    [InlineData("roles", "hasgroups", "true", false)]
    public void Groups_that_were_left_out_matter_where_roles_come_from_groups(string from, string type, string value, bool leftOut) =>
        new RoleMap(from, [new("g", "planner")]).LeftOut([new(type, value)]).ShouldBe(leftOut);

    [Fact]
    public void Groups_that_are_there_were_not_left_out() => Map.LeftOut([new("groups", "hr"), new("_claim_names", """{"groups":"src1"}""")]).ShouldBeFalse();
}

public class ExternalPersonTests
{
    private const string Issuer = "https://login.north.example", Tenant = "11111111-2222-3333-4444-555555555555", EntraIssuer = $"https://login.microsoftonline.com/{Tenant}/v2.0";

    [Fact]
    public void The_key_is_of_the_issuer_and_the_subject_and_says_neither()
    {
        var key = ExternalPerson.Key(Issuer, "person-417");

        key.ShouldBe(ExternalPerson.Key(Issuer, "person-417"));
        key.ShouldNotBe(ExternalPerson.Key("https://login.south.example", "person-417"));
        key.ShouldNotBe(ExternalPerson.Key(Issuer, "person-418"));
        key.Length.ShouldBe(43);
        key.ShouldNotContain("417");
    }

    [Fact]
    public void With_Entra_a_new_client_id_gives_a_new_subject_and_the_same_person() =>
        ExternalPerson.Key(EntraIssuer, "pairwise-1", Tenant, "oid-1").ShouldBe(ExternalPerson.Key(EntraIssuer, "pairwise-2", Tenant.ToUpperInvariant(), "OID-1"));

    [Fact]
    public void Another_provider_that_claims_an_Entra_person_gets_its_own() =>
        ExternalPerson.Key(Issuer, "person-417", Tenant, "oid-1").ShouldBe(ExternalPerson.Key(Issuer, "person-417"));

    [Fact]
    public void Entra_s_issuer_of_one_tenant_does_not_speak_for_another() =>
        ExternalPerson.Key(EntraIssuer, "s", "99999999-2222-3333-4444-555555555555", "oid-1").ShouldBe(ExternalPerson.Key(EntraIssuer, "s"));

    [Theory]
    [InlineData("true", "true")]
    [InlineData("True", "true")]
    [InlineData("1", "false")]
    [InlineData(null, "false")]
    public void An_address_is_checked_only_where_the_provider_says_so(string? said, string verified) =>
        From([new("email", "asha.made-up@north.example"), .. said is null ? [] : new[] { new Claim("email_verified", said) }]).FindFirst(SignInClaims.EmailVerified)!.Value.ShouldBe(verified);

    [Fact]
    public void Nothing_is_said_of_an_address_that_is_not_there() => From([new("email_verified", "true")]).FindFirst(SignInClaims.EmailVerified).ShouldBeNull();

    [Fact]
    public void A_name_is_cleaned_and_cut() => From([new("name", "Asha\r\n\u0007" + new string('y', 500))]).Identity!.Name!.ShouldBe("Asha" + new string('y', 252));

    [Fact]
    public void A_provider_cannot_name_our_roles_itself() =>
        From([new(ClaimTypes.Role, "administrator"), new("role", "administrator"), new(ClaimTypes.NameIdentifier, "another")]).Claims.Select(c => c.Value)
            .ShouldBe([ExternalPerson.Key(Issuer, "person-417"), Issuer]);

    private static ClaimsPrincipal From(IEnumerable<Claim> said) => ExternalPerson.From("north", Issuer, [new("sub", "person-417"), .. said], new("roles", [new("p", "planner")]));
}
