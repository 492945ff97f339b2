using System.Security.Cryptography;
using System.Text;
using Throughcare.App.Database;

namespace Throughcare.App.Audit;

/// <summary>
/// What an event was about, as a kind and a token: the same for the same child or worker of a council, so that their events can be found,
/// and of no use to anybody who does not have the secret and the id.
/// </summary>
public sealed class AuditSubject(Func<byte[]> secret, CurrentCouncil council)
{
    private const int SecretLength = 32, TokenLength = 16;

    private readonly Lazy<byte[]> _secret = new(secret);

    public string Child(string id) => Of("child", id);

    public string Worker(string id) => Of("worker", id);

    /// <summary>The secret kept as a file that only this user may read; made when it is first asked for.</summary>
    public static AuditSubject KeptIn(string folder, CurrentCouncil council) => new(() => ReadOrMake(Path.Combine(folder, "audit-subjects.key")), council);

    private string Of(string kind, string id)
    {
        var told = Encoding.UTF8.GetBytes($"{council.Id}\n{kind}\n{id.Trim().ToUpperInvariant()}");
        return $"{kind}:{Convert.ToHexStringLower(HMACSHA256.HashData(_secret.Value, told).AsSpan(0, TokenLength))}";
    }

    private static byte[] ReadOrMake(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var made = new FileStream(path, options);
            var fresh = RandomNumberGenerator.GetBytes(SecretLength);
            made.Write(fresh);
            return fresh;
        }
        catch (IOException) when (File.Exists(path))
        {
            return File.ReadAllBytes(path);
        }
    }
}
