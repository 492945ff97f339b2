using Throughcare.App.Access;
using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Web.Access;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Plan;

/// <summary>What staff asked for and would get. The figure is as the reader may see it.</summary>
public sealed record StaffChoices(Figure Preferences, Func<string, string> Why, IReadOnlyList<ContestedShown> Contested);

/// <summary>A team that more people want first than it has posts. Who they are is for those who may see preferences.</summary>
public sealed record ContestedShown
{
    /// <summary>The most FTE of the team, in words.</summary>
    public required string Posts { get; init; }

    public required string Team { get; init; }

    /// <summary>The tie in words; null where the reader may not see who wants what.</summary>
    public string? Sentence { get; init; }

    public required bool DecidedByHr { get; init; }

    /// <summary>Who wants it, in HR's stated order; null where the reader may not see it.</summary>
    public Listing? Tie { get; init; }

    public static IReadOnlyList<ContestedShown> Of(OptionResult result, InReach reach, FindingsInReach said, ProposalLinks links)
    {
        var traits = reach.Viewer.May(Grant.SeeTraits, GrantScope.Council);
        var seen = reach.WorkersOf(result);
        return [.. result.Reading.Contested.Select(team => new ContestedShown
        {
            Team = team.Name,
            Posts = $"{team.Most} FTE",
            DecidedByHr = team.DecidedByHr,
            Sentence = traits ? said.Sentences([team.Sentence])[0] : null,
            Tie = !traits ? null : new()
            {
                Title = $"Who wants {team.Name} first",
                File = "contested",
                Columns = [new("Worker"), new("FTE", true), new("HR's place"), new("Gets the team")],
                Rows = [.. team.Contenders.Select(c => (IReadOnlyList<Cell>)
                [
                    seen.Contains(c.Worker) ? new Cell(c.Worker.Text, links.PlanWorker(result.Option.Id, c.Worker.Text)) : "a worker whom you may not see", c.Fte.ToString(),
                    c.HrOrder is { } place ? $"{place}" : "not stated", c.Gets switch { true => "yes", false => "no", null => "not decided" },
                ])],
            },
        })];
    }
}
