namespace Throughcare.Calendar;

/// <summary>From a first day to a last day, both counted; an open end means "still". The last day is never before the first.</summary>
public readonly record struct DateSpan
{
    public DateSpan(DateOnly first, DateOnly? last)
    {
        if (last < first) throw new ArgumentException($"The last day ({last:d MMMM yyyy}) is before the first ({first:d MMMM yyyy}).", nameof(last));
        First = first;
        Last = last;
    }

    public DateOnly First { get; }

    public DateOnly? Last { get; }

    public bool Contains(DateOnly day) => day >= First && (Last is null || day <= Last);

    public bool Overlaps(DateSpan other) => (other.Last is null || First <= other.Last) && (Last is null || other.First <= Last);
}
