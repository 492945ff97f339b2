using System.Security.Cryptography;

namespace Throughcare.App.Privacy;

/// <summary>A child, worker or group of brothers and sisters with the key under which what identifies them is kept.</summary>
internal sealed record Subject(string Token, string Id, byte[] Key);

/// <summary>
/// The keys of one council's children and workers, in memory: opaque id to id and key, and back. Somebody whose key was destroyed is in it by
/// opaque id alone. What a change adds is seen by that change only until it has been kept.
/// </summary>
internal sealed class CouncilKeys
{
    private readonly byte[] _secret;
    private readonly Dictionary<string, Subject> _byToken;
    private readonly IReadOnlySet<string> _erased;
    private readonly Dictionary<string, Subject>[] _byId;
    private readonly CouncilKeys? _kept;

    // Opaque ids are made with the council's secret, and what is about nobody in particular is kept under it.
    public CouncilKeys(byte[] secret, IReadOnlyCollection<Subject> subjects, IReadOnlySet<string> erased)
    {
        (_secret, _erased, _byToken) = (secret, erased, new(subjects.Count, StringComparer.Ordinal));
        _byId = NewById();
        foreach (var subject in subjects) Put(subject);
    }

    private CouncilKeys(CouncilKeys kept) => (_kept, _secret, _erased, _byToken, _byId) = (kept, kept._secret, kept._erased, [], NewById());

    /// <summary>The same with room for what one change adds.</summary>
    public CouncilKeys ForChange() => new(this);

    public IReadOnlySet<string> Erased => _erased;

    public IEnumerable<Subject> All => _byToken.Values.Concat(_kept?.All ?? []);

    public void Put(Subject subject)
    {
        _byToken[subject.Token] = subject;
        if (PersonToken.KindAt(subject.Token) is { } kind) _byId[(int)kind][subject.Id] = subject;
    }

    public string TokenFor(PersonKind kind, string id) => PersonToken.Of(_secret, kind, id);

    public Subject? ByToken(string token) => _byToken.TryGetValue(token, out var subject) ? subject : _kept?.ByToken(token);

    public Subject? ById(PersonKind kind, string id) => _byId[(int)kind].TryGetValue(id, out var subject) ? subject : _kept?.ById(kind, id);

    /// <summary>The opaque id to write in place of an id. What is one already stays as it is.</summary>
    public string Token(PersonKind kind, string id) =>
        id.Length == 0 || PersonToken.Is(id) ? id : ById(kind, id)?.Token ?? TokenFor(kind, id);

    /// <summary>What stands under this opaque id; the opaque id itself where the key was destroyed.</summary>
    public string Id(string token) => token.Length == PersonToken.Length && ByToken(token) is { } subject ? subject.Id : token;

    public byte[] Seal(string? token, ReadOnlySpan<byte> plain)
    {
        using var cipher = new AesGcm(token is null ? _secret : ByToken(token)!.Key, SealedBytes.TagBytes);
        return SealedBytes.Seal(cipher, plain, token ?? SubjectKeys.OfCouncil);
    }

    /// <summary>Null where the key was destroyed.</summary>
    public byte[]? Open(string? token, ReadOnlySpan<byte> sealedBytes)
    {
        var key = token is null ? _secret : ByToken(token)?.Key;
        if (key is null) return null;
        using var cipher = new AesGcm(key, SealedBytes.TagBytes);
        return SealedBytes.Open(cipher, sealedBytes, token ?? SubjectKeys.OfCouncil);
    }

    // As the field compares them: children's ids exactly, workers' without regard to case.
    private static Dictionary<string, Subject>[] NewById() => [new(StringComparer.Ordinal), new(StringComparer.OrdinalIgnoreCase), new(StringComparer.Ordinal)];
}
