using Throughcare.App.Proposals;
using Throughcare.Decisions;

namespace Throughcare.App.Decisions;

/// <summary>Reads notices and call-in of decision.yaml.</summary>
internal static class DecisionNoticesYaml
{
    public static ForwardPlanEntry ForwardPlan(SettingsNode node) => node.Read(new ForwardPlanEntry
    {
        Published = node.Date("published"), Matter = node.Block("matter"), DecisionMaker = node.Text("decision_maker"), From = node.Date("from"), To = node.Date("to"),
        Documents = node.Lines("documents"), CopiesFrom = node.Text("copies_from"), FurtherDocuments = node.Text("further_documents"),
    })!;

    public static GeneralException GeneralException(SettingsNode node) => node.Read(new GeneralException(node.Date("chair_told"), node.Date("published"), node.Block("reason")))!;

    public static SpecialUrgency SpecialUrgency(SettingsNode node) => node.Read(new SpecialUrgency(node.Text("agreed_by"), node.Date("agreed_on"), node.Date("published"), node.Block("reason")))!;

    public static PrivateMeeting PrivateMeeting(SettingsNode node) =>
        node.Read(new PrivateMeeting(node.Date("first_notice"), node.Date("second_notice"), node.Block("reasons"), node.Block("representations"), node.Block("reply")))!;

    /// <summary>A call-in without a day is none.</summary>
    public static CallIn CallIn(SettingsNode node)
    {
        var asked = node.Date("asked");
        if (asked is null && node.Text("asked") is null) node.Needed("asked");
        return node.Read(asked is { } day ? new CallIn(day, node.Text("by"), node.Block("grounds"), node.Word("outcome", DecisionWords.CallIns), node.Date("outcome_on"), node.Block("said")) : null)!;
    }
}
