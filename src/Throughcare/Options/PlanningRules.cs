namespace Throughcare.Options;

/// <summary>
/// Rules by which today's facts become a planning problem; each can be switched by an option and each is printed with the plan.
/// Sources: docs/method/options.md.
/// </summary>
public sealed record PlanningRules
{
    /// <summary>A child in court proceedings keeps the worker until they end (domain rule 5.9). Default on.</summary>
    public bool ProceedingsStay { get; init; } = true;

    /// <summary>
    /// Agency workers are planned as if they were leaving. Default off: a child who knows an agency worker keeps that worker
    /// until somebody decides otherwise or gives a last day.
    /// </summary>
    public bool AgencyWorkersLeave { get; init; }

    /// <summary>
    /// How far ahead the plan looks, in months from the extract's date: who leaves or starts by then is planned so, and a young
    /// person who becomes 18 by then does not change social worker just before. Zero or more; default 6.
    /// </summary>
    public int HorizonMonths { get; init; } = 6;

    /// <summary>
    /// The continuity that a change of social worker counts as at least, where nobody has stated one: every change costs a child
    /// something, however short the time together (domain rule 5.1, the fewest possible changes). A stated 0, "should change",
    /// stays 0. Default a quarter of a point; 0 switches it off.
    /// </summary>
    public decimal LeastAssumedContinuity { get; init; } = 0.25m;

    /// <summary>
    /// Part of a full caseload that a newly qualified worker carries, where the workers table gives no share of her own. From 0 to 1; default 1. Devon counts 0.6,
    /// Wirral 90 points of 100 (domain rule 1.7).
    /// </summary>
    public decimal NewlyQualifiedShare { get; init; } = 1;

    /// <summary>Part of a full caseload planned for a post that is still to be recruited to. From 0 to 1; default 1.</summary>
    public decimal RecruitsShare { get; init; } = 1;

    /// <summary>Part of a child's weight that a second worker carries beside the lead. From 0 to 1; default 0: the lead carries it all.</summary>
    public decimal SecondWorkerShare { get; init; }

    public DateOnly HorizonFrom(DateOnly asAt) => asAt.AddMonths(Math.Max(0, HorizonMonths));
}
