namespace Throughcare.App.Audit;

/// <summary>The names of what is written into the audit trail. docs/guide/audit-events.md says which action writes which.</summary>
public static class AuditEvents
{
    public const string ProposalMade = "proposal made", ExtractReplaced = "extract replaced", JudgementAdded = "judgement added", OptionSaved = "option saved", RunStarted = "run started", RunStopped = "run stopped", RunEnded = "run ended";

    public const string PrivacySet = "privacy set", PersonExported = "person exported", PersonErased = "person erased", RowsDeleted = "rows deleted";
}
