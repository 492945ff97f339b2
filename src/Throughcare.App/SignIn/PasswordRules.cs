using Microsoft.AspNetCore.Identity;
using Throughcare.App.Database;

namespace Throughcare.App.SignIn;

/// <summary>
/// What a password must be, after the National Cyber Security Centre's advice: long, and not one that is tried first. Nothing is asked about
/// capitals, figures or signs, and it is never made to change with time.
/// </summary>
public sealed class PasswordRules : IPasswordValidator<PersonRow>
{
    public const int Shortest = 12, Longest = 128;

    public static string? Refusal(string? password, string name, string email) =>
        string.IsNullOrEmpty(password) ? "Enter a password"
        : password.Length < Shortest ? $"The password must have {Shortest} characters or more. Three words that do not belong together are a good one"
        : password.Length > Longest ? $"The password may have up to {Longest} characters"
        : CommonPasswords.Why(password, name, email) is { } why ? $"This password would be guessed soon. {why} Choose three words that do not belong together"
        : null;

    public Task<IdentityResult> ValidateAsync(UserManager<PersonRow> manager, PersonRow user, string? password) =>
        Task.FromResult(Refusal(password, user.Name, user.Email ?? "") is { } refusal ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = refusal }) : IdentityResult.Success);
}
