using Microsoft.AspNetCore.Mvc.ModelBinding;
using Throughcare.App.Imports;
using Throughcare.App.Privacy;
using Throughcare.App.Proposals;
using Throughcare.Web.Access;
using Throughcare.Web.Govuk.TagHelpers;

namespace Throughcare.Web.Uploads;

/// <summary>What a form with files says, checked.</summary>
public static class UploadForm
{
    public const long MostBytes = 1_073_741_824;

    /// <summary>Sends the files on to be read; null where something must be put right first, which the model state says.</summary>
    public static async Task<Upload?> Send(UploadDesk desk, HttpContext context, ModelStateDictionary state, IReadOnlyList<IFormFile>? files, string? title, string? council, KeptProposal? replaces)
    {
        var day = DateParts.From(context.Request.Form, "AsAt");
        if (files is null or { Count: 0 }) state.AddModelError("Files", "Select one or more files");
        else if (files.Any(f => f.Length == 0)) state.AddModelError("Files", $"Select a file that is not empty: {files.First(f => f.Length == 0).FileName} is");
        if (!day.Empty && day.Date is null) state.AddModelError("AsAt", "Enter the date as day, month and year, such as 31 3 2025, or leave it empty");
        if (title?.Length > 200) state.AddModelError("Title", "Enter a title of 200 characters or fewer");
        if (!state.IsValid)
        {
            if (files is { Count: > 0 }) await desk.Refused(files.Count, "form-not-filled-in");
            return null;
        }
        var request = new ImportRequest
        {
            AsAt = day.Date,
            Title = title?.Trim() ?? "",
            Council = council?.Trim() ?? "",
            Existing = replaces?.Content,
            KeepNames = (await context.RequestServices.GetRequiredService<CouncilPrivacy>().Now(context.RequestAborted)).KeepNames,
        };
        return await desk.Take(context.Viewer(), files!, request, replaces?.Key, context.RequestAborted);
    }
}
