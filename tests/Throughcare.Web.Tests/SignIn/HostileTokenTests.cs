using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Throughcare.Web.SignIn;

namespace Throughcare.Web.Tests.SignIn;

/// <summary>A provider, or somebody in its place, that sends what must not be believed.</summary>
public class HostileTokenTests
{
    private static readonly Dictionary<string, (Action<HostileProvider> Does, SignInProblem Problem, string Logged)> Lies = new()
    {
        ["wrong nonce"] = (p => p.Claims = c => c["nonce"] = "of-another-sign-in", SignInProblem.NotTrusted, "nonce"),
        ["no nonce"] = (p => p.Claims = c => c.Remove("nonce"), SignInProblem.NotTrusted, "nonce"),
        ["wrong audience"] = (p => p.Claims = c => c["aud"] = "another-client", SignInProblem.NotTrusted, "InvalidAudience"),
        ["no audience"] = (p => p.Claims = c => c.Remove("aud"), SignInProblem.NotTrusted, "InvalidAudience"),
        ["two audiences and nobody named (azp)"] = (p => p.Claims = c => c["aud"] = new JsonArray(HostileProvider.ClientId, "another-client"), SignInProblem.NotTrusted, "(azp)"),
        ["two audiences, made for the other (azp)"] = (p => p.Claims = c => (c["aud"], c["azp"]) = (new JsonArray(HostileProvider.ClientId, "another-client"), "another-client"), SignInProblem.NotTrusted, "(azp)"),
        ["one audience, made for another (azp)"] = (p => p.Claims = c => c["azp"] = "another-client", SignInProblem.NotTrusted, "(azp)"),
        ["wrong issuer"] = (p => p.Claims = c => c["iss"] = "https://elsewhere.example", SignInProblem.NotTrusted, "InvalidIssuer"),
        ["no issuer"] = (p => p.Claims = c => c.Remove("iss"), SignInProblem.NotTrusted, "InvalidIssuer"),
        ["nobody in it (sub)"] = (p => p.Claims = c => c.Remove("sub"), SignInProblem.NotTrusted, "(sub)"),
        ["a subject without end (sub)"] = (p => p.Claims = c => c["sub"] = new string('y', 256), SignInProblem.NotTrusted, "(sub)"),
        ["expired 3 minutes ago"] = (p => p.Claims = c => c["exp"] = Seconds(-180), SignInProblem.OutOfDate, "(exp)"),
        ["never expires"] = (p => p.Claims = c => c.Remove("exp"), SignInProblem.OutOfDate, "(exp)"),
        ["not yet good for 3 minutes"] = (p => p.Claims = c => c["nbf"] = Seconds(180), SignInProblem.OutOfDate, "(nbf)"),
        ["made 3 minutes from now"] = (p => p.Claims = c => c["iat"] = Seconds(180), SignInProblem.OutOfDate, "(iat)"),
        ["does not say when it was made"] = (p => p.Claims = c => c.Remove("iat"), SignInProblem.OutOfDate, "(iat)"),
        ["made 3 minutes before it was asked for"] = (p => p.Claims = c => c["iat"] = Seconds(-180), SignInProblem.OutOfDate, "before it was asked"),
        ["times that are not times"] = (p => p.Claims = c => c["exp"] = "tomorrow", SignInProblem.NotTrusted, "not a token"),
        ["of another access token (at_hash)"] = (p => p.Claims = c => c["at_hash"] = Base64UrlTextEncoder.Encode(new byte[16]), SignInProblem.NotTrusted, "(at_hash)"),
        ["an access token put in its place"] = (p => p.Answered = a => a["access_token"] = "of-somebody-else", SignInProblem.NotTrusted, "(at_hash)"),
        ["alg none"] = (p => p.Sign = c => Signing.None.Token(c), SignInProblem.NotTrusted, "InvalidSignature"),
        ["alg none without kid"] = (p => p.Sign = c => Signing.None.Token(c, h => h.Remove("kid")), SignInProblem.NotTrusted, "InvalidSignature"),
        ["HS256 with the public key as secret"] = (p => p.Sign = c => Signing.Hs256.Token(c), SignInProblem.NotTrusted, "refused"),
        ["RS512, which is not among the three"] = (p => p.Sign = c => Signing.Rs512.Token(c), SignInProblem.NotTrusted, "refused"),
        ["another's key under the provider's kid"] = (p => p.Sign = c => Signing.Impostor.Token(c), SignInProblem.NotTrusted, "InvalidSignature"),
        ["another's key under a kid that nobody has"] = (p => p.Sign = c => Signing.New.Token(c), SignInProblem.NotTrusted, "refused"),
        ["another's key without a kid"] = (p => p.Sign = c => Signing.New.Token(c, h => h.Remove("kid")), SignInProblem.NotTrusted, "refused"),
        ["its own key in the header (jwk)"] = (p => p.Sign = c => Signing.New.Token(c, h => (h["kid"], h["jwk"]) = ("new", Signing.New.PublicKey())), SignInProblem.NotTrusted, "refused"),
        ["asks for what we do not know (crit)"] = (p => p.Sign = c => Signing.Rs256.Token(c, h => (h["crit"], h["exp"]) = (new JsonArray("exp"), 1)), SignInProblem.NotTrusted, "(crit)"),
        ["claims changed after signing"] = (p => p.Token = Tampered, SignInProblem.NotTrusted, "InvalidSignature"),
        ["signature cut off"] = (p => p.Token = t => t[..(t.LastIndexOf('.') + 1)], SignInProblem.NotTrusted, "refused"),
        ["not a token"] = (p => p.Token = _ => "a.b.c", SignInProblem.NotTrusted, "not a token"),
        ["no id_token"] = (p => p.Answered = a => a.Remove("id_token"), SignInProblem.NotTrusted, "no id_token"),
        ["an id_token that is a number"] = (p => p.Answered = a => a["id_token"] = 7, SignInProblem.NotTrusted, "no id_token"),
        ["another person at the second question (userinfo)"] = (p => (p.Claims, p.Person) = (c => c.Remove("email"), u => u["sub"] = "person-1"), SignInProblem.NotTrusted, "another person"),
        ["groups left out because they are many"] = (p => p.Claims = c => { c.Remove("groups"); c["_claim_names"] = new JsonObject { ["groups"] = "src1" }; }, SignInProblem.TooManyGroups, "groups"),
        ["groups left out, said the short way"] = (p => p.Claims = c => { c.Remove("groups"); c["hasgroups"] = true; }, SignInProblem.TooManyGroups, "groups"),
    };

    public static TheoryData<string> AllLies => [.. Lies.Keys];

    [Theory, MemberData(nameof(AllLies))]
    public async Task Is_refused_with_a_sentence_and_nothing_is_given_away(string lie)
    {
        var (does, problem, logged) = Lies[lie];
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(provider.Authority, Refusal.Groups);
        does(provider);

        await Refusal.IsRefused(site, provider, problem, logged, browser => browser.Open(new(site.Address, "/sign-in/north")));

        provider.Asked.ShouldContain("/token");
    }

    [Fact]
    public async Task Every_lie_is_told_to_a_site_that_believes_the_truth()
    {
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(provider.Authority, Refusal.Groups);
        using var browser = new Browser();

        (await browser.Open(new(site.Address, "/sign-in/north"))).ShouldContain("Asha Made-Up");
    }

    [Theory]
    [InlineData("exp", -60)]
    [InlineData("nbf", 60)]
    [InlineData("iat", 60)]
    [InlineData("iat", -60)]
    public async Task Clocks_may_differ_by_a_minute(string time, int seconds)
    {
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(provider.Authority);
        using var browser = new Browser();
        provider.Claims = c => c[time] = Seconds(seconds);

        (await browser.Open(new(site.Address, "/sign-in/north"))).ShouldContain("Asha Made-Up");
    }

    private static long Seconds(int fromNow) => TimeProvider.System.GetUtcNow().AddSeconds(fromNow).ToUnixTimeSeconds();

    private static string Tampered(string token)
    {
        var parts = token.Split('.');
        var claims = JsonNode.Parse(Base64UrlTextEncoder.Decode(parts[1]))!.AsObject();
        claims["sub"] = "somebody-else";
        return $"{parts[0]}.{Base64UrlTextEncoder.Encode(Encoding.UTF8.GetBytes(claims.ToJsonString()))}.{parts[2]}";
    }
}
