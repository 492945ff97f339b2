using System.Text.Json.Nodes;

namespace Throughcare.Web.Tests.SignIn;

/// <summary>Whatever a provider puts in a place where something else belongs: a sentence or a person, and never a page that broke.</summary>
public class OddAnswerTests
{
    private static readonly string[] Odd = ["null", "7", "-1", "1e300", "true", "\"\"", "\"x\"", "[]", "[[1]]", "[null]", "{}", "{\"a\":[1]}", $"\"{new string('y', 4000)}\"", "\"\\u0000\\ud800\""];

    [Theory]
    [InlineData("iss")]
    [InlineData("aud")]
    [InlineData("sub")]
    [InlineData("nonce")]
    [InlineData("iat")]
    [InlineData("exp")]
    [InlineData("nbf")]
    [InlineData("azp")]
    [InlineData("auth_time")]
    [InlineData("at_hash")]
    [InlineData("email")]
    [InlineData("email_verified")]
    [InlineData("name")]
    [InlineData("groups")]
    [InlineData("amr")]
    [InlineData("sid")]
    [InlineData("tid")]
    [InlineData("oid")]
    [InlineData("_claim_names")]
    public Task A_claim(string name) => Each((provider, value) => provider.Claims = c => c[name] = value);

    [Theory]
    [InlineData("alg")]
    [InlineData("kid")]
    [InlineData("typ")]
    [InlineData("crit")]
    [InlineData("jwk")]
    [InlineData("x5c")]
    public Task A_header(string name) => Each((provider, value) => provider.Sign = c => Signing.Rs256.Token(c, h => h[name] = value?.DeepClone()));

    [Theory]
    [InlineData("access_token")]
    [InlineData("id_token")]
    [InlineData("token_type")]
    public Task An_answer_to_the_code(string name) => Each((provider, value) => provider.Answered = a => a[name] = value);

    [Theory]
    [InlineData("sub")]
    [InlineData("email")]
    [InlineData("groups")]
    public Task What_is_said_of_a_person(string name) => Each((provider, value) => (provider.Claims, provider.Person) = (c => c.Remove("email"), p => p[name] = value));

    [Theory]
    [InlineData("issuer")]
    [InlineData("authorization_endpoint")]
    [InlineData("token_endpoint")]
    [InlineData("userinfo_endpoint")]
    [InlineData("end_session_endpoint")]
    [InlineData("jwks_uri")]
    [InlineData("token_endpoint_auth_methods_supported")]
    [InlineData("authorization_response_iss_parameter_supported")]
    public Task A_description(string name) => Each((provider, value) => provider.Describe = d => d[name] = value);

    [Theory]
    [InlineData("kty")]
    [InlineData("kid")]
    [InlineData("use")]
    [InlineData("n")]
    [InlineData("e")]
    [InlineData("x5c")]
    public Task A_key(string name) => Each((provider, value) => provider.ChangeKey = k => k[name] = value?.DeepClone());

    private static async Task Each(Action<HostileProvider, JsonNode?> says)
    {
        var clock = new MovedClock();
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(clock, provider.Authority, Refusal.Groups);
        provider.Clock = clock;
        foreach (var odd in Odd)
        {
            // A day on, the description and the keys are read again.
            clock.By += TimeSpan.FromHours(25);
            says(provider, JsonNode.Parse(odd));
            using var browser = new Browser();

            var page = await browser.Open(new(site.Address, "/sign-in/north"));

            (page.Contains("Asha Made-Up") || browser.Visited[^1].AbsolutePath is "/" or "/sign-in/problem" ? "" : $"{odd}: {page} at {browser.Visited[^1]}").ShouldBe("");
            site.Log.Text.ShouldNotContain("Error: ");
        }
    }
}
