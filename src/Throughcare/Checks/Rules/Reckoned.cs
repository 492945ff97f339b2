using System.Globalization;
using Throughcare.Findings;

namespace Throughcare.Checks.Rules;

/// <summary>Sentences that carry their own sum: parts and their whole, groups and their number, a rise between two counts, a length between two days.</summary>
internal static class Reckoned
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("list-does-not-add-up", "Numbers in a sentence make the whole that it states.", "Reckoned, within what rounding explains.", "Arithmetic", "Correct the part or the whole that is wrong.") { Finds = Lists },
        new("groups-do-not-multiply", "Groups of one size make the whole that is stated.", "Reckoned.", "Arithmetic", "Correct the groups, their size or the whole.") { Finds = Groups },
        new("change-not-quotient", "A rise or fall in per cent is the one between its two counts.", "Reckoned, and rounded half up to the places printed.", "Arithmetic", "Print the change that the two counts give.") { Finds = Changes },
        new("length-not-as-dates", "A length that stands with two dates is the length between them.", "Reckoned from the first day to the last.", "The calendar", "Correct the length or the dates.") { Finds = Spans },
    ];

    private static IEnumerable<Found> Lists(CaseFile file) =>
        from list in file.Of<ListedFact>()
        let sum = list.Parts.Sum()
        where Math.Abs(sum - list.Whole) > list.Within
        select new Found($"{string.Join(" + ", list.Parts.Select(list.InWords))} make {list.InWords(sum)}, and {list.InWords(list.Whole)} is stated.", list.Said, Said.Missing($"By reckoning, the parts make {list.InWords(sum)}."));

    private static IEnumerable<Found> Groups(CaseFile file) =>
        from groups in file.Of<GroupsFact>()
        where groups.Groups * groups.Each != groups.Whole
        select new Found($"{groups.Groups} {groups.Group} with {groups.Each} each make {groups.Groups * groups.Each}, and {groups.Whole} is stated.", groups.Said, Said.Missing($"{groups.Groups} × {groups.Each} = {groups.Groups * groups.Each}"));

    private static IEnumerable<Found> Changes(CaseFile file) =>
        from change in file.Of<ChangeFact>()
        let percent = 100 * Math.Abs(change.After - change.Before) / change.Before
        where Math.Round(percent, change.Decimals, MidpointRounding.AwayFromZero) != change.Percent
        select new Found($"From {Arithmetic.N(change.Before)} to {Arithmetic.N(change.After)} is a change of {percent.ToString("0.0", CultureInfo.InvariantCulture)}%, and {Arithmetic.N(change.Percent)}% is printed.",
            change.Said, change.From == change.Said ? Said.Missing($"{Arithmetic.N(change.After)} ÷ {Arithmetic.N(change.Before)} = {(change.After / change.Before).ToString("0.000", CultureInfo.InvariantCulture)}") : change.From);

    private static IEnumerable<Found> Spans(CaseFile file) =>
        from span in file.Of<SpanFact>()
        let days = span.Last.DayNumber - span.First.DayNumber
        where !Lengths.Fits(span.Length, span.First, span.Last, days)
        select new Found($"{char.ToUpperInvariant(span.Length.InWords[0])}{span.Length.InWords[1..]} are stated; from {span.First:d MMMM yyyy} to {span.Last:d MMMM yyyy} are {Between(span.First, span.Last)}.", span.Said, Said.Missing("Reckoned by the calendar."), Severity.Error);

    private static string Between(DateOnly first, DateOnly last)
    {
        var after = last.AddDays(1);
        var months = (after.Year - first.Year) * 12 + after.Month - first.Month;
        return after.Day == first.Day && months > 0 ? $"{months} months" : $"{DateOrder.Days(last.DayNumber - first.DayNumber + 1)}, both ends counted";
    }
}
