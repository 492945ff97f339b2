using Throughcare.Equality;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Structure;

namespace Throughcare.Tests.Equality;

public class CharacteristicsIntakeTests
{
    [Fact]
    public void Columns_are_known_by_the_words_of_personnel_systems()
    {
        var read = Read("Employee Number|Ethnic_Origin|Gender|Date of Birth|Caring responsibilities?|Shoe size", "ann|Mixed heritage|F|1990-01-31|Y|39");

        read.Used.Select(u => u.Heading.Id).ShouldBe(["race", "sex", "age", "carers"]);
        read.Workers[new("ann")].ShouldBe(new Dictionary<string, string> { ["race"] = "Mixed heritage", ["sex"] = "F", ["age"] = "35 to 44", ["carers"] = "Yes" }, ignoreOrder: true);
        read.Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Rule.ShouldBe("column-not-used"), f => f.Where!.Column.ShouldBe("Shoe size"));
    }

    [Theory]
    [InlineData("24", "Under 25")]
    [InlineData("25", "25 to 34")]
    [InlineData("2001-04-01", "Under 25")]
    [InlineData("31/03/2001", "25 to 34")]
    [InlineData("55", "55 and over")]
    [InlineData("35-44", "35-44")]
    public void Ages_and_dates_of_birth_are_kept_as_bands(string cell, string band) => Read("worker|age", $"ann|{cell}").Workers[new("ann")]["age"].ShouldBe(band);

    [Theory]
    [InlineData("")]
    [InlineData("Prefer not to say")]
    [InlineData("not stated")]
    public void Whoever_would_rather_not_say_has_no_answer(string cell) => Read("worker|sex|age", $"ann|{cell}|30").Workers[new("ann")].Keys.ShouldBe(["age"]);

    [Fact]
    public void People_outside_the_extract_and_names_are_not_kept()
    {
        var read = Read("worker|surname|sex", "ann|Example|F", "zoe|Example|F", "ann|Example|M");

        read.Workers.Keys.ShouldBe([new("ann")]);
        read.Workers[new("ann")]["sex"].ShouldBe("F");
        read.Findings.Select(f => f.Rule).ShouldBe(["names-not-taken", "worker-twice", "worker-not-in-extract"]);
        read.Findings.ShouldAllBe(f => f.Value == null && !f.ToString().Contains("Example"));
    }

    [Fact]
    public void A_file_that_is_of_no_use_is_refused_in_plain_words()
    {
        Refused("name|sex", "Example|F").Rule.ShouldBe("no-worker-column");
        Refused("worker|shoe size", "ann|39").Rule.ShouldBe("no-characteristic");
        Refused("worker|sex", "zoe|F").Rule.ShouldBe("nobody-known");
        Refused("worker|sex", [.. Enumerable.Range(0, 40).Select(i => $"w{i}|answer {i}")]).ShouldSatisfyAllConditions(f => f.Rule.ShouldBe("free-text"), f => f.What.ShouldNotContain("answer 1"));
    }

    private static Finding Refused(string columns, params string[] rows) => Should.Throw<RefusedException>(() => Read(columns, rows)).Findings[0];

    private static CharacteristicsRead Read(string columns, params string[] rows) => CharacteristicsIntake.Read(
        new RawTable("traits.csv", null, columns.Split('|'), [.. rows.Select((r, i) => new RawRow(i + 2, r.Split('|')))]), EqualityHeadings.Usual,
        [new WorkerId("ann"), new WorkerId("bea"), .. Enumerable.Range(0, 40).Select(i => new WorkerId($"w{i}"))], new(2026, 3, 31));
}
