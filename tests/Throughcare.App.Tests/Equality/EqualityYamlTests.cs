using Throughcare.App.Equality;
using Throughcare.Equality;

namespace Throughcare.App.Tests.Equality;

public class EqualityYamlTests
{
    [Fact]
    public void What_is_written_is_read_again_as_it_was()
    {
        var paper = new EqualityPaper
        {
            Option = new("four-teams"), AgreedOn = new(2026, 1, 2), MustSign = ["Author", "Chair: equality group"],
            Headings = new([new("veterans", "Veterans & families", HeadingSource.Council)]),
            Assessment = new()
            {
                Aims = "No change: \"as it is\"\nand a second line", Background = "yes", Data = "2026-01-01 extract", Engagement = "#staff", AssessedOn = new(2026, 2, 3),
                Rows = [new() { Heading = "age", On = EffectOn.Staff, Impact = Impact.Neutral, Evidence = "null" }, new() { Heading = "veterans", On = EffectOn.Children, Impact = Impact.Unclear, Mitigation = "- a list" }],
                Answers = [new("neutral-with-action/age/staff", "Because.")],
                Actions = [new() { Id = "a1", Headings = ["age", "veterans"], On = EffectOn.Children, Issue = "Issue", Action = "Action", Owner = "Manager", Due = new(2026, 3, 4), Done = new(2026, 3, 5) }],
                Reviews = [new(LookAgain.AfterConsultation, new(2026, 4, 5)), new(LookAgain.AfterChange, new(2026, 12, 1), new(2026, 12, 2), "Nothing new")],
                SignOffs = [new("Author", new(2026, 2, 4), "0123456789abcdef")],
            },
            Statements = [new() { Id = "s1", Says = "Seven move", Where = "Next steps", Measure = "affected-by-place", Value = 7.5m, Day = new(2021, 1, 2), Reading = "Unclear: six elsewhere" }],
        };

        var read = EqualityYaml.Read(EqualityWriting.Write(paper));

        read.Findings.ShouldBeEmpty();
        read.Paper.Headings.All.ShouldBe(paper.Headings.All);
        (read.Paper.Option, read.Paper.AgreedOn).ShouldBe((paper.Option, paper.AgreedOn));
        read.Paper.MustSign.ShouldBe(paper.MustSign);
        read.Paper.Statements.ShouldBe(paper.Statements);
        var (was, now) = (paper.Assessment, read.Paper.Assessment);
        (now.Aims, now.Background, now.Data, now.Engagement, now.AssessedOn).ShouldBe((was.Aims, was.Background, was.Data, was.Engagement, was.AssessedOn));
        now.Rows.ShouldBe(was.Rows);
        now.Answers.ShouldBe(was.Answers);
        now.Reviews.ShouldBe(was.Reviews);
        now.SignOffs.ShouldBe(was.SignOffs);
        now.Actions.Single().ShouldBeEquivalentTo(was.Actions.Single() with { Headings = now.Actions[0].Headings });
        now.Actions[0].Headings.ShouldBe(was.Actions[0].Headings);
        AssessedText.Fingerprint(now).ShouldBe(AssessedText.Fingerprint(was));
        EqualityWriting.Write(read.Paper).ShouldBe(EqualityWriting.Write(paper));
    }

    [Fact]
    public void What_cannot_be_read_is_named_with_its_line_and_counts_as_not_written()
    {
        var read = EqualityYaml.Read("""
            staff:
              - heading: ages
                impact: neutral
              - heading: sex
                impact: mostly fine
            actions:
              - due: next week
            reviews:
              - due: 2026-03-01
            sign_offs:
              - role: Author
            headings:
              - id: age
                name: Age again
            stated: 1
            """.ReplaceLineEndings("\n"));

        read.Findings.Select(f => (f.Rule, f.Where!.Row)).ShouldBe(
            [("heading-of-the-act", 13), ("unknown-heading", 2), ("not-one-of", 5), ("not-a-date", 7), ("review-without-when", 9), ("sign-off-incomplete", 11), ("unknown-setting", 15)], ignoreOrder: true);
        read.Paper.Assessment.Row("sex", EffectOn.Staff)!.Impact.ShouldBeNull();
        read.Paper.Headings.All.Count.ShouldBe(15);
    }

    [Fact]
    public void A_text_that_is_no_paper_at_all_is_a_finding_and_an_empty_one_is_not()
    {
        EqualityYaml.Read("").Findings.ShouldBeEmpty();
        EqualityYaml.Read("staff: [").Findings.Single().Rule.ShouldBe("settings-not-yaml");
        EqualityYaml.Read("- a\n- b").Findings.Single().Rule.ShouldBe("settings-not-yaml");
    }
}
