using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Throughcare.Intake;

namespace Throughcare.App.Privacy;

/// <summary>Whose opaque id it is.</summary>
public enum PersonKind
{
    Child,
    Worker,

    /// <summary>Brothers and sisters together.</summary>
    Siblings,
}

/// <summary>
/// The opaque id of a child, a worker or a group of brothers and sisters: two letters and twenty characters that cannot be worked out, or worked back, without the
/// council's secret. It stands in addresses, logs, runs and the audit trail, and is the same in every extract.
/// </summary>
public static class PersonToken
{
    public const int Length = 23;

    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    private static readonly SearchValues<char> OfLetters = SearchValues.Create(Letters);

    internal static string Of(ReadOnlySpan<byte> secret, PersonKind kind, string id)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(Prefix(kind) + Normal(kind, id)), hash);
        Span<char> token = stackalloc char[Length];
        Prefix(kind).CopyTo(token);
        // Five bits to a letter: a hundred bits in all.
        for (var i = 0; i < Length - 3; i++) token[3 + i] = Letters[hash[i] & 31];
        return new(token);
    }

    /// <summary>An id as it is compared: workers' without regard to case.</summary>
    internal static string Normal(PersonKind kind, string id) => kind == PersonKind.Worker ? WrittenId.Of(id).ToUpperInvariant() : WrittenId.Of(id);

    /// <summary>True for what has the shape of an opaque id.</summary>
    public static bool Is(ReadOnlySpan<char> text) => text.Length == Length && KindAt(text) is not null && text[3..].IndexOfAnyExcept(OfLetters) < 0;

    /// <summary>Whose id begins here, by its first letters.</summary>
    internal static PersonKind? KindAt(ReadOnlySpan<char> text) =>
        text.StartsWith("ch-") ? PersonKind.Child : text.StartsWith("wk-") ? PersonKind.Worker : text.StartsWith("sg-") ? PersonKind.Siblings : null;

    private static string Prefix(PersonKind kind) => kind switch { PersonKind.Child => "ch-", PersonKind.Worker => "wk-", _ => "sg-" };
}
