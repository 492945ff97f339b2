namespace Throughcare.Consultation;

/// <summary>The days of a consultation. Null means that nobody has given the day yet; nothing is made up in its place.</summary>
public sealed record ConsultationDates
{
    /// <summary>First day on which people may answer.</summary>
    public DateOnly? Opens { get; init; }

    /// <summary>Last day on which people may answer.</summary>
    public DateOnly? Closes { get; init; }

    /// <summary>How many days long it is said to be, in letters and reports; compared with the days from opening to closing.</summary>
    public int? StatedDays { get; init; }

    public DateOnly? PreferencesOpen { get; init; }

    /// <summary>Last day on which people may say which team and base they would like.</summary>
    public DateOnly? PreferencesClose { get; init; }

    /// <summary>When the replies to what was said are to be out.</summary>
    public DateOnly? RepliesBy { get; init; }

    public DateOnly? Decision { get; init; }

    /// <summary>When people are to be told their own outcome.</summary>
    public DateOnly? Outcomes { get; init; }

    /// <summary>First day of the new arrangement.</summary>
    public DateOnly? Starts { get; init; }
}

/// <summary>What the council's own policy or agreement with the unions asks for. Local; the statute asks for no length where fewer than 20 would be dismissed.</summary>
public sealed record ConsultationRules
{
    /// <summary>Fewest days from opening to closing, both counted. Default 30, as many councils have it; local.</summary>
    public int MinimumDays { get; init; } = 30;

    /// <summary>True where <see cref="MinimumDays"/> counts working days.</summary>
    public bool InWorkingDays { get; init; }

    /// <summary>Fewest working days that people have to rank teams and bases; local. Default 5.</summary>
    public int MinimumPreferenceDays { get; init; } = 5;

    /// <summary>Where it is written: "Managing change policy, section 6".</summary>
    public string? Source { get; init; }
}

/// <summary>
/// How long a consultation is, counted in the three ways in which people count. A length that is stated agrees where it is one of the two ways of counting
/// days: from opening to closing, and with both of them counted.
/// </summary>
public sealed record ConsultationLength(DateOnly Opens, DateOnly Closes, int Elapsed, int BothCounted, int WorkingDays)
{
    /// <summary>Null where it closes before it opens.</summary>
    public static ConsultationLength? Of(DateOnly opens, DateOnly closes, Calendar.WorkingDays days) => closes < opens ? null
        : new(opens, closes, closes.DayNumber - opens.DayNumber, closes.DayNumber - opens.DayNumber + 1, days.Between(opens, closes));

    public bool Agrees(int stated) => stated == Elapsed || stated == BothCounted;

    /// <summary>The last day of so many, with the opening day as the first.</summary>
    public DateOnly LastDayOf(int days) => Opens.AddDays(days - 1);

    public override string ToString() => $"{Elapsed} days from opening to closing, {BothCounted} with both days counted, of which {WorkingDays} are working days";
}
