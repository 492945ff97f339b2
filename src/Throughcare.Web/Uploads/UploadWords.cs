using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.HttpResults;
using Throughcare.App.Access;

namespace Throughcare.Web.Uploads;

/// <summary>How far an upload is, as it comes.</summary>
public static class UploadWords
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    public static Results<ServerSentEventsResult<RunWords>, NotFound> Stream(string id, UploadDesk desk, Viewer viewer, CancellationToken ct) =>
        desk.Find(id, viewer) is { } upload ? TypedResults.ServerSentEvents(Follow(upload, ct), "progress") : TypedResults.NotFound();

    /// <summary>Where to go on from here.</summary>
    public static string Next(Upload upload) => upload switch
    {
        { State: UploadState.Read } => $"/bring-a-list/check-answers/{upload.Id}",
        { State: UploadState.Kept, Proposal: { } key } => new ProposalLinks(key).Data,
        _ => $"/bring-a-list/reading/{upload.Id}",
    };

    private static async IAsyncEnumerable<RunWords> Follow(Upload upload, [EnumeratorCancellation] CancellationToken ct)
    {
        for (string? said = null; ;)
        {
            var (busy, doing) = (upload.Busy, upload.Doing);
            if (doing != said || !busy) yield return new RunWords(doing, "", "", busy ? null : Next(upload));
            if (!busy) yield break;
            said = doing;
            await Task.Delay(BetweenLooks, ct);
        }
    }
}
