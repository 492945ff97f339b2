namespace Throughcare.Options;

/// <summary>
/// Which judgements hold. Staying, moving and a named worker answer one question about a child, so the latest of them holds alone; each worker who is ruled
/// out is a question of its own; every other kind is one question for each child or worker. Where the latest takes its question back, nothing
/// holds: what was decided before it does not come back.
/// </summary>
public static class HoldingJudgements
{
    /// <summary>In the order in which they were made. Of one day the last row written counts as the latest.</summary>
    public static IReadOnlyList<Judgement> Of(IReadOnlyList<Judgement> judgements) =>
        [.. Latest(judgements).Where(j => !j.TakenBack)];

    /// <summary>What holds on the question that a judgement answers; null where nothing does.</summary>
    public static Judgement? On(IReadOnlyList<Judgement> judgements, Judgement question) =>
        Of(judgements).FirstOrDefault(j => Question(j) == Question(question));

    private static IEnumerable<Judgement> Latest(IReadOnlyList<Judgement> judgements) => judgements
        .Select((judgement, row) => (Judgement: judgement, Row: row))
        .GroupBy(j => Question(j.Judgement))
        .Select(g => g.OrderBy(j => j.Judgement.MadeOn).ThenBy(j => j.Row).Last())
        .OrderBy(j => j.Judgement.MadeOn).ThenBy(j => j.Row)
        .Select(j => j.Judgement);

    private static (string Question, string Subject) Question(Judgement judgement) => (judgement.Kind switch
    {
        JudgementKind.Stay or JudgementKind.Move or JudgementKind.ThisWorker => "whose worker",
        JudgementKind.NotThisWorker => "not " + judgement.Value?.Trim().ToUpperInvariant(),
        JudgementKind.AgreeTransfer or JudgementKind.DeferTransfer => "when",
        JudgementKind.Ready or JudgementKind.ReadyWaived => "ready " + judgement.Value,
        JudgementKind.PostStage => "stage " + judgement.Value,
        var kind => kind.ToString(),
    }, judgement.Subject.Trim().ToUpperInvariant());
}
