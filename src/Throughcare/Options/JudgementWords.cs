namespace Throughcare.Options;

/// <summary>What a judgement names beside its subject.</summary>
public enum NeededValue { Nothing, Worker, Team, Continuity }

/// <summary>Judgements as the table writes them, and as people say them.</summary>
public static class JudgementWords
{
    /// <summary>Ends the code of a judgement that takes one back: "stay taken back".</summary>
    public const string TakenBack = " taken back";

    private static readonly (JudgementKind Kind, string Code)[] Codes =
    [
        (JudgementKind.Stay, "stay"), (JudgementKind.Move, "move"), (JudgementKind.ThisWorker, "this worker"), (JudgementKind.ThisTeam, "this team"),
        (JudgementKind.Continuity, "continuity"), (JudgementKind.NotThisWorker, "not this worker"), (JudgementKind.SecondWorker, "second worker"), (JudgementKind.Apart, "apart"),
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
        JudgementKind.ThisWorker or JudgementKind.NotThisWorker or JudgementKind.SecondWorker => NeededValue.Worker,
        JudgementKind.ThisTeam => NeededValue.Team,
        JudgementKind.Continuity => NeededValue.Continuity,
        _ => NeededValue.Nothing,
    };

    /// <summary>True for a judgement about a worker; every other is about a child.</summary>
    public static bool IsAboutWorker(JudgementKind kind) => kind == JudgementKind.ThisTeam;

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
            _ => "Relationship with the present social worker is " + Continuity(judgement.Value),
        };
    }

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
