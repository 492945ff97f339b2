using Throughcare.Calendar;

namespace Throughcare.App.Privacy;

/// <summary>Until when the rows about single children of one proposal are kept, and why until then.</summary>
public sealed record Keeping(Guid Id, string Key, string Title, DateOnly? Until, string Why, bool Hold, DateOnly? DeletedOn)
{
    private const int WarnDays = 30;

    public bool Due(DateOnly today) => DeletedOn is null && Until <= today;

    public bool DueSoon(DateOnly today) => DeletedOn is null && Until > today && Until <= today.AddDays(WarnDays);

    /// <summary>
    /// A day that somebody set; else so many months after delivery ended; else, while nobody has said when it ends, so many months after the proposal was last changed. A hold goes before all.
    /// </summary>
    internal static Keeping Of(Guid id, string key, string title, DateTimeOffset changedAt, PrivacySettings settings)
    {
        var said = settings.Proposals.GetValueOrDefault(id) ?? new();
        var months = settings.KeepMonths;
        var (until, why) = said switch
        {
            { Hold: true } => ((DateOnly?)null, $"On hold: {said.HoldWhy}"),
            { Until: { } set } => (set, said.Why ?? ""),
            { DeliveryEnds: { } ends } => (ends.AddMonths(months), $"{months} months after delivery ends on {ends:d MMMM yyyy}"),
            _ => (LondonTime.DateOf(changedAt).AddMonths(months), $"{months} months after it was last changed, because nobody has said when delivery ends"),
        };
        return new(id, key, title, until, why, said.Hold, said.DeletedOn);
    }
}
