using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Throughcare.App;
using Throughcare.App.Access;
using Throughcare.App.Audit;
using Throughcare.App.Imports;
using Throughcare.App.Proposals;
using Throughcare.Findings;

namespace Throughcare.Web.Uploads;

/// <summary>
/// Takes files in and reads them in the background. What was read waits in memory for somebody to check it; the files themselves are
/// removed as soon as they have been read, and what nobody confirms is forgotten after two hours. Nothing is kept until it is
/// confirmed, and then all at once.
/// </summary>
public sealed partial class UploadDesk(ThroughcareSettings settings, IProposalStore store, AuditTrail trail, TimeProvider clock, ILogger<UploadDesk> log) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(2);

    private readonly ConcurrentDictionary<string, Upload> _uploads = new();

    // Reading is heavy: one at a time, so that pages stay quick.
    private readonly SemaphoreSlim _turn = new(1);

    public void Dispose() => _turn.Dispose();

    /// <summary>Null for an upload of anybody else's, or of the same person for another council.</summary>
    public Upload? Find(string id, Viewer viewer) => _uploads.GetValueOrDefault(id) is { } upload && upload.Person == viewer.Person && upload.Council == viewer.Council ? upload : null;

    /// <summary>Saves the files and begins to read them.</summary>
    public async Task<Upload> Take(Viewer sender, IEnumerable<IFormFile> files, ImportRequest request, ProposalKey? replaces, CancellationToken ct)
    {
        Forget();
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
        var folder = Directory.CreateDirectory(Path.Combine(settings.DataFolder, "incoming", id)).FullName;
        var paths = new List<string>();
        try
        {
            foreach (var (file, number) in files.Select((f, i) => (f, i)))
            {
                // Each in a folder of its own, under its last name only: a path in the name leads nowhere.
                var place = Directory.CreateDirectory(Path.Combine(folder, $"{number}")).FullName;
                var path = Path.Combine(place, SafeName(file.FileName));
                await using var to = File.Create(path);
                await file.CopyToAsync(to, ct);
                paths.Add(path);
            }
            // File names may hold a person's name, so there is no more of them than their endings.
            await trail.Record(Told(AuditEvents.UploadTaken, id, new { files = paths.Count, bytes = paths.Sum(p => new FileInfo(p).Length), endings = paths.Select(Ending).Distinct().Order() }), ct);
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
        var upload = new Upload { Id = id, Person = sender.Person, Council = sender.Council, Files = [.. paths.Select(p => Path.GetFileName(p))], Request = request, Replaces = replaces, SentAt = clock.GetUtcNow() };
        _uploads[id] = upload;
        _ = Task.Run(() => Read(upload, folder, paths), CancellationToken.None);
        return upload;
    }

    /// <summary>Keeps what was read, in the background; does nothing where that is already under way.</summary>
    public async Task Confirm(Upload upload)
    {
        lock (upload)
        {
            if (upload.State != UploadState.Read) return;
            (upload.State, upload.Doing) = (UploadState.Keeping, "Keeping what was read");
        }
        try
        {
            await trail.Record(Told(AuditEvents.UploadConfirmed, upload.Id));
        }
        catch
        {
            // What cannot be recorded is not done.
            upload.State = UploadState.Read;
            throw;
        }
        _ = Task.Run(() => Keep(upload), CancellationToken.None);
    }

    private async Task Read(Upload upload, string folder, List<string> paths)
    {
        await _turn.WaitAsync();
        try
        {
            var sources = new List<ImportSource>();
            foreach (var path in paths)
            {
                upload.Doing = $"Reading {Path.GetFileName(path)}";
                await using var stream = File.OpenRead(path);
                sources.Add(ImportSource.Of(stream, Path.GetFileName(path)));
            }
            upload.Doing = "Putting the tables together";
            upload.Imported = Importer.Import(sources, upload.Request);
            upload.State = UploadState.Read;
        }
        catch (RefusedException refused)
        {
            await Refuse(upload, refused.Findings);
        }
        catch (Exception broken)
        {
            Broken(log, upload.Id, broken.GetType().Name, broken.StackTrace);
            await Refuse(upload, [Unreadable()]);
        }
        finally
        {
            _turn.Release();
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task Keep(Upload upload)
    {
        var imported = upload.Imported!;
        var record = new ImportRecord { Source = imported.Source, ImportedAt = clock.GetUtcNow(), Findings = imported.Findings, Rejected = imported.Rejected, Counts = imported.Counts };
        try
        {
            if (upload.Replaces is { } key)
            {
                await store.ReplaceExtract(key, imported.Content, record);
                upload.Proposal = key;
            }
            else
            {
                upload.Proposal = await store.Create(imported.Content, record);
            }
            // What the tables held is in the database now.
            (upload.State, upload.Imported) = (UploadState.Kept, null);
        }
        catch (RefusedException refused)
        {
            await Refuse(upload, refused.Findings);
        }
        catch (Exception broken)
        {
            Broken(log, upload.Id, broken.GetType().Name, broken.StackTrace);
            await Refuse(upload, [NotKept()]);
        }
    }

    /// <summary>Records files that were refused before they were even saved.</summary>
    public Task Refused(int files, string rule) => trail.Record(new(AuditEvents.UploadRefused) { After = JsonSerializer.Serialize(new { files, rules = new[] { rule } }, JsonSerializerOptions.Web) });

    private async Task Refuse(Upload upload, IReadOnlyList<Finding> findings)
    {
        try
        {
            await trail.Record(Told(AuditEvents.UploadRefused, upload.Id, new { rules = findings.Select(f => f.Rule).Distinct().Take(20) }));
        }
        catch (Exception broken)
        {
            // Nothing came of it and nobody waits for the answer but the sender, who must not wait for ever.
            Broken(log, upload.Id, broken.GetType().Name, broken.StackTrace);
        }
        (upload.Findings, upload.State) = (findings, UploadState.Refused);
    }

    private static AuditEvent Told(string name, string upload, object? after = null) =>
        new(name) { Subject = $"upload:{upload}", After = after is null ? null : JsonSerializer.Serialize(after, JsonSerializerOptions.Web) };

    private static string Ending(string path) =>
        Path.GetExtension(path).TrimStart('.').ToLowerInvariant() is var ending and ("csv" or "tsv" or "txt" or "xlsx" or "xlsm" or "xlsb" or "xls" or "xml" or "zip" or "json" or "geojson" or "yaml") ? ending : "other";

    private void Forget()
    {
        foreach (var old in _uploads.Values.Where(u => !u.Busy && clock.GetUtcNow() - u.SentAt > Kept)) _uploads.TryRemove(old.Id, out _);
    }

    private static string SafeName(string sent)
    {
        var name = string.Concat(sent.Split('/', '\\')[^1].Where(c => !char.IsControl(c) && !Path.GetInvalidFileNameChars().Contains(c))).Trim('.', ' ');
        return name.Length is 0 or > 150 ? "file" + Path.GetExtension(name) : name;
    }

    private static Finding Unreadable() => new()
    {
        Rule = "not-readable", Severity = Severity.Error, What = "These files could not be read, and we cannot say why.",
        ToDo = "Save them again as CSV or Excel and send them once more; the log says where the reading stopped.",
    };

    private static Finding NotKept() => new()
    {
        Rule = "not-kept", Severity = Severity.Error, What = "What was read could not be kept. No half of it is there.", ToDo = "Send the files again; the log says what went wrong.",
    };

    // The message may hold what a file held, so only the kind of trouble and where it was are logged.
    [LoggerMessage(LogLevel.Error, "The upload {Upload} could not be carried out: {Kind}{Where}")]
    private static partial void Broken(ILogger log, string upload, string kind, string? where);
}
