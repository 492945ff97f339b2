using Throughcare.Allocation;

namespace Throughcare.Transfers;

/// <summary>What keeps one transfer from the weeks before its own, week by week in stretches; the last stretch is the binding one.</summary>
public sealed record WhyNotSooner
{
    public required GroupId Transfer { get; init; }

    /// <summary>The week that the transfer has.</summary>
    public required int Week { get; init; }

    /// <summary>From week 1 on, without gaps, up to the week before its own.</summary>
    public required IReadOnlyList<WeeksClosed> Weeks { get; init; }

    /// <summary>Why not one week sooner.</summary>
    public WeeksClosed Binding => Weeks[^1];

    /// <summary>For every transfer that is not in week 1, in the order of the problem. All other transfers are taken to be in the weeks that they have.</summary>
    public static IReadOnlyList<WhyNotSooner> Of(TransferProblem problem, TransferSchedule schedule)
    {
        var reasons = new SoonerReasons(problem, schedule);
        return
        [
            .. from transfer in problem.Transfers
               let week = schedule.WeekOf[transfer.Id]
               where week > 1
               select new WhyNotSooner { Transfer = transfer.Id, Week = week, Weeks = Stretches(Enumerable.Range(1, week - 1).Select(w => reasons.For(transfer, w))) },
        ];
    }

    private static List<WeeksClosed> Stretches(IEnumerable<WeeksClosed> weeks)
    {
        var stretches = new List<WeeksClosed>();
        foreach (var week in weeks)
        {
            if (stretches.Count > 0 && SoonerReasons.Joined(stretches[^1], week) is { } both) stretches[^1] = both;
            else stretches.Add(week);
        }
        return stretches;
    }
}

/// <summary>Weeks in a row in which a transfer cannot happen, for one reason.</summary>
/// <param name="FirstWeek">The first of them.</param>
/// <param name="LastWeek">The last of them.</param>
/// <param name="Rule">The rule in <see cref="TransferRules"/>, or <see cref="Dearer"/>.</param>
/// <param name="Sentence">The reason with its amounts.</param>
/// <param name="Ids">Workers, teams and groups that the reason names.</param>
public sealed record WeeksClosed(int FirstWeek, int LastWeek, string Rule, string Sentence, IReadOnlyList<string> Ids)
{
    /// <summary>No rule forbids the week: the sum would not be less, because of the earlier timetable or the price of being above a limit.</summary>
    public const string Dearer = "dearer";
}
