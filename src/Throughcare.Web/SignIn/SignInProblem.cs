using Throughcare.Findings;

namespace Throughcare.Web.SignIn;

/// <summary>Why a single sign-on ended without anybody signed in, as far as the person may know. The log says which check it was.</summary>
public enum SignInProblem
{
    NotStartedHere,
    Cancelled,
    ProviderBusy,
    ProviderRefused,
    NotAnAnswer,
    CodeNotTaken,
    NotTrusted,
    OutOfDate,
    ProvedTooLongAgo,
    TooManyGroups,
    Unreachable,
    SetUpWrong,
    AnyTenant,
    NotSecure,
}

/// <summary>The sentences, all in one place and all our own: nothing that a provider or an address says is ever repeated on a page.</summary>
public static class SignInProblems
{
    private const string TellThem = "Tell whoever looks after this installation; the log says what was wrong.";

    public static Finding Finding(SignInProblem problem, string provider)
    {
        var (what, toDo) = Sentences(problem);
        what = what.Replace("{provider}", provider);
        return new() { Rule = Rule(problem), Severity = Severity.Error, What = char.ToUpperInvariant(what[0]) + what[1..], ToDo = toDo.Replace("{provider}", provider) };
    }

    public static string Rule(SignInProblem problem) => string.Concat(problem.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    public static SignInProblem? Named(string? rule) => Enum.GetValues<SignInProblem>().Cast<SignInProblem?>().FirstOrDefault(p => Rule(p!.Value) == rule);

    private static (string What, string ToDo) Sentences(SignInProblem problem) => problem switch
    {
        SignInProblem.NotStartedHere => ("This sign-in was finished already, took longer than 15 minutes, or was not started in this browser.",
            "Sign in again from the start, not with the back button or a saved address."),
        SignInProblem.Cancelled => ("You were not signed in: either you stopped, or {provider} does not let your account use Throughcare.",
            "Sign in again, or ask the people who look after {provider} to let you in."),
        SignInProblem.ProviderBusy => ("{provider} says that it cannot sign people in at the moment.", "Wait a few minutes and sign in again."),
        SignInProblem.ProviderRefused => ("{provider} did not accept the request that Throughcare sent.", TellThem),
        SignInProblem.NotAnAnswer => ("What came back from {provider} was not a whole answer.", "Sign in again from the start."),
        SignInProblem.CodeNotTaken => ("{provider} did not take back the code that it gave: it was used before, or it is too old.", "Sign in again from the start."),
        SignInProblem.NotTrusted => ("The answer that came from {provider} could not be trusted, so nobody was signed in.", "Sign in again. If it happens again, tell whoever looks after this installation; the log says which check it failed."),
        SignInProblem.OutOfDate => ("By the clock of this machine, the answer from {provider} is too old or not yet good.", "Sign in again. If it happens again, tell whoever looks after this installation that the clock may be wrong."),
        SignInProblem.ProvedTooLongAgo => ("It is too long since you proved to {provider} who you are.", "Sign out of {provider}, and sign in again here."),
        SignInProblem.TooManyGroups => ("You are in so many groups that {provider} leaves them out of its answer, so we cannot tell what you may do.",
            "Ask whoever looks after this installation to use app roles instead of groups in {provider}, and to set RolesClaim to \"roles\"."),
        SignInProblem.Unreachable => ("{provider} could not be reached from here.", "Wait a few minutes and sign in again. If it happens again, tell whoever looks after this installation."),
        SignInProblem.SetUpWrong => ("Signing in with {provider} is not set up correctly in Throughcare.", TellThem),
        SignInProblem.AnyTenant => ("Signing in with {provider} is set up for any organisation, so it cannot tell whose people may come in.",
            "Ask whoever looks after this installation to put your organisation's own directory id into Authority, in place of \"common\" or \"organizations\"."),
        SignInProblem.NotSecure => ("Throughcare was opened at an address that is not secure, so signing in with {provider} was not started.", "Open it at the address that begins with https."),
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "A problem without a sentence."),
    };
}
