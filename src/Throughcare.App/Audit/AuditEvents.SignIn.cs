namespace Throughcare.App.Audit;

/// <summary>Signing in, people, roles and what a council sets about them.</summary>
public static partial class AuditEvents
{
    public const string SignedIn = "signed in", SignInFailed = "sign-in failed", AccountLocked = "account locked", SignedOut = "signed out", SignedOutEverywhere = "signed out everywhere";

    public const string PasswordSet = "password set", PasskeyAdded = "passkey added", PasskeyRemoved = "passkey removed", CodesTurnedOn = "codes turned on", CodesTurnedOff = "codes turned off",
        RecoveryCodesMade = "recovery codes made", RecoveryCodeUsed = "recovery code used", SignInReset = "sign-in set up again";

    public const string InvitationMade = "invitation made", InvitationUsed = "invitation used", InvitationWithdrawn = "invitation withdrawn", InvitationRefused = "invitation refused";

    public const string PersonChanged = "person changed", AccountClosed = "account closed", AccountOpened = "account opened again", RoleAdded = "role added", RoleChanged = "role changed",
        SignInRulesChanged = "sign-in rules changed", CouncilAdded = "council added";

    private static IEnumerable<AuditMeaning> OfSignIn =>
    [
        new(SignedIn, AuditKind.Change, "signed in", "subject: the person; after: how"),
        new(SignInFailed, AuditKind.Refusal, "could not sign in", "subject: the person, where the address is one's; after: why not"),
        new(AccountLocked, AuditKind.Refusal, "was locked out after too many tries", "subject: the person"),
        new(SignedOut, AuditKind.Change, "signed out", "subject: the person"),
        new(SignedOutEverywhere, AuditKind.Change, "ended all sessions of an account", "subject: the person"),
        new(PasswordSet, AuditKind.Change, "set a password", "subject: the person"),
        new(PasskeyAdded, AuditKind.Change, "added a passkey", "subject: the person"),
        new(PasskeyRemoved, AuditKind.Change, "removed a passkey", "subject: the person"),
        new(CodesTurnedOn, AuditKind.Change, "turned one-time codes on", "subject: the person"),
        new(CodesTurnedOff, AuditKind.Change, "turned one-time codes off", "subject: the person"),
        new(RecoveryCodesMade, AuditKind.Change, "made new recovery codes", "subject: the person"),
        new(RecoveryCodeUsed, AuditKind.Change, "used a recovery code", "subject: the person"),
        new(SignInReset, AuditKind.Change, "let somebody set up sign-in again", "subject: the person; why: the reason"),
        new(InvitationMade, AuditKind.Change, "invited somebody", "subject: the invitation; after: roles and worker; never the link"),
        new(InvitationUsed, AuditKind.Change, "accepted an invitation", "subject: the invitation"),
        new(InvitationWithdrawn, AuditKind.Change, "withdrew an invitation", "subject: the invitation"),
        new(InvitationRefused, AuditKind.Refusal, "opened an invitation that is no longer good", "subject: the invitation, where there was one; after: why"),
        new(PersonChanged, AuditKind.Change, "changed what somebody may do", "subject: the person; before and after: roles, teams and worker; why: the reason"),
        new(AccountClosed, AuditKind.Change, "closed an account", "subject: the person; why: the reason"),
        new(AccountOpened, AuditKind.Change, "opened an account again", "subject: the person"),
        new(RoleAdded, AuditKind.Change, "added a role", "subject: the role; after: its grants"),
        new(RoleChanged, AuditKind.Change, "changed a role", "subject: the role; before and after: its grants"),
        new(SignInRulesChanged, AuditKind.Change, "changed how people sign in", "before and after: the rules"),
        new(CouncilAdded, AuditKind.Change, "added the council", "after: its name"),
    ];
}
