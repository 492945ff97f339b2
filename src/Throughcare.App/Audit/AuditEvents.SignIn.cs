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
}
