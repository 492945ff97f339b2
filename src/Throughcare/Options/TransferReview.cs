using Throughcare.Children;
using Throughcare.Structure;

namespace Throughcare.Options;

/// <summary>What people have said of a proposed change of worker.</summary>
public enum ReviewState
{
    /// <summary>Suggested, for review: nobody has said anything.</summary>
    Suggested,

    Agreed,

    /// <summary>Put off until a day.</summary>
    Deferred,

    /// <summary>Somebody decided that the child stays, or must not have this worker.</summary>
    Refused,

    /// <summary>It has happened, by record.</summary>
    Done,
}

/// <summary>The state of a line with the judgement that says so; null while it is only suggested.</summary>
public sealed record Reviewed(ReviewState State, Judgement? By)
{
    /// <summary>
    /// Of brothers and sisters who change together one refusal or deferral counts for all; agreed and done they are when all are. An agreement to another worker than the
    /// line's does not count.
    /// </summary>
    public static Reviewed Of(TimetableLine line, IReadOnlyList<Judgement> judgements)
    {
        var about = HoldingJudgements.Of(judgements).Where(j => !JudgementWords.IsAboutWorker(j.Kind) && line.Children.Contains(new ChildId(j.Subject))).ToList();
        if (About(about, j => j.Kind == JudgementKind.TransferDone && Names(j, line)) is { } done) return new(ReviewState.Done, done);
        if (about.LastOrDefault(j => j.Kind == JudgementKind.Stay || (j.Kind == JudgementKind.NotThisWorker && Names(j, line))) is { } stays) return new(ReviewState.Refused, stays);
        if (about.LastOrDefault(j => j.Kind == JudgementKind.DeferTransfer) is { } deferred) return new(ReviewState.Deferred, deferred);
        return About(about, j => j.Kind == JudgementKind.AgreeTransfer && Names(j, line)) is { } agreed ? new(ReviewState.Agreed, agreed) : new(ReviewState.Suggested, null);

        Judgement? About(List<Judgement> of, Func<Judgement, bool> which) =>
            line.Children.All(c => of.Any(j => new ChildId(j.Subject) == c && which(j))) ? of.Last(which) : null;
    }

    private static bool Names(Judgement judgement, TimetableLine line) => judgement.Value is { Length: > 0 } worker && new WorkerId(worker) == line.To;
}
