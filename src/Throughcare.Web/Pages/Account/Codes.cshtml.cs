using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using QRCoder;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.App.SignIn;
using Throughcare.Web.SignIn;

namespace Throughcare.Web.Pages.Account;

/// <summary>One-time codes from an app, as a second step after the password: turned on with a code, and off with one.</summary>
public class CodesModel(UserManager<PersonRow> people, Sessions sessions, TimeProvider clock, PasswordSignIn passwords, Tries tries, AuditTrail trail) : AccountPage(people, sessions, clock)
{
    [BindProperty] public string? Code { get; set; }

    public bool On => Person.TwoFactorEnabled;

    public int RecoveryCodes { get; private set; }

    /// <summary>Shown once, when they are made.</summary>
    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    /// <summary>The key in groups of four, to be typed.</summary>
    public string Typed { get; private set; } = "";

    /// <summary>The same as a QR code.</summary>
    public string Picture { get; private set; } = "";

    public Task OnGetAsync() => Show();

    public async Task<IActionResult> OnPostAsync()
    {
        if (On) return Redirect("/account/codes");
        if (!await CodeIsRight()) return await Again();
        await People.SetTwoFactorEnabledAsync(Person, true);
        await trail.Record(new(AuditEvents.CodesTurnedOn) { Subject = $"person:{Person.Id:N}" }, HttpContext.RequestAborted);
        await GoOn(Me.Way == SignInWay.Password ? SignInWay.Code : null);
        return await NewRecoveryCodes();
    }

    public async Task<IActionResult> OnPostRecoveryAsync() => !On ? Redirect("/account/codes") : await CodeIsRight() ? await NewRecoveryCodes() : await Again();

    public async Task<IActionResult> OnPostOffAsync()
    {
        if (!On) return Redirect("/account/codes");
        if (!await CodeIsRight()) return await Again();
        await People.SetTwoFactorEnabledAsync(Person, false);
        await People.ResetAuthenticatorKeyAsync(Person);
        await trail.Record(new(AuditEvents.CodesTurnedOff) { Subject = $"person:{Person.Id:N}" }, HttpContext.RequestAborted);
        await GoOn(Me.Way == SignInWay.Code ? SignInWay.Password : null);
        return Redirect("/account?done=codes-off");
    }

    private async Task<IActionResult> NewRecoveryCodes()
    {
        NewCodes = [.. (await People.GenerateNewTwoFactorRecoveryCodesAsync(Person, 10))!];
        await trail.Record(new(AuditEvents.RecoveryCodesMade) { Subject = $"person:{Person.Id:N}" }, HttpContext.RequestAborted);
        return Page();
    }

    private async Task<IActionResult> Again()
    {
        ModelState.AddModelError(nameof(Code), "That code is not right, or it was used before. Wait for the next one and enter that");
        await Show();
        return Page();
    }

    private async Task<bool> CodeIsRight()
    {
        var code = string.Concat((Code ?? "").Where(char.IsAsciiDigit));
        if (!await tries.Take(Person.Id, HttpContext.RequestAborted)) return false;
        var right = await passwords.CodeIsRight(Person, code);
        if (right) await tries.Right(Person.Id, HttpContext.RequestAborted);
        else await tries.Wrong(Person.Id, "wrong one-time code", HttpContext.RequestAborted);
        return right;
    }

    private async Task Show()
    {
        RecoveryCodes = await People.CountRecoveryCodesAsync(Person);
        if (On) return;
        var key = await People.GetAuthenticatorKeyAsync(Person);
        if (string.IsNullOrEmpty(key))
        {
            await People.ResetAuthenticatorKeyAsync(Person);
            await GoOn(endOthers: false);
            key = await People.GetAuthenticatorKeyAsync(Person);
        }
        Typed = string.Join(' ', key!.Chunk(4).Select(c => new string(c)));
        var address = string.Create(CultureInfo.InvariantCulture, $"otpauth://totp/{Uri.EscapeDataString($"Throughcare:{Person.Email}")}?secret={key}&issuer=Throughcare&digits=6");
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(data);
        Picture = "data:image/png;base64," + Convert.ToBase64String(png.GetGraphic(5));
    }
}
