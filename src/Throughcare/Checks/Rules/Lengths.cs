using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Checks.Rules;

/// <summary>Stated lengths against the dates between which they lie, and the end of the money against what it pays for.</summary>
internal static class Lengths
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("consultation-length", "The stated length of a consultation is the length between its dates.", "Reckoned from the first day to the last, with or without the last day itself.", "The calendar", "Correct the length or the dates.") { Finds = Consultation },
        new("posts-length", "The stated length of posts is the time from their start to the end of their money.", "Reckoned in months, to half a month.", "The calendar", "State the length in months, or correct the dates.") { Finds = Posts },
        new("permanent-on-ending-grant", "Permanent posts have money for as long as they last.",
            "A permanent contract goes on when a grant ends: pay, or the cost of redundancy, then falls to the council.", "Employment Rights Act 1996 Part XI; Local Government Finance Act 1992 s31A (balanced budget)", "Make the contracts fixed-term, or name the budget that pays after the grant ends.") { Finds = Permanent },
        new("redundancy-without-figure", "A redundancy that is named as a risk is costed.",
            "Those who decide need the cost of ending posts, and who bears it, before they create them.", "Employment Rights Act 1996 s135 and s162; Local Government Act 1999 s3 (best value)", "Cost it for staff who will have two years of service, and say who bears it.") { Finds = Redundancy },
    ];

    private static IEnumerable<Found> Consultation(CaseFile file)
    {
        var (opens, closes) = (file.Dates(DateOf.ConsultationOpens).FirstOrDefault(d => d.IsDay), file.Dates(DateOf.ConsultationCloses).FirstOrDefault(d => d.IsDay));
        if (opens is null || closes is null || closes.Last <= opens.First) yield break;
        var days = closes.Last.DayNumber - opens.First.DayNumber;
        foreach (var length in file.Of<LengthFact>().Where(l => l.Of is LengthOf.Consultation && !Fits(l, opens.First, closes.Last, days)))
            yield return new($"Consultation is said to last {length.InWords}; from {opens.InWords} to {closes.InWords} are {(length.Unit is TimeUnit.WorkingDays ? $"{WorkingDays.England.Between(opens.First, closes.Last)} working days" : $"{days} days, {days + 1} counting both ends")}.", length.Said, opens.Said);
    }

    internal static bool Fits(LengthFact length, DateOnly first, DateOnly last, int days) => length.Unit switch
    {
        TimeUnit.Days => length.Number == days || length.Number == days + 1,
        TimeUnit.WorkingDays => Math.Abs(WorkingDays.England.Between(first, last) - length.Number) <= 1,
        TimeUnit.Weeks => Math.Abs(days + 1 - 7 * length.Number) <= 3,
        TimeUnit.Months => Math.Abs(last.AddDays(1).DayNumber - first.AddMonths(length.Number).DayNumber) <= 3,
        _ => Math.Abs(last.AddDays(1).DayNumber - first.AddYears(length.Number).DayNumber) <= 15,
    };

    private static IEnumerable<Found> Posts(CaseFile file)
    {
        var (start, end) = (file.Dates(DateOf.Start).FirstOrDefault(d => d.IsDay), End(file));
        if (start is null || end is null || end.Last <= start.First) yield break;
        var after = end.Last.AddDays(1);
        var months = (after.Year - start.First.Year) * 12 + after.Month - start.First.Month + (after.Day - start.First.Day) / 30m;
        foreach (var length in file.Of<LengthFact>().Where(l => l.Of is LengthOf.Posts && l.Unit is TimeUnit.Months or TimeUnit.Years))
        {
            var stated = length.Unit is TimeUnit.Years ? 12 * length.Number : length.Number;
            if (Math.Abs(stated - months) > 0.5m)
                yield return new($"Posts are said to last {length.InWords}{(length.Unit is TimeUnit.Years ? $" ({stated} months)" : "")}; from {start.InWords} to {end.InWords} are {months:0.#} months.", length.Said, Said.Together([start.Said, end.Said]));
        }
    }

    private static bool OfTeam(Said said) => new[] { "team", "post", "service will" }.Any(w => said.Words.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static DateFact? End(CaseFile file) => file.Dates(DateOf.FundingEnds).OrderByDescending(d => d.Last).ThenByDescending(d => d.IsDay).FirstOrDefault();

    private static IEnumerable<Found> Permanent(CaseFile file)
    {
        if (file.Says(Claim.PostsAfterFunding)) yield break;
        var (ends, said) = End(file) is { } end ? (end.Last, end.Said) : file.Of<SpanFact>().Where(s => OfTeam(s.Said)).Select(s => (s.Last, s.Said)).FirstOrDefault();
        if (said is null) yield break;
        foreach (var permanent in file.Claims(Claim.PermanentPosts))
            yield return new($"Posts are permanent, and {(End(file) is null ? "what they are for ends" : "their money ends")} on {ends:d MMMM yyyy}.", permanent, said);
    }

    private static IEnumerable<Found> Redundancy(CaseFile file)
    {
        if (file.Sums(SumOf.Redundancy).Any(s => s.Sum > Money.Zero) || file.Says(Claim.NoRedundancyCost)) yield break;
        foreach (var named in file.Claims(Claim.Redundancy).Where(r => !file.Of<SumFact>().Any(s => s.Said == r)).Take(1))
            yield return new("Redundancy is named as a possible cost, and no figure is given for it.", named, Said.Missing("No sum for redundancy stands anywhere in the paper."), Severity.Warning);
    }
}
