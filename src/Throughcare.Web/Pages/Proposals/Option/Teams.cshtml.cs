using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Localities;
using Throughcare.Measures;
using Throughcare.Options;

namespace Throughcare.Web.Pages.Proposals.Option;

/// <summary>One team's row of the form, as it was typed.</summary>
public sealed class TeamAnswers
{
    public string? Name { get; set; }
    public string? Base { get; set; }
    public string? Localities { get; set; }
    public string? FteMin { get; set; }
    public string? FteMax { get; set; }
    public string? Oversight { get; set; }
}

/// <summary>Changes the teams of an option and their limits; shows the answers before anything is saved.</summary>
public class TeamsModel(IProposalStore store) : OptionPage(store)
{
    [BindProperty] public List<TeamAnswers> Teams { get; set; } = [];

    public IReadOnlyList<ProposedTeam>? Changed { get; private set; }

    public void OnGet() => Teams = [.. Option.Teams.Select(t => new TeamAnswers
    {
        Name = t.Team.Name, Base = t.Team.Base, Localities = t.Team.CoversAll ? "all" : string.Join("; ", t.Team.Localities),
        FteMin = t.FteMin?.ToString(), FteMax = t.FteMax?.ToString(), Oversight = t.OversightLimit?.ToString(),
    })];

    public void OnPost() => Changed = Read();

    public void OnPostBack()
    {
        // The form again, with what was typed.
    }

    public async Task<IActionResult> OnPostSaveAsync()
    {
        Changed = Read();
        return Changed is null ? Page() : await Save(Option with { Teams = Changed });
    }

    private IReadOnlyList<ProposedTeam>? Read()
    {
        if (Teams.Count != Option.Teams.Count) ModelState.AddModelError("", "The option has changed since you opened this page. Load it again.");
        var teams = new List<ProposedTeam>();
        for (var i = 0; i < Teams.Count && i < Option.Teams.Count; i++) teams.Add(Team(i, Teams[i], Option.Teams[i]));
        return ModelState.IsValid ? teams : null;
    }

    private ProposedTeam Team(int i, TeamAnswers answers, ProposedTeam before)
    {
        if (string.IsNullOrWhiteSpace(answers.Name)) Wrong(i, nameof(answers.Name), $"Enter a name for team {i + 1}");
        var name = string.IsNullOrWhiteSpace(answers.Name) ? before.Team.Name : answers.Name.Trim();
        var (least, most) = (Working(i, nameof(answers.FteMin), answers.FteMin, name, "least"), Working(i, nameof(answers.FteMax), answers.FteMax, name, "most"));
        if (least > most) Wrong(i, nameof(answers.FteMax), $"Enter a most FTE for {name} that is not below its least");
        var (localities, all) = Places(i, answers.Localities, name);
        return before with
        {
            Team = before.Team with { Name = name, Base = string.IsNullOrWhiteSpace(answers.Base) ? null : answers.Base.Trim(), Localities = localities, CoversAll = all },
            FteMin = least,
            FteMax = most,
            OversightLimit = Oversight(i, answers.Oversight, name),
        };
    }

    private Fte? Working(int i, string field, string? text, string team, string which)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (Fte.TryParse(text, out var fte) && fte >= Fte.Zero) return fte;
        Wrong(i, field, $"Enter the {which} FTE of {team} as a number such as 5.5, or leave it empty");
        return null;
    }

    private Points? Oversight(int i, string? text, string team)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (Points.TryParse(text, out var points) && points > Points.Zero) return points;
        Wrong(i, nameof(TeamAnswers.Oversight), $"Enter the most weighted children of {team} as a number such as 120, or leave it empty");
        return null;
    }

    private (IReadOnlyList<LocalityId>, bool All) Places(int i, string? text, string team)
    {
        var names = (text ?? "").Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names is [var one] && string.Equals(one, "all", StringComparison.OrdinalIgnoreCase)) return ([], true);
        var known = Proposal.Extract.Snapshot.Map.Localities.Select(l => l.Id).ToList();
        foreach (var unknown in names.Where(n => known.Count > 0 && !known.Contains(new(n))))
            Wrong(i, nameof(TeamAnswers.Localities), $"Enter localities of {team} that are known: {string.Join(", ", known)}. \u201c{unknown}\u201d is not");
        return ([.. names.Select(n => known.FirstOrDefault(k => k == new LocalityId(n), new LocalityId(n)))], false);
    }

    private void Wrong(int i, string field, string what) => ModelState.AddModelError($"Teams[{i}].{field}", what);
}
