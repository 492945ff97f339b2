using System.Globalization;

namespace Throughcare.Checks;

/// <summary>What a date is the date of.</summary>
public enum DateOf
{
    /// <summary>The decision is taken.</summary>
    Decision,

    /// <summary>The decision or its paper is published.</summary>
    Publication,

    /// <summary>An officer or member signs the paper.</summary>
    SignOff,

    /// <summary>The proposal is agreed before the decision proper, by a board or a leadership team.</summary>
    Agreed,

    /// <summary>Consultation opens.</summary>
    ConsultationOpens,

    /// <summary>Consultation closes.</summary>
    ConsultationCloses,

    /// <summary>A meeting to consult those affected.</summary>
    ConsultationMeeting,

    /// <summary>Posts, teams or changes begin.</summary>
    Start,

    /// <summary>The money for posts ends.</summary>
    FundingEnds,

    /// <summary>The equality assessment was written.</summary>
    AssessmentWritten,

    /// <summary>The equality assessment was signed off.</summary>
    AssessmentSigned,

    /// <summary>The assessment or the change is to be reviewed.</summary>
    Review,

    /// <summary>The paper was written.</summary>
    PaperWritten,

    /// <summary>An action is due.</summary>
    ActionDue,

    /// <summary>Notice of the decision was published.</summary>
    Notice,

    /// <summary>The report that is decided on was written.</summary>
    Report,

    /// <summary>The time for call-in ends.</summary>
    CallInEnds,

    /// <summary>Replies are asked for by this day.</summary>
    RepliesBy,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>A date, as exact as it is stated: a month or a financial year has a first and a last day.</summary>
public sealed record DateFact(DateOf Of, DateOnly First, DateOnly Last, Said Said) : Fact(Said)
{
    public DateFact(DateOf of, DateOnly day, Said said) : this(of, day, day, said) { }

    public bool IsDay => First == Last;

    /// <summary>"27 January 2020", or "January 2020" where only the month is stated.</summary>
    public string InWords => IsDay || First.AddMonths(1).AddDays(-1) != Last ? (IsDay ? First : Last).ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : First.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}

/// <summary>A date that is written so that no day can be read from it.</summary>
public sealed record UnreadDateFact(string Written, Said Said) : Fact(Said);

/// <summary>A date whose day of the week is stated too.</summary>
public sealed record WeekdayFact(DayOfWeek Stated, DateOnly Day, Said Said) : Fact(Said);
