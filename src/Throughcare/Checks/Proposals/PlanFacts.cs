using System.Globalization;
using Throughcare.Caseload;
using Throughcare.Measures;
using Throughcare.Options;

namespace Throughcare.Checks;

/// <summary>The facts of the data and of an option's plan, for what a text may say of them. A count of staff that is small is compared and never told.</summary>
public static class PlanFacts
{
    /// <summary>Today: children in care, caseload in each way of counting, and the share in the right team and locality.</summary>
    public static IEnumerable<Fact> Of(Baseline today)
    {
        var (where, both) = ($"baseline of {today.AsAt.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}", today.TeamLocality.Both);
        if (both.Share is { } share) yield return new FigureFact(FigureOf.ChildrenInCare, share.Whole, "the extract", $"{share.Whole:#,0}", new($"The extract has {share.Whole:#,0} {both.Denominator}.", where) { In = Holder.Baseline, At = new("right") });
        foreach (var fact in Share(both, where, Holder.Baseline, new("right"))) yield return fact;
        foreach (var load in new[] { today.Load.ChildrenPerFte, today.Load.MeanPerWorker, today.Load.WeightedPerFte, today.Load.MedianPerWorker })
            foreach (var fact in Load(load, where, Holder.Baseline, new("load"))) yield return fact;
    }

    /// <summary>What a plan would make of them.</summary>
    public static IEnumerable<Fact> Of(PlanFigures plan, string option)
    {
        var where = $"plan of the option “{option}”";
        var at = new Spot("measures", option);
        return [.. Share(plan.RightBefore, where, Holder.Plan, at), .. Share(plan.RightAfter, where, Holder.Plan, at), .. Load(plan.LoadMeanBefore, where, Holder.Plan, at), .. Load(plan.LoadMeanAfter, where, Holder.Plan, at)];
    }

    /// <summary>The teams of an option beside those of today.</summary>
    public static Fact OfTeams(int today, int proposed, string option)
    {
        var more = proposed - today;
        var shown = more == 0 ? "as many as today" : $"{Math.Abs(more)} {(more > 0 ? "more" : "fewer")} than today";
        return new FigureFact(FigureOf.TeamsAdded, more, option, shown, new($"“{option}” has {proposed} teams, {shown}.", $"teams of the option “{option}”") { In = Holder.Plan, At = new("teams", option) });
    }

    /// <summary>How many staff a plan moves; only of a plan that was released, because nobody may read it before.</summary>
    public static IEnumerable<Fact> OfStaff(PlanFigures released, string option, HidingRule? rule = null)
    {
        foreach (var (of, figure, what) in new[] { (FigureOf.ChangeOfBase, released.StaffChangeBase, "base"), (FigureOf.ChangeOfManager, released.StaffChangeManager, "manager") })
            if (figure.Value is { } people)
            {
                var shown = (rule ?? new()).IsSmall((int)people) ? "a small number of workers" : $"{people:0} workers";
                yield return new FigureFact(of, people, option, shown, new($"The released plan changes the {what} of {shown}.", $"released plan of the option “{option}”") { In = Holder.Plan, At = new("measures", option) });
            }
    }

    private static IEnumerable<Fact> Share(Figure figure, string where, Holder holder, Spot at)
    {
        if (figure.Share is { Value: { } percent } share) yield return new FigureFact(FigureOf.RightTeamAndLocality, percent, figure.Title, share.ToString(), new($"{figure.Title}: {share}.", where) { In = holder, At = at });
    }

    private static IEnumerable<Fact> Load(Figure figure, string where, Holder holder, Spot at)
    {
        if (figure.Value is { } load) yield return new FigureFact(FigureOf.Caseload, load, figure.Title, load.ToString("0.0", CultureInfo.InvariantCulture), new($"{figure.Title}: {load.ToString("0.0", CultureInfo.InvariantCulture)}.", where) { In = holder, At = at });
    }
}
