using Throughcare.App.Proposals;
using Throughcare.Decisions;

namespace Throughcare.App.Decisions;

/// <summary>Reads what the council's constitution says of decisions; what is not said takes the default.</summary>
internal static class DecisionRulesYaml
{
    public static DecisionRules Read(SettingsNode node)
    {
        var usual = new DecisionRules();
        return node.Read(new DecisionRules
        {
            Governance = node.Word("governance", DecisionWords.Governances) ?? usual.Governance,
            KeyFrom = node.Pounds("key_from"),
            KeyWards = node.Whole("key_wards", 1, 100) ?? usual.KeyWards,
            NoticeDays = node.Whole("notice_days", 0, 365) ?? usual.NoticeDays,
            ExceptionDays = node.Whole("exception_days", 0, 100) ?? usual.ExceptionDays,
            AgendaDays = node.Whole("agenda_days", 0, 100) ?? usual.AgendaDays,
            ShortNoticesInWorkingDays = node.YesNo("short_notices_in_working_days") ?? usual.ShortNoticesInWorkingDays,
            CallInDays = node.Whole("call_in_days", 0, 100) ?? usual.CallInDays,
            ScrutinyMeetsWithin = node.Whole("scrutiny_meets_within", 0, 100) ?? usual.ScrutinyMeetsWithin,
            StaffingOutsideCallIn = node.YesNo("staffing_outside_call_in") ?? usual.StaffingOutsideCallIn,
            RequiredImplications = Words(node, "implications", DecisionWords.Implications) ?? usual.RequiredImplications,
            RequiredSignOffs = Words(node, "sign_offs", DecisionWords.SignOffs) ?? usual.RequiredSignOffs,
        })!;
    }

    /// <summary>One word a line; null where nothing is said. "none" asks for none.</summary>
    private static IReadOnlyList<T>? Words<T>(SettingsNode node, string name, (string Word, T Value)[] words) where T : struct, Enum
    {
        var lines = node.Lines(name);
        if (lines.Count == 0) return null;
        var found = new List<T>();
        foreach (var line in lines.Where(l => l != "none"))
            if (words.Where(w => w.Word.Equals(line, StringComparison.OrdinalIgnoreCase)).ToList() is [var one]) found.Add(one.Value);
            else node.Wrong("not-one-of", name, line, "This is not one of the words that may stand here.", $"Write one of these on a line each: {string.Join(", ", words.Select(w => w.Word))}.");
        return found;
    }
}
