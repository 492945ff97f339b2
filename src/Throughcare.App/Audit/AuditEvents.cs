namespace Throughcare.App.Audit;

/// <summary>What kind of thing an event tells of.</summary>
public enum AuditKind
{
    /// <summary>Something was changed; the event is kept with the change, or neither is.</summary>
    Change,

    /// <summary>Somebody was shown records of children or of staff; nothing is shown that could not be recorded.</summary>
    Look,

    /// <summary>Somebody was refused.</summary>
    Refusal,

    /// <summary>The program looked after itself or the trail.</summary>
    Housekeeping,
}

/// <summary>The name of an event with what it means, and what it holds beside who, when and from where.</summary>
/// <param name="Name">As it stands in the trail.</param>
/// <param name="Kind">Change, look, refusal or housekeeping.</param>
/// <param name="InWords">What somebody did, to follow their name: "made a proposal".</param>
/// <param name="Holds">What stands in before, after and why.</param>
public sealed record AuditMeaning(string Name, AuditKind Kind, string InWords, string Holds);

/// <summary>The names of what is written into the audit trail. docs/guide/audit-events.md says which action writes which, and is made from here.</summary>
public static partial class AuditEvents
{
    public const string ProposalMade = "proposal made", ProposalDeleted = "proposal deleted", ExampleLoaded = "example loaded", ExtractReplaced = "extract replaced";
    public const string JudgementAdded = "judgement added", OptionSaved = "option saved", CostingSaved = "costing saved", TransfersSaved = "transfer settings saved", RunStarted = "run started", RunStopped = "run stopped", RunEnded = "run ended";
    public const string PaperSaved = "paper saved", ConfidentialKept = "confidential kept", ConfidentialRemoved = "confidential removed", ConfidentialSeen = "confidential looked at", LinksMade = "links made", LinkLocked = "link locked", PlacementsReleased = "placements released";
    public const string UploadTaken = "upload taken", UploadConfirmed = "upload confirmed", UploadRefused = "upload refused";
    public const string RestrictedAccessGiven = "restricted access given", RestrictedAccessEnded = "restricted access ended";
    public const string ChildrenSeen = "children looked at", ChildSeen = "child looked at", WorkersSeen = "workers looked at", WorkerSeen = "worker looked at";
    public const string ExtractSeen = "extract looked at", UploadSeen = "upload looked at", ListDownloaded = "list downloaded", TrailSeen = "trail looked at";
    public const string PrivacySet = "privacy set", PersonFound = "person found", PersonExported = "person exported", PersonErased = "person erased", RowsDeleted = "rows deleted";
    public const string TemplateSet = "template set", WordingSet = "wording set", RequestRefused = "request refused", TrailAnchored = "trail anchored";

    private const string Counts = "after: counts of children, workers, options, judgements, runs and rejected rows, the date and the fingerprint of the extract";

    /// <summary>Every event, in the order in which the guide lists them.</summary>
    public static readonly IReadOnlyList<AuditMeaning> All =
    [
        new(ProposalMade, AuditKind.Change, "made a proposal", Counts),
        new(ProposalDeleted, AuditKind.Change, "deleted a proposal", "why: the reason"),
        new(ExampleLoaded, AuditKind.Change, "loaded an example that comes with the program", Counts),
        new(ExtractReplaced, AuditKind.Change, "replaced the extract", "before and after: date, fingerprint and counts of the extract"),
        new(JudgementAdded, AuditKind.Change, "decided about a child or worker, or took a decision back", "subject: the child or worker; after: its kind (“taken back” where it takes one back) and number. The reason stands with the judgement, because it is free text about a child"),
        new(OptionSaved, AuditKind.Change, "saved an option", "before and after: version, and each priority, limit and rule that differs; number of teams and new posts"),
        new(CostingSaved, AuditKind.Change, "changed the costs", "subject: the version of the costing; before and after: the assumptions where they differ, and the number of rows and a fingerprint of each table that differs"),
        new(PaperSaved, AuditKind.Change, "saved a paper of a proposal", "subject: the paper and its version"),
        new(ConfidentialKept, AuditKind.Change, "kept what workers say or is known of them in confidence", "subject: the worker, where it is one; after: the kind and the number of workers, never what was written"),
        new(ConfidentialRemoved, AuditKind.Change, "removed confidential records of workers", "before: the kind and the number of workers"),
        new(ConfidentialSeen, AuditKind.Look, "looked at confidential records of workers", "after: the kind and the number of workers"),
        new(LinkLocked, AuditKind.Refusal, "gave a wrong worker id too often on a personal link, which waits for a while", "subject: the worker of the link"),
        new(LinksMade, AuditKind.Change, "made personal links for workers", "after: what they are for, how many, and until when"),
        new(PlacementsReleased, AuditKind.Change, "released the named placements of a plan", "after: the option and its run; why: the reason that was given"),
        new(TransfersSaved, AuditKind.Change, "changed when the plan begins or the transfer policy", "before and after: the settings that differ from the usual ones, as proposal.yaml writes them"),
        new(RunStarted, AuditKind.Change, "started a run", "subject: the run; after: option, version, seed and limits"),
        new(RunStopped, AuditKind.Change, "asked a run to stop", "subject: the run"),
        new(RunEnded, AuditKind.Change, "ended a run", "subject: the run; after: how it ended"),
        new(UploadTaken, AuditKind.Change, "sent files", "subject: the upload; after: number and size of the files, and their endings"),
        new(UploadConfirmed, AuditKind.Change, "confirmed what was read from files", "subject: the upload"),
        new(UploadRefused, AuditKind.Refusal, "sent files that could not be taken", "subject: the upload; after: the rules by which they were refused"),
        new(RestrictedAccessGiven, AuditKind.Change, "gave somebody access to a restricted record", "subject: the child; after: the person; why: the reason"),
        new(RestrictedAccessEnded, AuditKind.Change, "ended somebody's access to a restricted record", "subject: the child; before: the person; why: the reason"),
        new(PrivacySet, AuditKind.Change, "changed the privacy settings or how long rows are kept", "before and after: the settings; why: the reason"),
        new(TemplateSet, AuditKind.Change, "changed the council's template of documents", "before and after: the name, size and fingerprint of the file; none where there was or is none"),
        new(WordingSet, AuditKind.Change, "changed the council's wording of documents", "before and after: the wording"),
        new(PersonFound, AuditKind.Look, "looked for what is held about somebody", "subject: the child or worker"),
        new(PersonExported, AuditKind.Look, "exported what is held about somebody", "subject: the child or worker; why: the reason"),
        new(PersonErased, AuditKind.Change, "erased somebody by destroying their key", "subject: the child or worker; why: the reason"),
        new(RowsDeleted, AuditKind.Change, "deleted rows about single children that were due", "why: the reason that was given for how long they are kept"),
        new(ChildrenSeen, AuditKind.Look, "looked at a list of children", "after: the page, rows and filters"),
        new(ChildSeen, AuditKind.Look, "looked at one child", "subject: the child; after: the page"),
        new(WorkersSeen, AuditKind.Look, "looked at workers", "after: the page, rows and filters"),
        new(WorkerSeen, AuditKind.Look, "looked at one worker", "subject: the worker; after: the page"),
        new(ExtractSeen, AuditKind.Look, "looked at what is to be checked in the extract", "after: the page"),
        new(UploadSeen, AuditKind.Look, "looked at what was read from files", "subject: the upload; after: the page"),
        new(ListDownloaded, AuditKind.Look, "downloaded a list", "after: the page, rows, filters and form"),
        new(TrailSeen, AuditKind.Look, "looked at the audit trail", "after: the filters"),
        new(RequestRefused, AuditKind.Refusal, "was refused", "subject: the child or worker asked for, if one was; after: the page and the answer (403: not in reach, 404: not there, 400: form spoilt or out of date, 413: too large)"),
        .. OfSignIn,
        new(TrailAnchored, AuditKind.Housekeeping, "wrote the head of the trail outside the database", "after: the line of the anchors file"),
    ];
}
