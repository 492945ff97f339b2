using System.Security.Cryptography;
using Throughcare.Findings;

namespace Throughcare.App.Privacy;

/// <summary>Where the installation's key is: written in a setting, or in a file that only its owner may read. Never in the database.</summary>
public sealed record KeyPlace(string? Written, string File)
{
    public override string ToString() => Written is null ? File : "a setting";
}

/// <summary>
/// The key of this installation, under which the keys of children and workers are kept. It is made once, at the first start, and a copy of it belongs in
/// a safe: without it nobody can read who the rows are about.
/// </summary>
public sealed class InstallationKey
{
    public const int Bytes = 32;

    private readonly byte[] _key;

    private InstallationKey(byte[] key) => _key = key;

    /// <summary>A key that is kept nowhere.</summary>
    public static InstallationKey Random() => new(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Reads a key as it is written: 64 hexadecimal digits.</summary>
    public static InstallationKey Parse(string written, string from)
    {
        var text = written.Trim();
        if (text.Length == 2 * Bytes && text.All(char.IsAsciiHexDigit)) return new(Convert.FromHexString(text));
        throw Refused("key-not-readable", $"The installation's key in {from} is not a key: it has {text.Length} characters, and a key is {2 * Bytes} hexadecimal digits.", "Put the copy back that was kept in a safe place.");
    }

    /// <summary>The key where it is kept.</summary>
    public static InstallationKey Open(KeyPlace place)
    {
        if (place.Written is { } written) return Parse(written, "the setting Throughcare:Key");
        if (!File.Exists(place.File))
            throw Refused("key-missing", $"The installation's key is not at {place.File}, and the database holds children and workers that cannot be read without it.",
                "Put the copy back that was kept in a safe place, or say where it is with Throughcare:KeyFile. Nothing has been changed.");
        return Parse(File.ReadAllText(place.File), place.File);
    }

    /// <summary>Makes the key at the first start, readable by its owner only. Where there is one, it stays.</summary>
    public static void MakeIfMissing(KeyPlace place)
    {
        if (place.Written is not null || File.Exists(place.File)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(place.File))!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using var file = new StreamWriter(place.File, options);
            file.WriteLine(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)));
        }
        catch (IOException) when (File.Exists(place.File))
        {
            // Another program of this installation was quicker.
        }
    }

    internal AesGcm Cipher() => new(_key, SealedBytes.TagBytes);

    internal static RefusedException Wrong(KeyPlace place) => Refused("key-wrong",
        $"The installation's key ({place}) is not the one that this database was made with, so nobody in it can be read.",
        "Put the right key back, or start with the data folder that belongs to this one. Nothing has been changed.");

    private static RefusedException Refused(string rule, string what, string toDo) => new(new Finding { Rule = rule, Severity = Severity.Error, What = what, ToDo = toDo });
}
