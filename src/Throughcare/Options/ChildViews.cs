using Throughcare.Children;

namespace Throughcare.Options;

/// <summary>What a child thinks of a change of social worker, in brief, and how it is said.</summary>
public sealed record ChildViewSaid(string Code, string Words);

/// <summary>Whether the child's view of a change of worker was sought, and what it was (domain rule 5.1: the child's wishes are sought).</summary>
public static class ChildViews
{
    public const string NotSought = "not sought";

    /// <summary>Stands where the child's own words were not written down.</summary>
    public const string NoWords = "Nothing more was written down.";

    public static IReadOnlyList<ChildViewSaid> All { get; } =
    [
        new("content", "sought, and the child is content with the change"), new("unsure", "sought, and the child is unsure about the change"), new("against", "sought, and the child does not want the change"),
        new("no answer", "sought, and the child did not say"), new(NotSought, "not sought"),
    ];

    public static string InWords(string? code) => All.FirstOrDefault(v => v.Code == code)?.Words ?? "not said";

    /// <summary>What holds about a child; null where nobody has said anything.</summary>
    public static Judgement? Of(IReadOnlyList<Judgement> judgements, ChildId child) =>
        HoldingJudgements.Of(judgements).LastOrDefault(j => j.Kind == JudgementKind.ChildView && new ChildId(j.Subject) == child);
}
