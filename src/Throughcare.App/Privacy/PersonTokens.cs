using System.Security.Cryptography;

namespace Throughcare.App.Privacy;

/// <summary>The opaque ids of a proposal's children and workers, for addresses and logs.</summary>
public sealed class PersonTokens
{
    // Where nobody keeps keys, as in a folder, opaque ids hold until the program ends.
    private static readonly byte[] OfThisProgram = RandomNumberGenerator.GetBytes(InstallationKey.Bytes);

    private readonly CouncilKeys _keys;

    internal PersonTokens(CouncilKeys keys) => _keys = keys;

    public static PersonTokens Unkept { get; } = new(new(OfThisProgram, [], new HashSet<string>()));

    public string OfChild(string id) => _keys.Token(PersonKind.Child, id);

    public string OfWorker(string id) => _keys.Token(PersonKind.Worker, id);

    /// <summary>The one of these children who has this opaque id; null where none has.</summary>
    public string? ChildOf(string token, IEnumerable<string> ids) => _keys.ByToken(token)?.Id ?? ids.FirstOrDefault(id => OfChild(id) == token);

    public string? WorkerOf(string token, IEnumerable<string> ids) => _keys.ByToken(token)?.Id ?? ids.FirstOrDefault(id => OfWorker(id) == token);
}
