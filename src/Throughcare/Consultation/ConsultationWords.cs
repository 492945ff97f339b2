namespace Throughcare.Consultation;

/// <summary>The terms of a consultation as pages, letters and packs write them.</summary>
public static class ConsultationWords
{
    public static string InWords(this Standing standing) => standing switch
    {
        Standing.SlotIn => "slot-in",
        Standing.RingFence => "ring-fence",
        Standing.Preference => "preference",
        Standing.AtRisk => "at risk",
        _ => "agency worker",
    };

    public static string Meaning(this Standing standing) => standing switch
    {
        Standing.SlotIn => "One place is open to them, and there is room for all who may have it.",
        Standing.RingFence => "There are more people than places, and only they may have them.",
        Standing.Preference => "More than one team is open to them, and they say what they would like.",
        Standing.AtRisk => "No place in the option is open to them.",
        _ => "Supplied by an agency: told and heard, with no claim to a place.",
    };

    public static string InWords(this StaffChange change) => change switch
    {
        StaffChange.Team => "another team",
        StaffChange.Base => "another base",
        StaffChange.Manager => "another manager of their own",
        StaffChange.Role => "another role",
        StaffChange.Hours => "other hours",
        StaffChange.TeamManager => "a new manager of the team",
        _ => "new colleagues",
    };

    public static string InWords(this Effect effect) => effect switch
    {
        Effect.Directly => "directly affected",
        Effect.Indirectly => "indirectly affected",
        _ => "not affected",
    };

    internal static string People(int n) => n == 1 ? "1 person" : $"{n:#,0} people";

    internal static string Days(int n) => n == 1 ? "1 day" : $"{n:#,0} days";

    internal static string Day(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
