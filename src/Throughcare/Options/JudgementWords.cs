namespace Throughcare.Options;

/// <summary>What a judgement names beside its subject.</summary>
public enum NeededValue { Nothing, Worker, Team, Continuity, Day, ReadinessLine, PostStage, ChildView }

/// <summary>Judgements as the table writes them, and as people say them.</summary>
public static class JudgementWords
{
    /// <summary>Ends the code of a judgement that takes one back: "stay taken back".</summary>
    public const string TakenBack = " taken back";

    private static readonly (JudgementKind Kind, string Code)[] Codes =
    [
        (JudgementKind.Stay, "stay"), (JudgementKind.Move, "move"), (JudgementKind.ThisWorker, "this worker"), (JudgementKind.ThisTeam, "this team"),
        (JudgementKind.Continuity, "continuity"), (JudgementKind.NotThisWorker, "not this worker"), (JudgementKind.SecondWorker, "second worker"), (JudgementKind.Apart, "apart"),
        (JudgementKind.AgreeTransfer, "agree transfer"), (JudgementKind.DeferTransfer, "defer transfer"), (JudgementKind.Ready, "ready"), (JudgementKind.ReadyWaived, "ready waived"),
        (JudgementKind.TransferDone, "transfer done"), (JudgementKind.ChildView, "child's view"), (JudgementKind.PostStage, "post"),
    ];

    /// <summary>Every code of the kind column: each kind, and each kind taken back.</summary>
    public static IReadOnlyList<string> AllCodes { get; } = [.. Codes.Select(c => c.Code), .. Codes.Select(c => c.Code + TakenBack)];

    public static string CodeOf(JudgementKind kind) => Codes.First(c => c.Kind == kind).Code;

    public static string CodeOf(Judgement judgement) => CodeOf(judgement.Kind) + (judgement.TakenBack ? TakenBack : "");

    /// <summary>The kind of a code, taken back or not; null where it is none.</summary>
    public static JudgementKind? KindOf(string? code)
    {
        var bare = code?.Trim();
        if (bare is not null && bare.EndsWith(TakenBack, StringComparison.OrdinalIgnoreCase)) bare = bare[..^TakenBack.Length];
        return Codes.Where(c => string.Equals(c.Code, bare, StringComparison.OrdinalIgnoreCase)).Select(c => (JudgementKind?)c.Kind).FirstOrDefault();
    }

    public static NeededValue Needs(JudgementKind kind) => kind switch
    {
        JudgementKind.ThisWorker or JudgementKind.NotThisWorker or JudgementKind.SecondWorker or JudgementKind.AgreeTransfer or JudgementKind.TransferDone => NeededValue.Worker,
        JudgementKind.ThisTeam => NeededValue.Team,
        JudgementKind.Continuity => NeededValue.Continuity,
        JudgementKind.DeferTransfer => NeededValue.Day,
        JudgementKind.Ready or JudgementKind.ReadyWaived => NeededValue.ReadinessLine,
        JudgementKind.PostStage => NeededValue.PostStage,
        JudgementKind.ChildView => NeededValue.ChildView,
        _ => NeededValue.Nothing,
    };

    /// <summary>True for a judgement about a worker; every other is about a child.</summary>
    public static bool IsAboutWorker(JudgementKind kind) => kind is JudgementKind.ThisTeam or JudgementKind.PostStage;

    /// <summary>True for what says how far the carrying out has come: it decides nothing about the plan itself.</summary>
    public static bool IsDelivery(JudgementKind kind) => kind is JudgementKind.Ready or JudgementKind.ReadyWaived or JudgementKind.TransferDone or JudgementKind.PostStage or JudgementKind.ChildView;

    /// <summary>True for a judgement that a plan would have to be worked out again for; agreeing, putting off and carrying out bear on the timetable alone.</summary>
    public static bool BearsOnPlan(JudgementKind kind) => !IsDelivery(kind) && kind is not (JudgementKind.AgreeTransfer or JudgementKind.DeferTransfer);

    /// <summary>The stages of a post, in their order.</summary>
    public static IReadOnlyList<string> PostStages { get; } = ["advert", "offer", "start"];

    /// <summary>The judgement as a sentence without its subject: "Stays with the present social worker".</summary>
    /// <param name="judgement">The judgement.</param>
    /// <param name="name">What a worker or team is called; their id where null.</param>
    public static string Of(Judgement judgement, Func<string, string>? name = null)
    {
        var value = judgement.Value is { Length: > 0 } given ? name?.Invoke(given) ?? given : "nobody named";
        return judgement.Kind switch
        {
            JudgementKind.Stay => "Stays with the present social worker",
            JudgementKind.Move => "Must change social worker",
            JudgementKind.ThisWorker => $"Is to have {value} as social worker",
            JudgementKind.ThisTeam => $"Is to be in {value}",
            JudgementKind.NotThisWorker => $"Must not have {value} as social worker",
            JudgementKind.SecondWorker => $"Has {value} as second worker",
            JudgementKind.Apart => "Is planned apart from brothers and sisters",
            JudgementKind.AgreeTransfer => $"Change to {value} is agreed",
            JudgementKind.DeferTransfer => $"Change of social worker is put off until {Day(judgement.Value)}",
            JudgementKind.Ready => $"Ready for the change: {Line(judgement.Value)}",
            JudgementKind.ReadyWaived => $"The change may be done without: {Line(judgement.Value)}",
            JudgementKind.TransferDone => $"Has changed to {value}",
            JudgementKind.PostStage => $"Post: {judgement.Value}",
            JudgementKind.ChildView => $"The child's view: {ChildViews.InWords(judgement.Value)}",
            _ => "Relationship with the present social worker is " + Continuity(judgement.Value),
        };
    }

    private static string Day(string? value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day) ? day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture) : value ?? "";

    private static string Line(string? value) => (Transfers.ReadinessLines.All.FirstOrDefault(l => l.Id == value)?.Sentence ?? value ?? "").TrimEnd('.');

    /// <summary>A strength of the relationship, 0 to 3, in words.</summary>
    public static string Continuity(string? value) => value switch
    {
        "0" => "0: new or should change",
        "1" => "1: some months",
        "2" => "2: good",
        "3" => "3: strong",
        _ => value ?? "not said",
    };
}
