using Throughcare.App.Proposals;
using Throughcare.Decisions;
using Throughcare.Findings;

namespace Throughcare.App.Decisions;

/// <summary>The decision of a proposal, and what was found while its file was read.</summary>
public sealed record DecisionReading(DecisionPaper Paper, IReadOnlyList<Finding> Findings);

/// <summary>Reads decision.yaml. What cannot be read is a finding with its line, and is left out.</summary>
public static class DecisionYaml
{
    public const string FileName = "decision.yaml";

    public static DecisionReading Read(string text, string file = FileName)
    {
        var findings = new List<Finding>();
        return YamlText.Open(text, file, findings) is { } root ? new(Paper(root), findings) : new(new(), findings);
    }

    private static DecisionPaper Paper(SettingsNode node)
    {
        var paper = new DecisionPaper
        {
            Title = node.Text("title"), Reference = node.Text("reference"), Rules = node.Child("rules", DecisionRulesYaml.Read) ?? new(),
            Route = node.Word("route", DecisionWords.Routes), DecisionMaker = node.Text("decision_maker"), Author = node.Text("author"), Service = node.Text("service"),
            Wards = node.Lines("wards"), Key = node.YesNo("key"), SubjectToCallIn = node.YesNo("subject_to_call_in"), Value = node.Pounds("value"), StaffingOnly = node.YesNo("staffing_only") ?? false,
            Option = node.Text("option"), OptionVersion = node.Whole("option_version"),
            Statements = node.List("statements", DecisionPartsYaml.Statement), Options = node.List("options", DecisionPartsYaml.Option),
            Reasons = node.Block("reasons"), Recommendations = node.Lines("recommendations"), Consultation = node.Block("consultation"), Conflicts = node.Block("conflicts"),
            Implications = node.List("implications", DecisionPartsYaml.Implication), Confirmations = node.List("confirmations", DecisionPartsYaml.Confirmation), SignOffs = node.List("sign_offs", DecisionPartsYaml.SignOff),
            BackgroundPapers = node.Lines("background_papers"), Attachments = node.Lines("attachments"), Exempt = node.List("exempt", DecisionPartsYaml.Exempt),
            ForwardPlan = node.Child("forward_plan", DecisionNoticesYaml.ForwardPlan), GeneralException = node.Child("general_exception", DecisionNoticesYaml.GeneralException),
            SpecialUrgency = node.Child("special_urgency", DecisionNoticesYaml.SpecialUrgency), PrivateMeeting = node.Child("private_meeting", DecisionNoticesYaml.PrivateMeeting),
            AgendaPublished = node.Date("agenda_published"), Planned = node.Date("planned"), Decided = node.Date("decided"), Published = node.Date("published"), Effective = node.Date("effective"), Starts = node.Date("starts"), Ends = node.Date("ends"),
            Values = node.List("values", DecisionPartsYaml.Value), Resolutions = node.List("resolutions", DecisionPartsYaml.Resolution), Delegations = node.List("delegations", DecisionPartsYaml.Delegation), Later = node.List("later", DecisionPartsYaml.Later),
            CallIn = node.Child("call_in", DecisionNoticesYaml.CallIn), Documents = node.List("documents", DecisionPartsYaml.Document),
        };
        node.SayUnknown();
        return paper;
    }
}
