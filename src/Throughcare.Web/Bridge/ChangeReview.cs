using System.Globalization;
using Throughcare.Options;

namespace Throughcare.Web.Bridge;

/// <summary>What people have said of one change of social worker.</summary>
/// <param name="Code">In an address.</param>
/// <param name="Words">In a list.</param>
public sealed record ChangeReview(string Code, string Words)
{
    public static ChangeReview Open { get; } = new("open", "Suggested, for review");

    private static readonly ChangeReview Agreed = new("agreed", "Agreed"), Deferred = new("deferred", "Put off"), Refused = new("refused", "Refused"), Done = new("done", "Done");

    public static IReadOnlyList<ChangeReview> All { get; } = [Open, Agreed, Deferred, Refused, Done];

    public static ChangeReview Of(ReviewState state) => state switch
    {
        ReviewState.Agreed => Agreed,
        ReviewState.Deferred => Deferred,
        ReviewState.Refused => Refused,
        ReviewState.Done => Done,
        _ => Open,
    };

    /// <summary>With the day until which it is put off.</summary>
    public static string InWords(Reviewed reviewed) =>
        reviewed is { State: ReviewState.Deferred, By.Value: { } value } && DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until)
            ? $"{Deferred.Words} until {BridgeWords.Day(until)}" : Of(reviewed.State).Words;
}
