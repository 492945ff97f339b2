using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Throughcare.Equality;

/// <summary>What a signature stands under: everything that is said, without the signatures themselves and without what happens later (actions done, second looks).</summary>
public static class AssessedText
{
    public static string Fingerprint(EqualityAssessment assessment)
    {
        var text = new StringBuilder();
        // The length before each part keeps two parts from being read as one.
        void Part(string? part) => text.Append(CultureInfo.InvariantCulture, $"{(part is null ? -1 : Plain(part).Length)}:{(part is null ? null : Plain(part))}\n");
        foreach (var part in (string?[])[assessment.Aims, assessment.Background, assessment.Data, assessment.Engagement, Day(assessment.AssessedOn)]) Part(part);
        foreach (var row in assessment.Rows.Where(Said).OrderBy(r => r.On).ThenBy(r => r.Heading, StringComparer.OrdinalIgnoreCase))
            foreach (var part in (string?[])[row.Heading.ToLowerInvariant(), row.On.ToString(), row.Impact?.ToString(), row.Evidence, row.Mitigation]) Part(part);
        foreach (var answer in assessment.Answers.OrderBy(a => a.Challenge, StringComparer.Ordinal))
            foreach (var part in (string?[])[answer.Challenge, answer.Text]) Part(part);
        foreach (var action in assessment.Actions)
            foreach (var part in (string?[])[string.Join(';', action.Headings), action.On?.ToString(), action.Issue, action.Action, action.Owner, Day(action.Due)]) Part(part);
        foreach (var review in assessment.Reviews.OrderBy(r => r.When))
            foreach (var part in (string?[])[review.When.ToString(), Day(review.Due)]) Part(part);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    // A form in a browser sends line ends that a file does not keep.
    private static string Plain(string part) => part.Replace("\r", "", StringComparison.Ordinal).Trim();

    private static bool Said(HeadingAssessed row) => row.Impact is not null || row.Evidence is not null || row.Mitigation is not null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
