using Throughcare.Options;

namespace Throughcare.App.Proposals;

/// <summary>A judgement as cells of the judgements table.</summary>
internal static class JudgementText
{
    public static IReadOnlyDictionary<string, string> Write(Judgement judgement) => new Dictionary<string, string>
    {
        ["kind"] = judgement.Kind switch
        {
            JudgementKind.Stay => "stay",
            JudgementKind.Move => "move",
            JudgementKind.ThisWorker => "this worker",
            JudgementKind.ThisTeam => "this team",
            _ => "continuity",
        },
        ["subject"] = judgement.Subject,
        ["value"] = judgement.Value ?? "",
        ["author"] = judgement.Author,
        ["reason"] = judgement.Reason,
        ["made_on"] = judgement.MadeOn.ToString("yyyy-MM-dd"),
        ["review_on"] = judgement.ReviewOn?.ToString("yyyy-MM-dd") ?? "",
    };
}
