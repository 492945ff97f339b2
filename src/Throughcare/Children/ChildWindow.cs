namespace Throughcare.Children;

/// <summary>Why a child should not change worker on certain days, by a code: nothing about the child is written in words.</summary>
public enum ChildWindowReason { KeyEvent, Hearing, Exams, PlacementMove, Review, NotReady }

/// <summary>Days, the first and the last included, on which a child should not change worker.</summary>
public sealed record ChildWindow(ChildId Child, DateOnly From, DateOnly To, ChildWindowReason Because);

/// <summary>The codes of the windows table, and what each means at the end of a sentence.</summary>
public static class ChildWindowWords
{
    private static readonly (ChildWindowReason Reason, string Code, string Words)[] Known =
    [
        (ChildWindowReason.KeyEvent, "key event", "a key event"), (ChildWindowReason.Hearing, "hearing", "a hearing"), (ChildWindowReason.Exams, "exams", "exams"),
        (ChildWindowReason.PlacementMove, "placement move", "a placement move"), (ChildWindowReason.Review, "review", "a review"), (ChildWindowReason.NotReady, "not ready", "the file is not ready"),
    ];

    public static IReadOnlyList<string> Codes { get; } = [.. Known.Select(k => k.Code)];

    public static ChildWindowReason Of(string? code) => Known.Where(k => k.Code == code).Select(k => k.Reason).FirstOrDefault();

    public static string InWords(ChildWindowReason reason) => Known.First(k => k.Reason == reason).Words;
}
