using Throughcare.App.Privacy;
using Throughcare.Calendar;

namespace Throughcare.App.Tests.Privacy;

public class WholeMonthsTests
{
    /// <summary>For every birthday of a year and several days of an extract: the age, and whether each of the ages that matter is reached within so many months.</summary>
    [Fact]
    public void What_remains_of_a_date_of_birth_gives_the_same_ages_and_the_same_birthdays_within_so_many_months()
    {
        foreach (var asAt in new DateOnly[] { new(2025, 3, 31), new(2025, 3, 30), new(2025, 6, 30), new(2025, 2, 28), new(2024, 2, 29), new(2025, 11, 14) })
            for (var born = asAt.AddYears(-18).AddDays(-400); born < asAt; born = born.AddDays(born.Year == asAt.Year - 17 ? 1 : 37))
            {
                var remains = WholeMonths.Of(born, asAt);
                remains.ShouldBeLessThanOrEqualTo(born, "nothing that happened after the birth happens before it");
                (born.DayNumber - remains.DayNumber).ShouldBeLessThan(31);
                Age.On(remains, asAt).ShouldBe(Age.On(born, asAt), $"{born} as at {asAt}");
                foreach (var months in new[] { 3, 6, 12, 24 })
                    foreach (var age in new[] { 16, 18 })
                        Within(remains, age, asAt, months).ShouldBe(Within(born, age, asAt, months), $"{age} within {months} months of {asAt}, born {born}");
            }
    }

    [Fact]
    public void Children_born_in_one_month_cannot_be_told_apart()
    {
        var asAt = new DateOnly(2025, 3, 31);

        Enumerable.Range(1, 31).Select(day => WholeMonths.Of(new(2012, 5, day), asAt)).Distinct().ShouldBe([new(2012, 5, 1)]);
    }

    private static bool Within(DateOnly born, int age, DateOnly asAt, int months) => Age.Birthday(born, age) is var day && day > asAt && day <= asAt.AddMonths(months);
}
