using System.Globalization;
using Throughcare.Findings;

namespace Throughcare.Transfers;

public sealed partial record TransferSettings
{
    /// <summary>What is wrong with the settings together: the setting, its value and what to do; empty where a timetable can be made from them.</summary>
    /// <param name="asAt">The day of the extract: weeks that have begun by then are not planned.</param>
    public IReadOnlyList<Finding> Faults(DateOnly asAt)
    {
        var faults = new List<Finding>();
        void Fault(string rule, string setting, string value, string what, string toDo) =>
            faults.Add(new() { Rule = rule, Severity = Severity.Error, What = what, Value = value, ToDo = toDo, Where = new("settings", Column: "transfers." + setting) });
        if (Starts is { } starts && PlanWeeks.StillToCome(starts, Weeks, asAt) is { Count: < 1 })
            Fault("plan-is-over", "starts", Day(starts), $"The plan of {Weeks} weeks from {Day(starts)} was over when the extract of {Day(asAt)} was made.", "Give more weeks, or another first day.");
        if (Policy.Has(TransferRules.LeadTime) && NoticeWeeks >= Weeks)
            Fault("notice-covers-plan", "notice_weeks", Number(NoticeWeeks), $"Every week of the plan of {Weeks} weeks is within the weeks of notice.", "Give fewer weeks of notice, or a longer plan.");
        if (Policy.Has(TransferRules.Handover) && JointVisitWeeks >= Weeks)
            Fault("visits-cover-plan", "joint_visit_weeks", Number(JointVisitWeeks), $"Joint visits would go on for the whole plan of {Weeks} weeks.", "Give fewer weeks of joint visits, or a longer plan.");
        return faults;
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
