using System.Security.Cryptography;
using System.Text;
using Throughcare.App.Files;
using Throughcare.Findings;

namespace Throughcare.App.Proposals;

/// <summary>
/// Changes the files of a folder all at once, as others see it. What comes in is written beside the files that are there and
/// marked as complete; only then is it moved to its place. Whoever opens the folder after a fall in the middle finishes the
/// move if the mark is there, and throws the rest away if it is not. Readers and writers of one machine wait for each other.
/// </summary>
internal static class FolderChange
{
    private const string Incoming = ".throughcare-incoming", Complete = ".complete";
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Reads from a folder while nobody changes it.</summary>
    public static T Reading<T>(string folder, Func<T> read)
    {
        if (HasUnfinished(folder))
            using (Lock(folder, FileShare.None)) Finish(folder);
        using (Lock(folder, FileShare.Read)) return read();
    }

    /// <summary>Puts files in a folder, and takes away those of <paramref name="own"/> that are not among them.</summary>
    public static void Write(string folder, IEnumerable<(string Name, string Text)> files, Func<IEnumerable<string>> own)
    {
        if (!Directory.Exists(folder)) WriteNew(folder, files);
        else
            using (Lock(folder, FileShare.None))
            {
                Finish(folder);
                var incoming = Path.Combine(folder, Incoming);
                var names = WriteFiles(incoming, files);
                var stale = own().Where(name => !names.Contains(name));
                // The mark is moved into place, so that it is there with all its lines or not at all.
                WriteFile(Path.Combine(incoming, Complete + ".new"), string.Join('\n', stale));
                File.Move(Path.Combine(incoming, Complete + ".new"), Path.Combine(incoming, Complete));
                Finish(folder);
            }
    }

    private static void WriteNew(string folder, IEnumerable<(string Name, string Text)> files)
    {
        var parent = Path.GetDirectoryName(folder)!;
        Directory.CreateDirectory(parent);
        var beside = Path.Combine(parent, $".{Path.GetFileName(folder)}.{Guid.NewGuid():N}");
        try
        {
            WriteFiles(beside, files);
            Directory.Move(beside, folder);
        }
        finally
        {
            if (Directory.Exists(beside)) Directory.Delete(beside, recursive: true);
        }
    }

    private static bool HasUnfinished(string folder) => Directory.Exists(Path.Combine(folder, Incoming));

    private static void Finish(string folder)
    {
        var incoming = Path.Combine(folder, Incoming);
        if (!Directory.Exists(incoming)) return;
        var mark = Path.Combine(incoming, Complete);
        if (File.Exists(mark))
        {
            foreach (var from in Directory.GetFiles(incoming, "*", SearchOption.AllDirectories).Where(f => f != mark))
            {
                var to = Path.Combine(folder, Path.GetRelativePath(incoming, from));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Move(from, to, overwrite: true);
            }
            foreach (var name in File.ReadAllLines(mark).Where(n => n.Length > 0)) File.Delete(Path.Combine(folder, name));
        }
        Directory.Delete(incoming, recursive: true);
    }

    private static HashSet<string> WriteFiles(string folder, IEnumerable<(string Name, string Text)> files)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in files)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            WriteFile(path, text);
            names.Add(name);
        }
        return names;
    }

    private static void WriteFile(string path, string text)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        using (var writer = new StreamWriter(file, Utf8, leaveOpen: true)) writer.Write(text);
        file.Flush(flushToDisk: true);
    }

    // The lock stands in the machine's temporary folder: a proposal folder may be read-only, and is kept clean for version control.
    // There are 256 of them, so that they do not pile up; two folders that share one only wait for each other.
    private static FileStream Lock(string folder, FileShare share)
    {
        var key = SHA256.HashData(Encoding.UTF8.GetBytes(folder))[0];
        var path = Path.Combine(Path.GetTempPath(), $"throughcare-{key:x2}.lock");
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(20))
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.Read, share, bufferSize: 0);
            }
            catch (IOException) when (waited < LongestWait)
            {
                Thread.Sleep(20);
            }
            catch (IOException)
            {
                throw new RefusedException(FileFindings.Error("folder-in-use", folder, "Somebody else is changing this proposal.", "Try again in a moment."));
            }
        }
    }
}
