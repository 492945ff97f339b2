using Throughcare.Equality;
using Throughcare.Findings;

namespace Throughcare.App.Equality;

/// <summary>What somebody changes in an assessment, one thing at a time.</summary>
public static class EqualityChanges
{
    /// <summary>Puts what is said under a heading in the place of what was said.</summary>
    public static EqualityPaper With(this EqualityPaper paper, HeadingAssessed row) => paper with
    {
        Assessment = paper.Assessment with { Rows = [.. paper.Assessment.Rows.Where(r => r.On != row.On || !Same(r.Heading, row.Heading)), row] },
    };

    /// <summary>Answers a challenge; an empty answer takes an earlier one back.</summary>
    public static EqualityPaper Answered(this EqualityPaper paper, string challenge, string? answer)
    {
        var others = paper.Assessment.Answers.Where(a => !Same(a.Challenge, challenge));
        return paper with { Assessment = paper.Assessment with { Answers = string.IsNullOrWhiteSpace(answer) ? [.. others] : [.. others, new(challenge, answer.Trim())] } };
    }

    /// <summary>Puts an action into the plan, in the place of the one with its id or after all others.</summary>
    public static EqualityPaper With(this EqualityPaper paper, EqualityAction action)
    {
        var there = paper.Assessment.Actions.Any(a => Same(a.Id, action.Id));
        return paper with { Assessment = paper.Assessment with { Actions = there ? [.. paper.Assessment.Actions.Select(a => Same(a.Id, action.Id) ? action : a)] : [.. paper.Assessment.Actions, action] } };
    }

    public static EqualityPaper WithoutAction(this EqualityPaper paper, string id) =>
        paper with { Assessment = paper.Assessment with { Actions = [.. paper.Assessment.Actions.Where(a => !Same(a.Id, id))] } };

    /// <summary>An id that no action of the plan has.</summary>
    public static string NextAction(this EqualityPaper paper)
    {
        var number = paper.Assessment.Actions.Count + 1;
        while (paper.Assessment.Actions.Any(a => Same(a.Id, $"action-{number}"))) number++;
        return $"action-{number}";
    }

    public static EqualityPaper With(this EqualityPaper paper, EqualityReview look) => paper with
    {
        Assessment = paper.Assessment with { Reviews = [.. paper.Assessment.Reviews.Where(r => r.When != look.When).Append(look).Where(r => r.Due is not null || r.Done is not null || r.Found is not null).OrderBy(r => r.When)] },
    };

    /// <summary>Signs the wording as it stands.</summary>
    /// <exception cref="RefusedException">Something stops or is challenged and not answered, the role is none that must sign, or the assessment is signed by it already.</exception>
    public static EqualityPaper Signed(this EqualityPaper paper, AssessmentReview review, string role, DateOnly on)
    {
        if (!review.MaySign)
            throw new RefusedException([.. review.HoldingUp.Select(p => p.AsFinding(paper.Headings))]);
        if (!review.Unsigned.Contains(role, StringComparer.OrdinalIgnoreCase))
            throw new RefusedException(new Finding
            {
                Rule = "not-to-sign", Severity = Severity.Error, What = paper.MustSign.Contains(role, StringComparer.OrdinalIgnoreCase) ? $"The {role.ToLowerInvariant()} has signed this wording already." : "Nobody has to sign as this.",
                Value = role, ToDo = review.Unsigned.Count == 0 ? "Nothing more to sign." : $"Choose one of: {string.Join(", ", review.Unsigned)}.",
            });
        var others = paper.Assessment.SignOffs.Where(s => !Same(s.Role, role));
        return paper with { Assessment = paper.Assessment with { SignOffs = [.. others, new(role, on, AssessedText.Fingerprint(paper.Assessment))] } };
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
