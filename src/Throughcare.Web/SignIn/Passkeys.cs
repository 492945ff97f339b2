using System.Buffers.Text;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.App.SignIn;

namespace Throughcare.Web.SignIn;

/// <summary>
/// Passkeys: the browser is asked a question, which a short cookie remembers, and its answer is checked by the library. Signing in with one needs no address:
/// the passkey says whose it is, and the device has asked for a finger, a face or a PIN.
/// </summary>
public sealed partial class Passkeys(IPasskeyHandler<PersonRow> handler, UserManager<PersonRow> people, FindAccount find, CurrentCouncil council, CurrentActor actor, AuditTrail trail, ILogger<Passkeys> log)
{
    private const string State = "state";

    public async Task<string> AskForNew(HttpContext context, PersonRow person)
    {
        var made = await handler.MakeCreationOptionsAsync(new() { Id = person.Id.ToString(), Name = person.Email ?? "", DisplayName = person.Name }, context);
        await Remember(context, made.AttestationState);
        return made.CreationOptionsJson;
    }

    /// <summary>Keeps a new passkey; false where the answer does not fit the question.</summary>
    public async Task<bool> Add(HttpContext context, PersonRow person, string credential, string name)
    {
        if (await Remembered(context) is not { } state || !Readable(credential)) return false;
        var checkedOne = await handler.PerformAttestationAsync(new() { CredentialJson = credential, AttestationState = state, HttpContext = context });
        if (!checkedOne.Succeeded) NotTaken(log, checkedOne.Failure.Message);
        if (!checkedOne.Succeeded || checkedOne.UserEntity.Id != person.Id.ToString() || await find.ByPasskey(checkedOne.Passkey.CredentialId) is not null) return false;
        checkedOne.Passkey.Name = name;
        return (await people.AddOrUpdatePasskeyAsync(person, checkedOne.Passkey)).Succeeded;
    }

    public async Task<string> AskForKnown(HttpContext context)
    {
        var made = await handler.MakeRequestOptionsAsync(null, context);
        await Remember(context, made.AssertionState ?? "");
        return made.RequestOptionsJson;
    }

    /// <summary>Whose passkey answered; null where it is nobody's, or not rightly answered.</summary>
    public async Task<Account?> SignIn(HttpContext context, string credential)
    {
        if (await Remembered(context) is not { } state || !Readable(credential) || Id(credential) is not { } id || await find.ByPasskey(id, context.RequestAborted) is not { } account) return null;
        using var entered = council.Enter(account.Council);
        using var acting = actor.Enter(new(null, "person", SessionCookie.From(context)));
        var result = await handler.PerformAssertionAsync(new() { CredentialJson = credential, AssertionState = state, HttpContext = context });
        if (!result.Succeeded) NotTaken(log, result.Failure.Message);
        var why = !result.Succeeded || result.User.Id != account.Person ? "a passkey's answer did not fit" : result.User.ClosedAt is not null ? "the account is closed" : null;
        if (why is null && (await people.AddOrUpdatePasskeyAsync(result.User!, result.Passkey!)).Succeeded) return account;
        await trail.Record(new(AuditEvents.SignInFailed) { Subject = $"person:{account.Person:N}", Why = why ?? "the passkey could not be kept" }, context.RequestAborted);
        return null;
    }

    private static async Task Remember(HttpContext context, string? state) => await context.SignInAsync(SharedMode.Passkey, new(new ClaimsIdentity([new(State, state ?? "")], SharedMode.Passkey)));

    // A question is answered once.
    private static async Task<string?> Remembered(HttpContext context)
    {
        var state = (await context.AuthenticateAsync(SharedMode.Passkey)).Principal?.FindFirstValue(State);
        await context.SignOutAsync(SharedMode.Passkey);
        return state;
    }

    private static bool Readable(string credential) => credential.Length is > 0 and < 100_000 && Id(credential) is not null;

    private static byte[]? Id(string credential)
    {
        try
        {
            using var json = JsonDocument.Parse(credential);
            return json.RootElement.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? Base64Url.DecodeFromChars(id.GetString()) : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    // The library's own sentence, which names the part of the answer that did not fit and nothing of the person.
    [LoggerMessage(LogLevel.Warning, "A passkey was not taken: {Why}")]
    private static partial void NotTaken(ILogger log, string why);
}
