using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Checks.Rules;

/// <summary>Savings, delegations and the measures of a programme.</summary>
internal static class Programme
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("saving-without-figure", "A saving that is claimed has a sum and a time.", "Invest to save is a promise to pay back: how much, from when, until when.", "HM Treasury Green Book; Local Government Act 1999 s3 (best value)", "Give the saving by financial year, and the date of payback.") { Finds = NoFigure },
        new("saving-without-count", "A saving from a rate says for how many children and weeks.", "A rate alone saves nothing: the sum is rate × children × weeks, less what happens instead.", "HM Treasury Green Book", "Count the children who are delayed now, and for how long.") { Finds = NoCount },
        new("delegation-without-limit", "A delegation has a limit of value or time.", "Whoever delegates stays answerable, and must be able to tell what was passed on.", "Local Government Act 2000 s9E; Local Government Act 1972 s101; the council's scheme of delegation", "Add a limit of value and a date, and say to whom decisions are reported.") { Finds = Delegation },
        new("measures-without-cost", "Each measure of a programme has its cost.", "A sum for the whole cannot be followed or stopped in part.", "HM Treasury Green Book; Local Government Act 1999 s3", "Give each measure its cost by financial year.") { Finds = NoCost },
        new("measures-without-start", "Each measure of a programme has a start.", "A spending profile needs dates.", "HM Treasury Green Book", "Give each measure the month in which it begins.") { Finds = NoStart },
        new("sum-without-period", "A sum is for a stated time, and once or every year.", "£1 million once and £1 million a year are different decisions.", "CIPFA Prudential Code; Local Government Finance Act 1992 s31A", "Say over which financial years, and how much of it recurs.") { Finds = NoPeriod },
        new("not-key-by-value", "A decision above the council's threshold is a key decision.", "Significant spending or savings make an executive decision a key decision.", "SI 2012/2089 reg 8; the council's threshold", "Mark it as a key decision, and give 28 clear days' notice.") { Finds = Key },
        new("not-key-by-wards", "A decision that affects two wards or more is looked at as a key decision.", "Significant effect on communities in two or more wards makes an executive decision a key decision.", "SI 2012/2089 reg 8", "Say why the effect is not significant, or mark it as a key decision.") { Finds = KeyByWards },
        new("key-without-call-in", "A key decision is subject to call-in.", "Overview and scrutiny may call in an executive decision before it is put into effect.", "Local Government Act 2000 s9F; the council's call-in rules", "Mark it as subject to call-in, or give the reason for urgency and who agreed to it.") { Finds = CallIn },
    ];

    private static IEnumerable<Found> NoFigure(CaseFile file)
    {
        if (file.Sums(SumOf.Saving).Any() || file.Claims(Claim.Saves).FirstOrDefault() is not { } claim || Rates(file).Any()) yield break;
        yield return new("A saving is claimed, and no sum, profile or date of payback is given.", claim, Said.Missing("No saving in pounds stands anywhere in the paper."));
    }

    private static IEnumerable<Found> NoCount(CaseFile file)
    {
        if (file.Claims(Claim.Saves).FirstOrDefault() is not { } claim || file.Says(Claim.SavingCount) || file.Sums(SumOf.Saving).Any(s => !s.ForEach) || Rates(file).FirstOrDefault() is not { } rate) yield break;
        yield return new($"Savings are claimed at a rate of {rate.Sum}, and the number of children is not given.", claim, rate.Said);
    }

    private static IEnumerable<SumFact> Rates(CaseFile file) => file.Of<SumFact>().Where(s => s.ForEach && s.Of is SumOf.Cost or SumOf.Saving && s.ForEach);

    private static IEnumerable<Found> Delegation(CaseFile file) =>
        from delegation in file.Of<DelegationFact>()
        where !delegation.LimitOfValue && !delegation.LimitOfTime
        select new Found("Decisions are delegated with no limit of value or time.", delegation.Said, Said.Missing("No sum and no date stands in the delegation."));

    private static IEnumerable<Found> NoCost(CaseFile file)
    {
        var measures = file.Of<MeasureFact>().ToList();
        var without = measures.Where(m => !m.HasCost).ToList();
        if (without.Count > 0 && file.Sums(SumOf.Cost).Where(s => !s.ForEach).MaxBy(s => s.Sum) is { } whole)
            yield return new($"{without.Count} of the {measures.Count} measures have no cost.", whole.Said, Said.Together(without.Select(m => m.Said)), Severity.Warning);
    }

    private static IEnumerable<Found> NoStart(CaseFile file)
    {
        var measures = file.Of<MeasureFact>().ToList();
        if (measures.Count > 0 && !measures.Exists(m => m.HasStart) && !file.Dates(DateOf.Start).Any())
            yield return new($"None of the {measures.Count} measures has a start.", measures[0].Said, Said.Missing("No date on which anything begins stands in the paper."), Severity.Warning);
    }

    private static IEnumerable<Found> NoPeriod(CaseFile file)
    {
        if (!file.Is(PaperFor.Decision) || file.Of<TableFact>().Any() || file.Says(Claim.SpendProfile)) yield break;
        if (file.Sums(SumOf.Cost).Where(s => !s.ForEach && s.Sum >= Money.FromPounds(100_000)).MaxBy(s => s.Sum) is { } sum)
            yield return new($"{sum.Sum} is asked for, and neither its period nor what recurs is stated.", sum.Said, Said.Missing("No financial year, and neither “recurring” nor “one-off”, stands with the sum."), Severity.Warning);
    }

    private static IEnumerable<Found> Key(CaseFile file) =>
        from key in file.Answers(Topic.KeyDecision)
        let sum = file.Sums(SumOf.Cost).Concat(file.Sums(SumOf.Saving)).Where(s => !s.ForEach).MaxBy(s => s.Sum)
        where SaysNo(key.Answer) && sum is not null && sum.Sum >= file.Rules.KeyFrom
        select new Found($"It is marked as no key decision, and {sum.Sum} is at or above the threshold of {file.Rules.KeyFrom!.Value}.", key.Said, sum.Said, file.Says(Claim.CostsNothing, Claim.NoAddedCost) ? Severity.Warning : Severity.Error);

    private static IEnumerable<Found> KeyByWards(CaseFile file) =>
        from key in file.Answers(Topic.KeyDecision)
        from wards in file.Answers(Topic.Wards)
        where SaysNo(key.Answer) && (wards.Answer.StartsWith("all", StringComparison.OrdinalIgnoreCase) || wards.Answer.Split(',', ';', '\n').Length >= 2)
        select new Found("It is marked as no key decision, and two wards or more are affected.", key.Said, wards.Said, Severity.Warning);

    private static IEnumerable<Found> CallIn(CaseFile file) =>
        from key in file.Answers(Topic.KeyDecision)
        from call in file.Answers(Topic.CallIn)
        where Reasoning.SaysYes(key.Answer) && SaysNo(call.Answer)
        select new Found("It is marked as a key decision, and as not subject to call-in.", key.Said, call.Said, Severity.Warning);

    private static bool SaysNo(string answer) => answer.TrimStart().StartsWith("no", StringComparison.OrdinalIgnoreCase);
}
