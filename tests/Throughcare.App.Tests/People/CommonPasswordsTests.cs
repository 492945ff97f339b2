using Throughcare.App.SignIn;

namespace Throughcare.App.Tests.People;

public class CommonPasswordsTests
{
    [Theory]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd2026!!")]
    [InlineData("welcome welcome")]
    [InlineData("LiverpoolFC2026")]
    [InlineData("summer-holiday-26")]
    [InlineData("qwertyuiop123")]
    [InlineData("poiuytrewq98")]
    [InlineData("1q2w3e4r5t6y")]
    [InlineData("123456789012")]
    [InlineData("abcdefghijklm")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("xyzzy!xyzzy!")]
    [InlineData("abababababab")]
    [InlineData("samfield2026")]
    [InlineData("Throughcare-2026")]
    [InlineData("iloveyou12345")]
    public void What_guessers_try_first_is_found(string password) => PasswordRules.Refusal(password, "Sam Field", "sam.field@north.example").ShouldNotBeNull();

    [Theory]
    [InlineData("walnut gable thrush")]
    [InlineData("correct horse battery staple")]
    [InlineData("kJ8#mPq2!vTz")]
    [InlineData("the otter wore my hat")]
    [InlineData("lantern oboe quarry")]
    [InlineData("sam likes brown toast")]
    public void What_takes_long_to_guess_is_left_alone(string password) => PasswordRules.Refusal(password, "Sam Field", "sam.field@north.example").ShouldBeNull();

    [Theory, InlineData("walnutgable", "12 characters or more"), InlineData("", "Enter a password")]
    public void A_short_one_is_told_how_long(string password, string said) => PasswordRules.Refusal(password, "Sam", "s@n.example")!.ShouldContain(said);

    [Fact]
    public void A_very_long_one_is_refused_before_it_costs_time() => PasswordRules.Refusal(new string('x', 100) + "lantern oboe quarry walnut gable thrush", "Sam", "s@n.example")!.ShouldContain("up to 128");
}
