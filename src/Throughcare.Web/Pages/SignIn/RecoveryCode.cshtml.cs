using Throughcare.App.SignIn;
using Throughcare.Web.SignIn;

namespace Throughcare.Web.Pages.SignIn;

/// <summary>The second step for somebody whose phone is not at hand.</summary>
public class RecoveryCodeModel(PasswordSignIn passwords, SessionCookie session) : CodeModel(passwords, session)
{
    protected override bool Recovery => true;

    protected override string Wrong => "That is not one of your recovery codes, or it was used before. Enter another";
}
