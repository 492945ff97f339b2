using Throughcare.Delivery;
using Throughcare.Web.Bridge;

namespace Throughcare.Web.Delivery;

/// <summary>Words that several pages of the stage say alike.</summary>
public static class DeliveryWords
{
    /// <summary>What is due later than this many days after the extract is not listed: by then the case system knows better.</summary>
    public const int DaysListed = 14;

    /// <summary>"12 of 30 children have changed social worker; 3 are late and 15 are still to come".</summary>
    public static string Says(Delivered told) =>
        $"{told.Done:#,0} of {BridgeWords.Children(told.Planned)} {(told.Done == 1 ? "has" : "have")} changed social worker as planned; {told.Count(DeliveryState.Late):#,0} {(told.Count(DeliveryState.Late) == 1 ? "is" : "are")} late, and {told.Count(DeliveryState.ToCome):#,0} still to come";

    public static string InWords(DeliveredTransfer transfer) => transfer.State switch
    {
        DeliveryState.Done when transfer.On is { } on => $"Done on {BridgeWords.Day(on)}" + (transfer.WeeksLate > 0 ? $", {BridgeWords.Weeks(transfer.WeeksLate)} late" : transfer.Early ? ", before its week" : ""),
        DeliveryState.Done => "Done",
        DeliveryState.Late => $"Late by {BridgeWords.Weeks(transfer.WeeksLate)}",
        DeliveryState.Refused => "Refused: stays with the present social worker",
        DeliveryState.OutsidePlan => "With another social worker than planned",
        DeliveryState.NoLongerHere => "No longer in the extract",
        _ => "To come",
    };

    public static string InWords(OutsideKind kind) => kind switch
    {
        OutsideKind.AnotherWorker => "Changed to another social worker than planned",
        OutsideKind.Earlier => "Changed before the planned week",
        OutsideKind.NotPlanned => "Changed social worker, which was not planned",
        OutsideKind.NotInExtract => "Recorded as done, and the extract has another social worker",
        OutsideKind.ChildCame => "New in the extract",
        OutsideKind.ChildLeft => "No longer in the extract",
        OutsideKind.WorkerCame => "Worker who is new in the extract",
        _ => "Worker who is no longer here",
    };

    public static string Stage(string? stage) => stage switch { "advert" => "Advertised", "offer" => "Offered", "start" => "Started", _ => "Not advertised yet" };
}
