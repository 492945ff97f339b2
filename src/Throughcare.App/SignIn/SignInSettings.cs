using System.Globalization;
using Microsoft.Extensions.Configuration;
using Throughcare.Findings;

namespace Throughcare.App.SignIn;

/// <summary>How this installation lets people in. Throughcare:SignIn is absent for one person on this machine, and "shared" where people sign in; the rest stands below it.</summary>
public sealed record SignInSettings
{
    public const string Section = "Throughcare:SignIn";

    /// <summary>People sign in. Otherwise whoever sits at this machine is the only person.</summary>
    public bool Shared { get; init; }

    /// <summary>A session ends when nothing was asked for this long.</summary>
    public TimeSpan IdleEnd { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>A session ends this long after signing in, whatever was asked.</summary>
    public TimeSpan AbsoluteEnd { get; init; } = TimeSpan.FromHours(12);

    /// <summary>Wrong tries in a row after which an account waits.</summary>
    public int Tries { get; init; } = 5;

    public TimeSpan LockedFor { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Rounds of PBKDF2 with SHA-512 under each password (OWASP Password Storage: 210,000). Only tests have reason to ask for fewer.</summary>
    public int HashRounds { get; init; } = 210_000;

    /// <summary>A wrong password is answered after this long or a multiple of it, so that the time tells nothing of why it was wrong.</summary>
    public TimeSpan WrongAnswerAfter { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The names under which the pages may be asked for; empty for this machine's own.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Addresses of the reverse proxies that may say for whom they ask and that the way to them was encrypted.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    public static SignInSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var mode = section.Value ?? section["Mode"];
        var usual = new SignInSettings();
        return new()
        {
            Shared = mode switch
            {
                null or "" => false,
                _ when mode.Equals("shared", StringComparison.OrdinalIgnoreCase) => true,
                _ => throw Wrong(Section, mode, "Leave it out for one person on this machine, or set it to \"shared\" so that people sign in."),
            },
            IdleEnd = Minutes(section, "IdleMinutes", usual.IdleEnd, 5, 24 * 60),
            AbsoluteEnd = Minutes(section, "LongestMinutes", usual.AbsoluteEnd, 5, 7 * 24 * 60),
            LockedFor = Minutes(section, "LockedMinutes", usual.LockedFor, 1, 24 * 60),
            Tries = Number(section, "Tries", usual.Tries, 3, 20),
            HashRounds = Number(section, "HashRounds", usual.HashRounds, 1000, 10_000_000),
            WrongAnswerAfter = TimeSpan.FromMilliseconds(Number(section, "WrongAnswerMilliseconds", (int)usual.WrongAnswerAfter.TotalMilliseconds, 1, 10_000)),
            Hosts = List(section, "Hosts"),
            Proxies = List(section, "Proxies"),
        };
    }

    private static TimeSpan Minutes(IConfigurationSection section, string name, TimeSpan usual, int least, int most) =>
        TimeSpan.FromMinutes(Number(section, name, (int)usual.TotalMinutes, least, most));

    private static int Number(IConfigurationSection section, string name, int usual, int least, int most) => section[name] switch
    {
        null or "" => usual,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        var text => throw Wrong($"{Section}:{name}", text, $"Set it to a whole number from {least} to {most}, or leave it out for {usual}."),
    };

    private static string[] List(IConfigurationSection section, string name) =>
        [.. (section[name] ?? "").Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), .. section.GetSection(name).GetChildren().Select(c => c.Value).OfType<string>()];

    private static RefusedException Wrong(string name, string value, string toDo) =>
        new(new Finding { Rule = "wrong-setting", Severity = Severity.Error, What = $"The setting {name} cannot be read.", Value = value, ToDo = toDo });
}
