using System.Text.RegularExpressions;

namespace Throughcare.Checks.Reading;

/// <summary>Statements in pairs, of which one denies what the other states.</summary>
internal static partial class Denials
{
    public static IReadOnlyList<KnownClaim> Known { get; } =
    [
        new(Claim.BasesStay, BasesStay(), false, Bases), new(Claim.BasesChange, BasesChange(), true, Bases), new(Claim.NoPostsGo, NoPostsGo(), false, Going), new(Claim.PostsGo, PostsGo(), true, Going),
        new(Claim.NobodyRedundant, NobodyRedundant(), false, "redundan"), new(Claim.SomebodyRedundant, SomebodyRedundant(), true, "redundan"),
        new(Claim.NoAddedCost, NoAddedCost(), false, "additional", "extra", "added", "further", "new"), new(Claim.AddedCost, AddedCost(), true, "additional", "extra", "added", "excess"),
        new(Claim.NoInterest, NoInterest(), false, "declar"), new(Claim.InterestDeclared, InterestDeclared(), true, "declared"), new(Claim.ConfirmedLawful, ConfirmedLawful(), true, "lawful"),
        new(Claim.ExceptionToNotice, Exception(), true, "exception", "urgency"),
    ];

    private static string[] Bases => ["base", "place of work"];

    private static string[] Going => ["deleted", "disestablished", "lost", "removed", "cut", "losses", "deletion"];

    private const string People = @"(?:[\w-]+\s+){0,3}(?:people|staff|employees|workers|managers|officers|practitioners|advisers|colleagues|of\s+them)";

    [GeneratedRegex(@"\b(?:nobody|no[- ]one|none|no\s+(?:member\s+of\s+)?(?:staff|employees?|workers?|bases?))\b[^.;:]{0,30}\b(?:chang\w+|mov\w+|new|leav\w+)\b[^.;:,]{0,20}\b(?:base|place of work)\b|\b(?:nobody|no[- ]one|none|no\s+(?:member\s+of\s+)?(?:staff|employees?|workers?))\b[^.;:]{0,12}\b(?:base|place of work)\b[^.;:,]{0,20}\bchang\w+", RegexOptions.IgnoreCase)]
    private static partial Regex BasesStay();

    [GeneratedRegex(@"\b" + Numbers.Pattern + @"\s+" + People + @"\s+(?:would|will|are to|have to|must)?\s*(?:chang\w+|move)\s+(?:to\s+)?(?:their\s+|a\s+|an\s+)?(?:new\s+|different\s+|other\s+)?(?:base|place of work)\b", RegexOptions.IgnoreCase)]
    private static partial Regex BasesChange();

    private const string Gone = @"(?:deleted|disestablished|lost|removed|cut)";

    [GeneratedRegex(@"\bno\s+(?:[\w-]+\s+)?(?:posts?|jobs?|roles?)\s+(?:is|are|will be|would be|is to be|are to be)\s+" + Gone + @"\b|\bno\s+(?:post|job)\s+losses\b|\bno\s+deletion", RegexOptions.IgnoreCase)]
    private static partial Regex NoPostsGo();

    [GeneratedRegex(@"\b" + Numbers.Pattern + @"\s+(?:[\w-]+\s+){0,3}(?:posts?|jobs?|roles?)\b[^.;:,]{0,40}\b(?:is|are|will be|would be|to be)\s+" + Gone + @"\b|\bdeletion of\s+(?:an?\s+|the\s+|" + Numbers.Pattern + @"\s+)(?:[\w-]+\s+){0,3}(?:posts?|jobs?|roles?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PostsGo();

    [GeneratedRegex(@"\bno\s+(?:compulsory\s+)?redundanc(?:y|ies)\b(?!\s+(?:costs?|pay))|\b(?:nobody|no[- ]one|no\s+(?:member\s+of\s+)?(?:staff|employees?))\b[^.;:]{0,30}\bredundan\w+", RegexOptions.IgnoreCase)]
    private static partial Regex NobodyRedundant();

    [GeneratedRegex(@"\b" + Numbers.Pattern + @"\s+" + People + @"\b[^.;:,]{0,30}\b(?:redundant|at risk of redundancy)\b|\b" + Numbers.Pattern + @"\s+(?:compulsory\s+)?redundancies\b", RegexOptions.IgnoreCase)]
    private static partial Regex SomebodyRedundant();

    [GeneratedRegex(@"\bno\s+(?:additional|extra|added|further|new)\s+(?:\w+\s+)?(?:costs?|spend\w*|expenditure)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoAddedCost();

    [GeneratedRegex(@"\b(?:additional|extra|added|excess)\s+(?:\w+\s+)?(?:costs?|mileage|travel|spend\w*|expenditure)\b[^.;]{0,80}£\s?[1-9]|£\s?[1-9][\d,.]*\s?[km]?\s+(?:a\s+year\s+)?(?:of|in|for)\s+(?:additional|extra|added|excess)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AddedCost();

    [GeneratedRegex(@"\bno\s+(?:conflicts?\s+of\s+)?interests?\s+(?:was|were|is|are|has been|have been)\s+declared\b|\bno\s+declarations?\s+of\s+interests?\b|\bno\s+interests?\s+declared\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoInterest();

    [GeneratedRegex(@"\bdeclared\s+(?:an?\s+)?(?:[\w-]+\s+){0,3}interests?\b", RegexOptions.IgnoreCase)]
    private static partial Regex InterestDeclared();

    [GeneratedRegex(@"\b(?:monitoring officer|legal services|solicitor|head of legal\w*|director of legal\w*)\b[^.;]{0,40}\bconfirm\w*\b[^.;]{0,60}\blawful\b", RegexOptions.IgnoreCase)]
    private static partial Regex ConfirmedLawful();

    [GeneratedRegex(@"\b(?:general exception|special urgency)\b(?!\W*no\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Exception();
}
