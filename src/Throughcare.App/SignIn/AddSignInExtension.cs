using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Access;
using Throughcare.App.Database;

namespace Throughcare.App.SignIn;

/// <summary>What people, roles and signing in need.</summary>
public static class AddSignInExtension
{
    public static IServiceCollection AddPeople(this IServiceCollection services, SignInSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<CouncilSettings>();
        services.AddSingleton<CouncilSignIn>();
        services.AddSingleton<FindAccount>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<Tries>();
        services.AddSingleton<Invitations>();
        services.AddSingleton<AddCouncil>();
        services.AddSingleton<CouncilPeople>();
        services.AddSingleton<CouncilRoles>();
        return services;
    }

    /// <summary>What letting people in needs beside. The program adds how it keeps secrets: <see cref="KeptSecrets"/>.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, SignInSettings settings)
    {
        services.AddSingleton<NobodysPassword>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<TakeUpInvitation>();
        services.AddScoped<ProviderSignIn>();
        services.AddIdentityCore<PersonRow>(o =>
            {
                o.User.RequireUniqueEmail = true;
                // An address may hold any sign; whether it looks like one is checked where it is typed.
                o.User.AllowedUserNameCharacters = "";
                o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                // The rules for passwords are ours alone.
                (o.Password.RequireDigit, o.Password.RequireLowercase, o.Password.RequireUppercase, o.Password.RequireNonAlphanumeric) = (false, false, false, false);
                (o.Password.RequiredLength, o.Password.RequiredUniqueChars) = (PasswordRules.Shortest, 1);
            })
            .AddPasswordValidator<PasswordRules>()
            .AddUserStore<PersonStore>()
            .AddTokenProvider<AuthenticatorTokenProvider<PersonRow>>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = settings.HashRounds);
        return services;
    }
}
