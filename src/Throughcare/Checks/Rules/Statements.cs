using Throughcare.Findings;

namespace Throughcare.Checks.Rules;

/// <summary>Statements that deny what another states.</summary>
internal static class Statements
{
    private static readonly (Claim Denied, Claim Stated, string What)[] Pairs =
    [
        (Claim.BasesStay, Claim.BasesChange, "Nobody changes base in one place, and somebody does in another."),
        (Claim.NoPostsGo, Claim.PostsGo, "No post is deleted in one place, and some are in another."),
        (Claim.NobodyRedundant, Claim.SomebodyRedundant, "There is no redundancy in one place, and there is in another."),
        (Claim.NoAddedCost, Claim.AddedCost, "There is no added cost in one place, and one with a sum in another."),
        (Claim.NoInterest, Claim.InterestDeclared, "No interest was declared in one place, and one was in another."),
    ];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("statements-clash", "What is denied in one place is not stated in another.", "Those who decide, and those affected, must be able to rely on both.", "Wednesbury: a decision must not rest on a mistake of fact; Acas guidance on consultation", "Correct the sentence that is wrong, or say in both what the difference is.") { Finds = Clash },
    ];

    private static IEnumerable<Found> Clash(CaseFile file)
    {
        foreach (var (denied, stated, what) in Pairs)
            if (file.Claims(denied).FirstOrDefault() is { } no && file.Claims(stated).FirstOrDefault(s => s != no) is { } yes)
                yield return new(what, no, yes, denied is Claim.NoInterest or Claim.BasesStay or Claim.NoPostsGo ? Severity.Error : Severity.Warning);
    }
}
